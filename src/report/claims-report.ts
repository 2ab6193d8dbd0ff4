import type { CheckedClaim } from '../claims/checked-claim.ts';
import { type CheckedDocument, placeInText } from '../claims/document.ts';
import type { DocumentComparison } from '../claims/document-conflict.ts';
import type { ClaimRecord, RecordFigure } from '../claims/reading.ts';
import { creditLine } from '../evidence/source.ts';
import { dateText } from '../vocabulary/calendar.ts';
import { claimWords, dateFromText } from './claim-wording.ts';
import type { Meta } from './meta.ts';

/** Everything that reports of checked texts show. */
export interface ClaimsReport {
  readonly meta: Meta;
  readonly documents: readonly CheckedDocument[];
  readonly comparisons: readonly DocumentComparison[];
  readonly record: ClaimRecord;
}

/** Name of a person, organisation or country of the record; the identifier where there is none. */
export const nameOf =
  ({ people, organisations, data: { vocabulary } }: ClaimRecord) =>
  (id: string): string =>
    people.get(id)?.name ??
    organisations.get(id)?.name ??
    vocabulary.countries.get(id)?.name ??
    vocabulary.sets.get(id)?.name ??
    id;

/** Producer, title, date and grade of a figure's source; its identifier where the data has no such row. */
export function figureCredit({ data }: ClaimRecord, { source }: RecordFigure): string {
  const found = data.sources.get(source);
  return found ? creditLine(found) : source;
}

/** The words of the text that a claim marks. */
export function markedWords({ article }: CheckedDocument, { start, end }: CheckedClaim): string {
  return claimWords(article.text.slice(placeInText(article, start), placeInText(article, end)));
}

/** "13 February 2025 (stated in the text)", or that there is none. */
export const documentDate = ({ article: { date, dateFrom } }: CheckedDocument): string =>
  date === null || dateFrom === null
    ? "no date, so it is checked against today's record alone (--date states one)"
    : `${dateText(date)} (${dateFromText[dateFrom]})`;

/** Last part of a claim's identifier. */
export const claimNumber = ({ id }: Pick<CheckedClaim, 'id'>): string => id.slice(id.lastIndexOf(':') + 1);
