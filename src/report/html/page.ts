import { whole } from '../number-format.ts';
import { html, type Markup, raw } from './escape.ts';
import type { Report } from './report.ts';
import { printHeader, style } from './style.ts';
import { dateText } from './wording.ts';

export interface Section {
  /** Unique on the page, the address of the section. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** Nothing may be loaded: the page is complete, and a browser holds it to that. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page about the sections: head, title, contents, footer. */
export function page(report: Report, sections: readonly Section[]): string {
  const { meta, scenario, asOf, replications, assessment } = report;
  const title = "Does Europe carry most of NATO's conventional defence?";
  const facts = `As of ${dateText(asOf)} · scenario “${scenario.name}” · data ${meta.data.edition} · version ${meta.version}`;
  return `<!doctype html>
${
  html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Burdenshift ${meta.version}">
<title>${title} ${scenario.name}, as of ${dateText(asOf)}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}${raw(printHeader(`${title} ${facts}`))}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="banner">
<p class="series">Burdenshift · assessment</p>
<h1>${title}</h1>
<p class="subtitle">${scenario.title}</p>
<dl class="facts">
<div><dt>As of</dt><dd>${dateText(asOf)}</dd></div>
<div><dt>Europe</dt><dd>${assessment.europe.name} (${assessment.europe.members.length})</dd></div>
<div><dt>Scenario</dt><dd>${scenario.name}</dd></div>
<div><dt>Data edition</dt><dd>${meta.data.edition}</dd></div>
<div><dt>Replications</dt><dd>${whole(replications)}</dd></div>
<div><dt>Version</dt><dd>${meta.version}</dd></div>
</dl>
</header>
<nav class="contents" aria-label="Contents"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main id="main" tabindex="-1">
${sections.map(({ id, title, body }) => html`<section id="${id}">\n<h2>${title}</h2>\n${body}\n</section>\n`)}
</main>
<footer><p>${facts}. Every number on this page comes from the sources named beside it or is calculated from them; <a href="#remake">how to make it again</a>.</p></footer>
</body>
</html>
`.markup
}`;
}
