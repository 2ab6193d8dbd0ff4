import type { ExaminedSheet } from './deviation.ts';

/** Printed name of a country to its ISO 3166-1 alpha-3 code; other spellings may map to the same code. */
export type CountryNames = ReadonlyMap<string, string>;

/** A label such as `Czechia*   (Koruny)`, taken apart. */
export interface CountryLabel {
  readonly name: string;
  readonly asterisk: boolean;
  readonly currency: string | null;
}

export interface LabelledRow extends CountryLabel {
  readonly row: number;
  readonly iso3: string;
}

/** Takes a label apart; a footnote mark and a currency in brackets are no part of the name. */
export function parseLabel(text: string): CountryLabel {
  const match = /^(.*?)\s*(\*?)\s*(?:\(([^()]*)\))?$/.exec(text.trim());
  return { name: match?.[1] ?? text, asterisk: match?.[2] === '*', currency: match?.[3] ?? null };
}

/**
 * Reads the country labels of a block and reports every one that is missing, unknown, twice or out of order.
 * A missing row is reported once, not again for each row that moved up because of it.
 */
export function readLabels(
  examined: ExaminedSheet,
  place: { readonly firstRow: number; readonly labelColumn: string },
  expected: readonly string[],
  countries: CountryNames,
): LabelledRow[] {
  const { firstRow, labelColumn } = place;
  const wanted = expected.map((name) => ({ name, iso3: countries.get(name) }));
  const report = (row: number, rule: string, example: string) =>
    examined.report('country-row', row, labelColumn, rule, example);

  const found = expected.map((_, index) => {
    const cell = examined.read(firstRow + index, labelColumn);
    const label = parseLabel(typeof cell === 'string' ? cell : '');
    return { ...label, row: firstRow + index, iso3: countries.get(label.name) };
  });
  const known = new Set(found.map((label) => label.iso3));
  const missing = new Set<string>();
  const settled = new Set<number>();
  for (const [index, { name, iso3 }] of wanted.entries()) {
    if (iso3 === undefined) report(firstRow + index, `${name} is not in the vocabulary of countries`, name);
    else if (!known.has(iso3)) {
      missing.add(iso3);
      settled.add(firstRow + index);
      report(firstRow + index, `expected the row of ${name}, which is missing`, name);
    }
  }

  const rows: LabelledRow[] = [];
  const order = wanted.filter((entry) => entry.iso3 !== undefined && !missing.has(entry.iso3));
  for (const label of found) {
    const { iso3, row } = label;
    const isWanted = iso3 !== undefined && wanted.some((entry) => entry.iso3 === iso3);
    if (isWanted && rows.some((earlier) => earlier.iso3 === iso3)) {
      report(row, `${label.name} appears twice`, wanted[row - firstRow]!.name);
    } else if (isWanted) {
      const next = order[rows.length]!;
      if (next.iso3 !== iso3) report(row, `rows are out of order: expected ${next.name}`, next.name);
      rows.push({ ...label, iso3 });
    } else if (!settled.has(row) && label.name !== '') {
      // An empty label needs no report of its own: some country is then missing.
      report(row, 'expected a country of this table', wanted[row - firstRow]!.name);
    }
  }
  return rows;
}
