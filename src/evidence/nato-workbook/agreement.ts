import { columnNumber } from '../sheet.ts';
import type { Table } from './table.ts';
import type { StatedBase, YearSpan } from './text.ts';

/**
 * Checks what the sheets must say alike: the base year, the years, and which allies carry an asterisk. What most
 * of them say counts as right, so that one changed sheet is reported and not all the others.
 */
export function checkAgreement(
  tables: readonly Table[],
  bases: readonly StatedBase[],
  editionYear: number,
): { readonly baseYear: number; readonly committed: readonly string[] } {
  const baseYear = mostFrequent(bases.map(({ base }) => base)) ?? Number.NaN;
  for (const { examined, row, column, base } of bases) {
    if (base === baseYear) continue;
    const rule = `base year ${base}, but the other sheets say ${baseYear}`;
    examined.report('base-year-conflict', row, column, rule, String(baseYear));
  }
  checkYears(tables, editionYear);
  return { baseYear, committed: checkAsterisks(tables) };
}

/** Header texts most tables have, by position: `2014`, ... `2024e`. */
function commonHeader(tables: readonly Table[]): (string | undefined)[] {
  const columns: string[][] = [];
  for (const { layout, years } of tables) {
    for (const { year, estimate, column } of years) {
      const index = column - columnNumber(layout.firstYearColumn);
      columns[index] = [...(columns[index] ?? []), `${year}${estimate ? 'e' : ''}`];
    }
  }
  return Array.from(columns, (texts) => mostFrequent(texts ?? []));
}

/** First and last year that most tables have. */
export function commonSpan(tables: readonly Table[]): YearSpan {
  const header = commonHeader(tables);
  const year = (text: string | undefined) => (text === undefined ? undefined : Number.parseInt(text, 10));
  return { first: year(header[0]), last: year(header.at(-1)) };
}

/** The last year is that of the edition; every sheet marks the same years as estimates. */
function checkYears(tables: readonly Table[], editionYear: number): void {
  const header = commonHeader(tables);
  for (const { examined, layout, years } of tables) {
    for (const { year, estimate, column } of years) {
      const expected = header[column - columnNumber(layout.firstYearColumn)]!;
      if (expected === `${year}${estimate ? 'e' : ''}`) continue;
      const rule = `the other sheets have ${expected} in this place`;
      examined.report('year-gap', layout.headerRow, column, rule, expected);
    }
    const last = years.at(-1);
    if (last && last.year !== editionYear && header.at(-1)?.startsWith(String(last.year))) {
      const rule = `the edition ends with ${editionYear}`;
      examined.report('year-gap', layout.headerRow, last.column, rule, `${editionYear}e`);
    }
  }
}

/** An asterisk belongs to a country, so every block of the tables that explain it must carry the same ones. */
function checkAsterisks(tables: readonly Table[]): string[] {
  const explained = tables.filter(({ footnotes }) => footnotes.some(({ text }) => text.startsWith('*')));
  const marks = new Map<string, boolean[]>();
  for (const { rows } of explained.flatMap((table) => table.blocks)) {
    for (const { country, asterisk } of rows) {
      marks.set(country, [...(marks.get(country) ?? []), asterisk]);
    }
  }
  const committed = [...marks].filter(([, seen]) => mostFrequent(seen)).map(([country]) => country);
  for (const table of tables) {
    for (const { rows } of table.blocks) {
      for (const { country, asterisk, row } of rows) {
        const expected = explained.includes(table) && committed.includes(country);
        if (asterisk === expected) continue;
        const rule = expected
          ? 'the other tables mark this country with an asterisk'
          : 'an asterisk that this table does not explain or the other tables do not have';
        table.examined.report(
          'asterisk-conflict',
          row,
          table.layout.labelColumn,
          rule,
          expected ? '*' : 'none',
        );
      }
    }
  }
  return committed.sort();
}

/** The value that occurs most often, the first of them on a tie. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > counts.get(best)!) best = value;
  }
  return best;
}
