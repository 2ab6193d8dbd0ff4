import type { CheckedDocument } from '../../claims/document.ts';
import type { DocumentComparison } from '../../claims/document-conflict.ts';
import { figureText } from '../../claims/figure-text.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { claimReviews } from '../claim-review.ts';
import { type ClaimsReport, documentDate } from '../claims-report.ts';
import { verdictCounts, verdictMarks, verdictsInOrder } from '../verdict-mark.ts';
import { evidenceList } from './claims-evidence.ts';
import { claimsStyle } from './claims-style.ts';
import { markedBlock, type PlacedClaim, placedClaims } from './claims-text-part.ts';
import { html, type Markup, type Part, raw } from './escape.ts';
import { framed } from './frame.ts';

/** A page with checked texts marked up, the evidence beside each mark, and ClaimReview data for other programs. */
export function claimsHtml(report: ClaimsReport): string {
  const { documents, comparisons, record, meta } = report;
  const heading = 'What the texts say, and what is on record';
  const claims = documents.reduce((sum, document) => sum + document.claims.length, 0);
  const asOf = dateText(meta.asOf ?? meta.data.edition);
  const parts = documents.map((document, index) => ({
    id: `text-${index + 1}`,
    title: document.article.name,
    body: documentPart(index, document, report),
  }));
  const sections = [
    ...parts,
    ...(documents.length > 1
      ? [{ id: 'across', title: 'Across the texts', body: comparisonPart(comparisons) }]
      : []),
    { id: 'remake', title: 'How to make this again', body: remakePart(report) },
  ];
  return framed(meta, {
    title: `${heading}: ${documents.map(({ article }) => article.name).join(', ')}`,
    heading,
    series: 'claims',
    subtitle: `${claims} ${claims === 1 ? 'claim' : 'claims'} in ${documents.length} ${documents.length === 1 ? 'text' : 'texts'}, checked against the public record`,
    facts: [
      ['Record as of', asOf],
      ['Data edition', meta.data.edition],
      ['Version', meta.version],
    ],
    line: `Record as of ${asOf} · data ${meta.data.edition} · version ${meta.version}`,
    noun: 'texts',
    contents: sections,
    main: html`${legend()}${sections.map(({ id, title, body }) => html`<section id="${id}">\n<h2>${title}</h2>\n${body}\n</section>\n`)}`,
    footer: html`Every figure comes from the source named beside it; <a href="#remake">how to make it again</a>.`,
    ownStyle: claimsStyle,
    head: dataBlock(claimReviews({ documents, comparisons, record, meta })),
  });
}

/** JSON-LD as a data block, which no browser runs; nothing in it can end the element. */
const dataBlock = (value: object): Markup =>
  raw(
    `<script type="application/ld+json">${JSON.stringify(value)
      .toWellFormed()
      .replace(
        /[<>&\u2028\u2029]/g,
        (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )}</script>\n`,
  );

/** What each mark means. */
export const legend = (): Markup =>
  html`<ul class="legend" aria-label="Verdicts">${verdictsInOrder.map((verdict) => {
    const { symbol, words, means } = verdictMarks[verdict];
    return html`<li><mark class="v-${verdict}">${symbol} ${words}</mark>: ${means}</li>`;
  })}</ul>\n`;

/** A text with its claims marked and the evidence beside them. */
export function documentPart(index: number, document: CheckedDocument, { record }: ClaimsReport): Markup {
  const { article, claims } = document;
  const placed = placedClaims(document);
  const counts = verdictCounts(claims).map(
    ([verdict, count]) => `${verdictMarks[verdict].symbol} ${count} ${verdictMarks[verdict].words}`,
  );
  let next = 0;
  const passages = article.blocks.map((block): Part => {
    const here: PlacedClaim[] = [];
    for (; next < placed.length && placed[next]!.start < block.end; next++) here.push(placed[next]!);
    return html`<div class="passage">${markedBlock(index, article.text, block, here)}${evidenceList(index, here, record)}</div>\n`;
  });
  return html`<p>Date: ${documentDate(document)}. ${counts.length === 0 ? 'No claim of the subject was found.' : `Claims: ${counts.join(', ')}.`}</p>
${passages}`;
}

function comparisonPart(comparisons: readonly DocumentComparison[]): Markup {
  if (comparisons.length === 0) return html`<p>Nothing is stated in more than one of the texts.</p>`;
  return html`<ul>${comparisons.map(
    ({ about, unit, values, conflict, reason }) =>
      html`<li><strong>${conflict ? '✗ conflict' : '✓ agreement'}</strong>: ${about}. ${reason}<ul>${values.map(
        ({ value, origins }) =>
          html`<li>${figureText(value, unit)}: ${origins.map(({ claims, why }) => `${claims.join(', ')}${claims.length > 1 ? ` (one origin: ${why})` : ''}`).join('; ')}</li>`,
      )}</ul></li>`,
  )}</ul>`;
}

const remakePart = ({ meta }: ClaimsReport): Markup =>
  html`<p>The same texts, data and version give the same bytes on any machine:</p>
<pre class="scroll" tabindex="0" role="group" aria-label="Command that makes this page again"><code>${meta.command}</code></pre>
<p>Data ${meta.data.edition}, SHA-256 <code>${meta.data.sha256}</code>.</p>`;
