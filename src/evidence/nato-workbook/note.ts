import type { CountryNames } from './label.ts';
import type { Footnote } from './text.ts';

/** The part of an observation that decides whether a footnote is about it. */
export interface NotedRow {
  readonly indicator: string;
  readonly country: string;
  readonly year: number;
  readonly estimate: boolean;
  readonly asterisk: boolean;
  readonly aggregate: boolean;
}

/** Finds the note of a row; empty for the many rows that no footnote singles out. */
export type NoteFinder = (row: NotedRow) => string;

const joins = /from (20\d\d) onwards include ([A-Z][A-Za-z ]*?), which became an Ally/g;
const restated =
  /In (20\d\d) and (20\d\d), ([A-Z][A-Za-z ]*?) met 2% using (\w+ 20\d\d) and (\w+ 20\d\d) OECD/;

/**
 * Reads the footnotes of a table for statements about single rows: aggregates that gain a member, so that
 * they jump for a reason other than spending; a share that met 2 % when it was first published; and the
 * commitments marked with an asterisk, which bear on estimates only.
 */
export function noteFinder(footnotes: readonly Footnote[], countries: CountryNames): NoteFinder {
  const text = footnotes.map((note) => note.text).join('\n');
  const joined = new Map([...text.matchAll(joins)].map((match) => [Number(match[1]), match[2]!]));
  const shares = new Map<string, string>();
  const match = restated.exec(text);
  if (match) {
    const iso3 = countries.get(match[3]!);
    shares.set(`${iso3} ${match[1]}`, `met 2 % on the OECD figures of ${match[4]}`);
    shares.set(`${iso3} ${match[2]}`, `met 2 % on the OECD figures of ${match[5]}`);
  }
  return (row) => {
    if (row.aggregate) {
      const member = joined.get(row.year);
      return member === undefined ? '' : `first year that includes ${member}`;
    }
    if (row.indicator !== 'share-of-gdp') return '';
    if (row.asterisk && row.estimate)
      return 'national commitment to 2 % or more; estimate expected to change';
    return shares.get(`${row.country} ${row.year}`) ?? '';
  };
}

/** Definitions printed below the tables: "Equipment (a)" points to the note that starts with "(a)". */
export function definitionOf(
  heading: string | undefined,
  footnotes: readonly Footnote[],
): string | undefined {
  const mark = /\(([a-z])\)$/.exec(heading ?? '')?.[0];
  if (mark === undefined) return undefined;
  return footnotes
    .find((note) => note.text.startsWith(mark))
    ?.text.slice(mark.length)
    .trim();
}
