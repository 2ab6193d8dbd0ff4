import type { IsoDate } from '../vocabulary/calendar.ts';
import type { Article } from './article.ts';
import type { CheckedClaim } from './checked-claim.ts';
import { noReview, placeCorrections, type Review } from './correction.ts';
import { indicators as allIndicators } from './indicators.ts';
import type { Names } from './mention.ts';
import { readArticle } from './read-article.ts';
import { readClaims } from './read-claims.ts';
import type { ClaimRecord, Indicator } from './reading.ts';

/** A text as it was given, with what a reviewer wrote beside it. */
export interface GivenText {
  readonly name: string;
  readonly source: string;
  /** Day of publication when the user states it; goes before the reviewer's and the text's own. */
  readonly date?: IsoDate | null;
  readonly review?: Review;
}

/** A text with its claims, checked. */
export interface CheckedDocument {
  readonly article: Article;
  readonly claims: readonly CheckedClaim[];
}

/** What texts are checked against. */
export interface CheckingRecord {
  readonly record: ClaimRecord;
  readonly names: Names;
  /** Day of today's record. */
  readonly today: IsoDate;
  /** What claims can be read onto; all by default. */
  readonly indicators?: readonly Indicator[];
}

/**
 * Reads a text and checks its claims.
 *
 * @throws FaultError for corrections that fit nothing in the text.
 */
export function checkDocument(
  { name, source, date = null, review = noReview }: GivenText,
  { record, names, today, indicators = allIndicators }: CheckingRecord,
): CheckedDocument {
  const read = readArticle(name, source, date ?? review.date);
  const article: Article = date === null && review.date !== null ? { ...read, dateFrom: 'review' } : read;
  const known = indicators.map((one) => one.name);
  const corrections = placeCorrections(review, article, known);
  return { article, claims: readClaims(article, record, names, today, { indicators, corrections }) };
}

/**
 * Place in the text as it is read of a place in the file: the inverse of `Article.sourcePlace`, which never falls.
 */
export function placeInText(
  { text, sourcePlace }: Pick<Article, 'text' | 'sourcePlace'>,
  source: number,
): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sourcePlace(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
