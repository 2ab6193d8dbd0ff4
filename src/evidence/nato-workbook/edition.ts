import type { BlockLayout, TableLayout, WorkbookLayout } from './layout.ts';

const currencies = {
  Albania: 'Leks',
  Belgium: 'Euros',
  Bulgaria: 'Leva',
  Canada: 'Canadian dollars',
  Croatia: 'Euros',
  Czechia: 'Koruny',
  Denmark: 'Kroner',
  Estonia: 'Euros',
  Finland: 'Euros',
  France: 'Euros',
  Germany: 'Euros',
  Greece: 'Euros',
  Hungary: 'Forint',
  Italy: 'Euros',
  Latvia: 'Euros',
  Lithuania: 'Euros',
  Luxembourg: 'Euros',
  Montenegro: 'Euros',
  Netherlands: 'Euros',
  'North Macedonia': 'Denars',
  Norway: 'Kroner',
  Poland: 'Zlotys',
  Portugal: 'Euros',
  Romania: 'New Lei',
  'Slovak Republic': 'Euros',
  Slovenia: 'Euros',
  Spain: 'Euros',
  Sweden: 'Kronor',
  Türkiye: 'Liras',
  'United Kingdom': 'Pounds',
  'United States': 'US dollars',
} as const;

/** Allies with defence expenditure, in the order of every table. */
const spenders: readonly string[] = Object.keys(currencies);
const allies = spenders.flatMap((name) => (name === 'Hungary' ? [name, 'Iceland'] : [name]));

type Block = Partial<BlockLayout> & Pick<BlockLayout, 'indicator' | 'firstRow'>;

/** A block whose heading stands in the row above it. */
const block = (heading: string, given: Block): BlockLayout => ({
  basis: 'none',
  countries: spenders,
  currency: false,
  aggregates: false,
  heading: { row: given.firstRow - 1, column: 'B', text: heading },
  ...given,
});

const table = (
  sheet: string,
  title: string,
  unit: string,
  blocks: readonly BlockLayout[],
  leftoverRows: readonly number[] = [],
): TableLayout => ({
  sheet,
  title: { row: 4, column: 'B', text: title },
  unit: { row: 6, column: 'B', text: unit },
  headerRow: 8,
  labelColumn: 'C',
  marginColumn: 'B',
  firstYearColumn: 'D',
  blocks,
  leftoverRows,
});

const categories = 'Distribution of defence expenditure by main category';
const percent = 'Percentage of total defence expenditure';
const current = 'Current prices and exchange rates';
const constant = 'Constant {base} prices and exchange rates';
const spending = 'defence-expenditure';
const national = 'defence-expenditure-national';

/** Layout of "Defence Expenditure of NATO Countries", tables in Excel format, by edition. */
export const natoWorkbookLayouts = {
  '2024-06-17': {
    years: 11,
    tables: [
      table(
        'TABLE1',
        'Table 1 : Defence expenditure',
        'Million national currency units',
        [
          block('Current prices', {
            indicator: national,
            basis: 'national-current',
            firstRow: 11,
            currency: true,
          }),
          block('Constant {base} prices', {
            indicator: national,
            basis: 'national-constant',
            firstRow: 44,
            currency: true,
          }),
        ],
        [42, 75],
      ),
      table('TABLE2', 'Table 2 : Defence expenditure', 'Million US dollars', [
        block(current, { indicator: spending, basis: 'mer-current', firstRow: 11, aggregates: true }),
        block(constant, { indicator: spending, basis: 'mer-constant', firstRow: 45, aggregates: true }),
      ]),
      table(
        'TABLE3',
        'Table 3 : Defence expenditure as a share of GDP and annual real change',
        'Based on {base} prices',
        [
          block('Share of real GDP (%)', { indicator: 'share-of-gdp', firstRow: 11, aggregates: true }),
          block('Annual real change (%)', { indicator: 'real-change', firstRow: 45, aggregates: true }),
        ],
      ),
      table('TABLE5', 'Table 5 : GDP', 'Million US dollars', [
        block(current, {
          indicator: 'gdp',
          basis: 'mer-current',
          firstRow: 11,
          countries: allies,
          aggregates: true,
        }),
        block(constant, {
          indicator: 'gdp',
          basis: 'mer-constant',
          firstRow: 46,
          countries: allies,
          aggregates: true,
        }),
      ]),
      table(
        'TABLE6',
        'Table 6 : GDP per capita and defence expenditure per capita',
        '{base} prices and exchange rates',
        [
          block('GDP per capita (thousand US dollars)', {
            indicator: 'gdp-per-head',
            basis: 'mer-constant',
            firstRow: 11,
            countries: allies,
            aggregates: true,
          }),
          block('Defence expenditure per capita (US dollars)', {
            indicator: 'defence-expenditure-per-head',
            basis: 'mer-constant',
            firstRow: 46,
            aggregates: true,
          }),
        ],
      ),
      {
        sheet: 'TABLE7',
        title: { row: 16, column: 'C', text: 'Table 7 : Military personnel' },
        unit: { row: 18, column: 'C', text: 'Thousands' },
        headerRow: 20,
        labelColumn: 'D',
        marginColumn: 'C',
        firstYearColumn: 'E',
        blocks: [
          {
            indicator: 'military-personnel',
            basis: 'none',
            firstRow: 23,
            countries: spenders,
            currency: false,
            aggregates: true,
          },
        ],
        leftoverRows: [],
      },
      table(
        'TABLE8a',
        `Table 8a : ${categories}`,
        percent,
        [
          block('Equipment (a)', { indicator: 'equipment-share', firstRow: 11 }),
          block('Personnel (b)', { indicator: 'personnel-share', firstRow: 44 }),
        ],
        [42, 75],
      ),
      table(
        'TABLE8b',
        `Table 8b : ${categories}`,
        percent,
        [
          block('Infrastructure (c)', { indicator: 'infrastructure-share', firstRow: 11 }),
          block('Other (d)', { indicator: 'other-share', firstRow: 44 }),
        ],
        [42, 75],
      ),
    ],
    derived: {
      sheet: 'TABLE4',
      texts: [
        { row: 16, column: 'B', text: 'Table 4 : Defence expenditure real change {first}-{last}e' },
        { row: 18, column: 'B', text: 'Million US dollars ({base} prices and exchange rates)' },
        { row: 20, column: 'D', text: '{first}' },
        { row: 20, column: 'E', text: '{last}e' },
        { row: 20, column: 'F', text: 'Real change {first}-{last}e (%)' },
        { row: 20, column: 'G', text: 'Share of real GDP {first} (%)' },
        { row: 20, column: 'H', text: 'Share of real GDP {last}e (%)' },
      ],
      firstRow: 23,
      labelColumn: 'C',
      marginColumn: 'B',
      countries: spenders,
      columns: [
        { column: 'D', holds: 'level-first' },
        { column: 'E', holds: 'level-last' },
        { column: 'F', holds: 'change' },
        { column: 'G', holds: 'share-first' },
        { column: 'H', holds: 'share-last' },
      ],
    },
    aggregates: [
      { label: 'NATO Europe and Canada', country: 'nato-europe-canada' },
      { label: 'NATO Total', country: 'nato' },
    ],
    currencies,
    notApplicable: [{ indicator: 'share-of-gdp', name: 'Iceland', note: 'Iceland has no armed forces' }],
  },
} as const satisfies Record<string, WorkbookLayout>;

export type NatoWorkbookEdition = keyof typeof natoWorkbookLayouts;
