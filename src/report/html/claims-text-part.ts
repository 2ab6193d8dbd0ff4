import type { Block, BlockRole } from '../../claims/article.ts';
import type { CheckedClaim } from '../../claims/checked-claim.ts';
import { type CheckedDocument, placeInText } from '../../claims/document.ts';
import { claimAnchor } from '../claim-review.ts';
import { claimNumber } from '../claims-report.ts';
import { verdictMarks } from '../verdict-mark.ts';
import { html, type Part } from './escape.ts';

/** A claim with its place in the text as it is read. */
export interface PlacedClaim {
  readonly claim: CheckedClaim;
  readonly start: number;
  readonly end: number;
}

/** Claims of a document with their places, outer ones before those within. */
export const placedClaims = ({ article, claims }: CheckedDocument): PlacedClaim[] =>
  claims
    .map((claim) => ({
      claim,
      start: placeInText(article, claim.start),
      end: placeInText(article, claim.end - 1) + 1,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);

export const markAnchor = (document: number, claim: CheckedClaim): string =>
  `mark-${document + 1}-${claimNumber(claim)}`;

const roleWords: Partial<Record<BlockRole, string>> = {
  caption: 'Caption: ',
  teaser: 'Teaser: ',
  links: 'Links: ',
  boilerplate: 'About the page: ',
};

/** A block of a text with its claims marked: underlined in the way of its verdict, with symbol, words and number after it. */
export function markedBlock(
  document: number,
  text: string,
  block: Block,
  claims: readonly PlacedClaim[],
): Part {
  const label = roleWords[block.role];
  const kind = block.role === 'heading' ? 'heading' : label === undefined ? 'body' : 'aside';
  return html`<div class="${kind}"><p class="words">${label}${markedSpan(document, text, block.start, block.end, claims)}</p></div>`;
}

function markedSpan(
  document: number,
  text: string,
  start: number,
  end: number,
  claims: readonly PlacedClaim[],
): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (let index = 0; index < claims.length; ) {
    const { claim, start: from, end: to } = claims[index]!;
    const inner: PlacedClaim[] = [];
    for (index++; index < claims.length && claims[index]!.start < to; index++) inner.push(claims[index]!);
    const { symbol, words } = verdictMarks[claim.verdict];
    parts.push(
      text.slice(at, from),
      html`<mark class="v-${claim.verdict}">${markedSpan(document, text, from, Math.min(to, end), inner)}</mark> <a class="mark" id="${markAnchor(document, claim)}" href="#${claimAnchor(document, claim)}">${symbol} ${words} ${claimNumber(claim)}</a>`,
    );
    at = Math.min(to, end);
  }
  parts.push(text.slice(at, end));
  return parts;
}
