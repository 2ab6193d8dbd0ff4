import { type Fault, refuse } from '../../fault/fault.ts';
import type { Observation } from '../observation.ts';
import type { Sheet } from '../sheet.ts';
import { checkAgreement, commonSpan } from './agreement.ts';
import { checkDerived } from './derived.ts';
import { ExaminedSheet } from './deviation.ts';
import { type NatoWorkbookEdition, natoWorkbookLayouts } from './edition.ts';
import type { CountryNames } from './label.ts';
import type { WorkbookLayout } from './layout.ts';
import { definitionOf, noteFinder } from './note.ts';
import { readTable, type Table } from './table.ts';
import type { Footnote, StatedBase } from './text.ts';

export interface NatoWorkbookOptions {
  readonly edition: NatoWorkbookEdition;
  /** Name of the file, for faults. */
  readonly file: string;
  readonly countries: CountryNames;
}

export interface NatoWorkbook {
  /** In the order of the tables; units are those of the indicators. */
  readonly observations: readonly Observation[];
  readonly footnotes: readonly Footnote[];
  /** What NATO says an indicator covers, by indicator, where the workbook says so. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Base year of constant prices, the same on every sheet. */
  readonly baseYear: number;
  readonly years: readonly { readonly year: number; readonly estimate: boolean }[];
  /** ISO3 of allies marked with an asterisk: bound by national law or agreement to spend 2 % of GDP or more. */
  readonly committed: readonly string[];
}

/**
 * Reads "Defence Expenditure of NATO Countries" from the sheets of its workbook. Figures keep the precision of
 * the cells. Table 4 repeats others and is only compared with them.
 *
 * @throws FaultError listing every deviation from the layout of the edition, each with its sheet and cell.
 */
export function importNatoWorkbook(sheets: readonly Sheet[], options: NatoWorkbookOptions): NatoWorkbook {
  const layout: WorkbookLayout = natoWorkbookLayouts[options.edition];
  const faults: Fault[] = [];
  checkNames(sheets, layout, options.file, faults);
  const examine = (name: string): ExaminedSheet | undefined => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    return sheet && new ExaminedSheet(sheet, options.file, faults);
  };
  const tables: Table[] = [];
  for (const table of layout.tables) {
    const examined = examine(table.sheet);
    if (examined) tables.push(readTable(examined, table, layout, options.countries));
  }
  const bases: StatedBase[] = tables.flatMap((table) => table.bases);
  const footnotes: Footnote[] = tables.flatMap((table) => table.footnotes);
  const derived = examine(layout.derived.sheet);
  if (derived) {
    const checked = checkDerived(derived, layout.derived, tables, commonSpan(tables), options.countries);
    bases.push(...checked.bases);
    footnotes.push(...checked.footnotes);
  }
  const agreed = checkAgreement(tables, bases, Number(options.edition.slice(0, 4)));
  refuse(faults);

  const observations = tables.flatMap((table) => observe(table, agreed.baseYear, layout, options));
  const definitions = new Map<string, string>();
  for (const table of tables) {
    for (const { layout: block } of table.blocks) {
      const text = definitionOf(block.heading?.text, table.footnotes);
      if (text !== undefined) definitions.set(block.indicator, text);
    }
  }
  const years = tables[0]!.years.map(({ year, estimate }) => ({ year, estimate }));
  return { observations, footnotes, definitions, years, ...agreed };
}

function observe(
  table: Table,
  baseYear: number,
  layout: WorkbookLayout,
  { edition, countries }: NatoWorkbookOptions,
): Observation[] {
  const noteOf = noteFinder(table.footnotes, countries);
  const aggregates = new Set(layout.aggregates.map(({ country }) => country));
  const origin = { vintage: edition, source: `nato-${edition}` };
  return table.blocks.flatMap(({ layout: { indicator, basis }, rows }) => {
    const priceBasis = basis.replace('constant', String(baseYear));
    const observe = (country: string, value: number | null, index: number, extra: Partial<Observation>) => {
      const { year, estimate } = table.years[index]!;
      const status = estimate ? ('estimate' as const) : ('actual' as const);
      const missing = value === null ? ('not-published' as const) : null;
      return { indicator, country, year, value, priceBasis, status, ...origin, missing, note: '', ...extra };
    };
    const printed = rows.flatMap(({ country, asterisk, values }) =>
      values.map((value, index) => {
        const { year, estimate } = table.years[index]!;
        const aggregate = aggregates.has(country);
        const note = noteOf({ indicator, country, year, estimate, asterisk, aggregate });
        return observe(country, value, index, { note });
      }),
    );
    const absent = layout.notApplicable
      .filter((entry) => entry.indicator === indicator)
      .flatMap(({ name, note }) =>
        table.years.map((_, index) =>
          observe(countries.get(name) ?? name, null, index, { missing: 'not-applicable', note }),
        ),
      );
    return [...printed, ...absent];
  });
}

function checkNames(sheets: readonly Sheet[], layout: WorkbookLayout, file: string, faults: Fault[]): void {
  const wanted = [...layout.tables, layout.derived].map((table) => table.sheet).sort();
  const found = sheets.map((sheet) => sheet.name);
  for (const name of wanted.filter((candidate) => !found.includes(candidate))) {
    const rule = `sheet ${name} is missing`;
    faults.push({ code: 'nato-missing-sheet', where: file, rule, value: found.join(', '), example: name });
  }
  for (const name of found.filter((candidate) => !wanted.includes(candidate))) {
    const rule = `sheet ${name} is not part of this edition`;
    faults.push({ code: 'nato-unexpected-sheet', where: file, rule, example: wanted.join(', ') });
  }
}
