import { html, type Markup, raw } from './escape.ts';
import { printHeader, style } from './style.ts';

export interface Section {
  /** Unique on the page, the address of the section. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** What stands above the sections of a page. */
export interface PageHead {
  /** What kind of result it is, in a word. */
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  /** Tells the page from others of its title, in the window and in lists of bookmarks. */
  readonly which: string;
  /** Facts that the reader needs to know which result this is, in their order. */
  readonly facts: readonly (readonly [string, string])[];
  /** The same in one line, for print and the foot of the page. */
  readonly line: string;
  readonly version: string;
}

/** Nothing may be loaded: the page is complete, and a browser holds it to that. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page about the sections: head, title, contents, footer. A section `remake` says how to make it again. */
export function page(head: PageHead, sections: readonly Section[]): string {
  const { kind, title, subtitle, which, facts, line, version } = head;
  return `<!doctype html>
${
  html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Burdenshift ${version}">
<title>${title} ${which}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}${raw(printHeader(`${title} ${line}`))}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="banner">
<p class="series">Burdenshift · ${kind}</p>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
<dl class="facts">
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
</header>
<nav class="contents" aria-label="Contents"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main id="main" tabindex="-1">
${sections.map(({ id, title, body }) => html`<section id="${id}">\n<h2>${title}</h2>\n${body}\n</section>\n`)}
</main>
<footer><p>${line}. Every number on this page comes from the sources named beside it or is calculated from them; <a href="#remake">how to make it again</a>.</p></footer>
</body>
</html>
`.markup
}`;
}
