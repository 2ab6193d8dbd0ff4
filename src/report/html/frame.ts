import type { Meta } from '../meta.ts';
import { html, type Markup, type Part, raw } from './escape.ts';
import { printHeader, style } from './style.ts';

/** Nothing may be loaded: the page is complete, and a browser holds it to that. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** What stands about the sections of a page. */
export interface Frame {
  /** Of the window. */
  readonly title: string;
  readonly heading: string;
  /** Line above the heading, and the one below it. */
  readonly series: string;
  readonly subtitle: string;
  readonly facts: readonly (readonly [string, string])[];
  /** The facts on one line, for the head of printed pages and the foot. */
  readonly line: string;
  /** What the page is, for the link that skips to it. */
  readonly noun: string;
  readonly contents: readonly { readonly id: string; readonly title: string }[];
  readonly main: Part;
  readonly footer: Part;
  /** Style of this page alone, and markup for its head. */
  readonly ownStyle?: string;
  readonly head?: Markup;
}

/** A whole page: head, banner, contents, main part, footer. */
export function framed({ version }: Pick<Meta, 'version'>, frame: Frame): string {
  const { title, heading, series, subtitle, facts, line, noun, contents, main, footer } = frame;
  return `<!doctype html>
${
  html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Burdenshift ${version}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}${raw(printHeader(`${heading} ${line}`))}${raw(frame.ownStyle ?? '')}</style>
${frame.head}</head>
<body>
<a class="skip" href="#main">Skip to the ${noun}</a>
<header class="banner">
<p class="series">Burdenshift · ${series}</p>
<h1>${heading}</h1>
<p class="subtitle">${subtitle}</p>
<dl class="facts">
${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>
</header>
<nav class="contents" aria-label="Contents"><ol>${contents.map(({ id, title: text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ol></nav>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p>${line}. ${footer}</p></footer>
</body>
</html>
`.markup
}`;
}
