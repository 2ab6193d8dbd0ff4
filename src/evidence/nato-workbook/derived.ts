import { columnNumber } from '../sheet.ts';
import type { ExaminedSheet } from './deviation.ts';
import { type CountryNames, readLabels } from './label.ts';
import type { DerivedQuantity, DerivedTableLayout } from './layout.ts';
import { readNumbers, type Table } from './table.ts';
import { type Footnote, readFootnotes, readText, type StatedBase, type YearSpan } from './text.ts';

/** Relative difference that arithmetic in another order may leave. */
const tolerance = 1e-9;

/**
 * Compares the table of changes between the first and the last year with the tables it repeats. It says nothing
 * new, but a difference means that a figure of the workbook was changed by hand. Tables that deviate from their
 * layout are not compared: that would report one change many times.
 */
export function checkDerived(
  examined: ExaminedSheet,
  layout: DerivedTableLayout,
  tables: readonly Table[],
  span: YearSpan,
  countries: CountryNames,
): { readonly bases: StatedBase[]; readonly footnotes: Footnote[] } {
  const bases = layout.texts.map((text) => readText(examined, text, span));
  const labels = readLabels(examined, layout, layout.countries, countries);
  const columns = layout.columns.map(({ column }) => columnNumber(column));
  const figures = layout.countries.map((_, index) => readNumbers(examined, layout.firstRow + index, columns));
  for (const { iso3, row } of labels) {
    const values = figures[row - layout.firstRow]!;
    for (const [index, { holds, column }] of layout.columns.entries()) {
      const expected = derive(tables, iso3, holds);
      const value = values[index];
      if (expected === undefined || value === undefined || close(value, expected)) continue;
      const rule = `differs from ${source[holds]}, which gives ${expected}`;
      examined.report('derived-mismatch', row, column, rule, String(expected));
    }
  }
  const afterRow = layout.firstRow + layout.countries.length - 1;
  const footnotes = readFootnotes(examined, { ...layout, afterRow });
  examined.reportUnknown();
  return { bases: bases.filter((base) => base !== undefined), footnotes };
}

const source: Readonly<Record<DerivedQuantity, string>> = {
  'level-first': 'the constant prices of TABLE2',
  'level-last': 'the constant prices of TABLE2',
  change: 'the constant prices of TABLE2',
  'share-first': 'the share of TABLE3',
  'share-last': 'the share of TABLE3',
};

function derive(tables: readonly Table[], country: string, quantity: DerivedQuantity): number | undefined {
  const values = (indicator: string, basis: string) =>
    tables
      .filter((table) => !table.examined.deviates)
      .flatMap((table) => table.blocks)
      .find(({ layout }) => layout.indicator === indicator && layout.basis === basis)
      ?.rows.find((row) => row.country === country)?.values;
  const levels = values('defence-expenditure', 'mer-constant');
  const shares = values('share-of-gdp', 'none');
  const first = levels?.[0] ?? undefined;
  const last = levels?.at(-1) ?? undefined;
  switch (quantity) {
    case 'level-first':
      return first;
    case 'level-last':
      return last;
    case 'change':
      return first === undefined || last === undefined ? undefined : (last / first - 1) * 100;
    case 'share-first':
      return shares?.[0] ?? undefined;
    case 'share-last':
      return shares?.at(-1) ?? undefined;
  }
}

const close = (value: number | null, expected: number): boolean =>
  value !== null && Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
