import type { CheckedClaim } from '../../claims/checked-claim.ts';
import type { ClaimRecord, RecordFigure } from '../../claims/reading.ts';
import { creditLine } from '../../evidence/source.ts';
import { claimAnchor } from '../claim-review.ts';
import { attributionText, periodText, recordFigureText, toleranceText } from '../claim-wording.ts';
import { claimNumber, nameOf } from '../claims-report.ts';
import { verdictMarks } from '../verdict-mark.ts';
import { markAnchor, type PlacedClaim } from './claims-text-part.ts';
import { html, link, type Part } from './escape.ts';

/** The evidence for the claims of a passage, each linked to its mark. */
export function evidenceList(document: number, claims: readonly PlacedClaim[], record: ClaimRecord): Part {
  if (claims.length === 0) return undefined;
  const inOrder = claims
    .map(({ claim }) => claim)
    .sort((a, b) => Number(claimNumber(a)) - Number(claimNumber(b)));
  return html`<ol class="evidence">${inOrder.map((claim) => evidence(document, claim, record))}</ol>`;
}

function evidence(document: number, claim: CheckedClaim, record: ClaimRecord): Part {
  const { symbol, words } = verdictMarks[claim.verdict];
  const back = html`<a href="#${markAnchor(document, claim)}">Claim ${claimNumber(claim)}</a>`;
  const head = html`<p class="verdict">${back}: ${symbol} ${words}</p>\n<p>${claim.reason}</p>`;
  const facts =
    claim.verdict === 'not-checkable'
      ? undefined
      : html`<dl>${(
          [
            ['Read as', claim.meaning],
            ['Record', claim.then === null && claim.now === null ? 'no figure' : undefined],
            ['Known then', figure(claim.then, record)],
            ['Known now', figure(claim.now, record)],
            ['Sum', claim.arithmetic],
            ['Period', periodText(claim.quantity.period)],
            ['Wording allows', claim.quantity.kind === 'qualitative' ? undefined : toleranceText(claim)],
            ['Said by', attributionText(claim.attribution, nameOf(record))],
            ['To quote', claim.quote],
          ] as readonly [string, Part | null][]
        ).map(([term, value]) =>
          value === undefined || value === null ? undefined : html`<dt>${term}</dt><dd>${value}</dd>`,
        )}</dl>`;
  return html`<li id="${claimAnchor(document, claim)}">${head}${facts}${correction(claim)}</li>\n`;
}

function figure(of: RecordFigure | null, { data }: ClaimRecord): Part {
  if (of === null) return undefined;
  const source = data.sources.get(of.source);
  const credit = source === undefined ? of.source : link(source.url, creditLine(source));
  return html`${recordFigureText(of)}, ${of.edition}. ${credit}${of.note === undefined ? '' : `. ${of.note}`}`;
}

function correction({ correction: made }: CheckedClaim): Part {
  if (!made) return undefined;
  const { verdict, meaning } = made.before;
  const was =
    verdict === null
      ? 'it was not read as a claim'
      : `${verdictMarks[verdict].words}${meaning === null ? '' : `, read as: ${meaning}`}`;
  return html`<p><span class="tag">corrected</span> by ${made.reviewer}: ${made.reason} Without the correction: ${was}.</p>`;
}
