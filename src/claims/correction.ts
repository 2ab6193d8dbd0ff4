import { type Fault, refuse } from '../fault/fault.ts';
import { checkYaml, type LocatedYaml, readYaml } from '../fault/located-yaml.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import { type Correction, reviewSchema } from './correction-schema.ts';
import { plainQuotes } from './mention.ts';
import type { Quantity } from './quantity.ts';

/** A reviewer's file beside a text: `article.claims.yaml` beside `article.txt`. */
export interface Review {
  readonly date: IsoDate | null;
  readonly corrections: readonly LocatedCorrection[];
}

/** A correction with its place in the reviewer's file. */
export interface LocatedCorrection extends Correction {
  fault(key: keyof Correction, code: string, rule: string, value?: string): Fault;
}

/** A correction with the place of its words in the text. */
export interface PlacedCorrection {
  readonly correction: LocatedCorrection;
  /** Characters of `Article.text`. */
  readonly start: number;
  readonly end: number;
}

export const noReview: Review = { date: null, corrections: [] };

const example =
  '{ words: "24 of 32", reviewer: A. Reader, reason: It speaks of 2023., period: { from: "2023-01-01", to: "2023-12-31" } }';

/** @throws FaultError with the place of every fault. */
export function parseReview(file: string, text: string): Review {
  const yaml = readYaml(file, text);
  const { date, corrections } = checkYaml(yaml, reviewSchema, ([key]) =>
    key === 'date' ? '"2025-02-13"' : example,
  );
  return {
    date: (date ?? null) as IsoDate | null,
    corrections: corrections.map((correction, index) => located(yaml, correction, index)),
  };
}

const located = (yaml: LocatedYaml, correction: Correction, index: number): LocatedCorrection => ({
  ...correction,
  fault: (key, code, rule, value) => ({
    code,
    where: yaml.file,
    ...yaml.locate(['corrections', index, key]),
    value: value ?? JSON.stringify(correction[key]),
    rule,
  }),
});

/**
 * Finds the words of corrections in a text. Quotation marks of either kind and runs of white space read alike.
 *
 * @param known names of indicators.
 * @throws FaultError for words that are not there, and for indicators that do not exist.
 */
export function placeCorrections(
  { corrections }: Review,
  { text }: Pick<Article, 'text'>,
  known: readonly string[],
): PlacedCorrection[] {
  const plain = plainQuotes(text);
  const faults: Fault[] = [];
  const placed: PlacedCorrection[] = [];
  for (const correction of corrections) {
    const { words, occurrence = 1, indicator } = correction;
    const sought = plainQuotes(words).trim().replaceAll(/\s+/g, ' ');
    const places = sought === '' ? [] : placesOf(plain, sought);
    const start = places[occurrence - 1];
    if (places.length === 0)
      faults.push(correction.fault('words', 'words-not-found', 'these words do not stand in the text'));
    else if (start === undefined)
      faults.push(
        correction.fault(
          'occurrence',
          'words-not-found',
          `the words stand in the text ${places.length} times only`,
        ),
      );
    else placed.push({ correction, start, end: start + sought.length });
    if (indicator !== undefined && indicator !== 'none' && !known.includes(indicator))
      faults.push(
        correction.fault(
          'indicator',
          'unknown-indicator',
          `there is no such indicator; there are none, ${known.join(', ')}`,
        ),
      );
  }
  refuse(faults);
  return placed.sort((a, b) => a.start - b.start || a.end - b.end);
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

/**
 * Which of a sentence's quantities a correction is about: the only one that its words touch, or the only one that lies in
 * them; the sentence as a statement (the last of them) where they touch none, or are all of it; `undefined` where they touch
 * several.
 *
 * @param span characters of the sentence.
 */
export function correctedQuantity(
  { start, end }: Pick<PlacedCorrection, 'start' | 'end'>,
  quantities: readonly Quantity[],
): Quantity | undefined {
  const statement = quantities.at(-1);
  if (statement === undefined || (start <= statement.start && end >= statement.end)) return statement;
  const touched = quantities.slice(0, -1).filter((one) => one.start < end && start < one.end);
  const within = touched.filter((one) => start <= one.start && one.end <= end);
  const about = within.length > 0 ? within : touched;
  return about.length > 1 ? undefined : (about[0] ?? statement);
}

/** A claim as a reviewer reads it. */
export function amended(claim: Claim, correction: Correction): Claim {
  const { period, subjects, modality, attribution, quantity } = correction;
  return {
    ...claim,
    ...(period && { period: { ...period, known: 'stated' as const } as Claim['period'] }),
    ...(subjects && { subjects }),
    ...(modality && { modality }),
    ...(attribution && {
      attribution: { ...attribution, quoted: claim.attribution.quoted } as Claim['attribution'],
    }),
    ...(quantity && {
      quantity: {
        ...claim.quantity,
        ...(quantity.of === undefined ? {} : { of: quantity.of }),
        value: quantity.value,
        low: quantity.low ?? quantity.value,
        high: quantity.high ?? quantity.value,
        unit: quantity.unit ?? claim.quantity.unit,
        bound: 'exact' as const,
        negated: false,
      },
    }),
  };
}
