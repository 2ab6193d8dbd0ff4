/** A text at a fixed place. `{base}` stands for the base year of constant prices, `{first}`, `{last}` for years. */
export interface PlacedText {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** Price basis of a block; the base year of a constant one is read from the sheet. */
export type BlockBasis = 'none' | 'mer-current' | 'mer-constant' | 'national-current' | 'national-constant';

/** Rows of one indicator: countries in a fixed order, then perhaps the two aggregates. */
export interface BlockLayout {
  readonly indicator: string;
  readonly basis: BlockBasis;
  readonly heading?: PlacedText;
  readonly firstRow: number;
  readonly countries: readonly string[];
  /** Whether the label names the national currency. */
  readonly currency: boolean;
  readonly aggregates: boolean;
}

export interface TableLayout {
  readonly sheet: string;
  readonly title: PlacedText;
  readonly unit: PlacedText;
  readonly headerRow: number;
  readonly labelColumn: string;
  /** Column of headings, aggregates and the page number. */
  readonly marginColumn: string;
  readonly firstYearColumn: string;
  readonly blocks: readonly BlockLayout[];
  /** Hidden rows without label, left over from aggregates: they hold zero or a failed formula. */
  readonly leftoverRows: readonly number[];
}

/** A table that repeats figures of the others. It is compared, not imported. */
export interface DerivedTableLayout {
  readonly sheet: string;
  readonly texts: readonly PlacedText[];
  readonly firstRow: number;
  readonly labelColumn: string;
  readonly marginColumn: string;
  readonly countries: readonly string[];
  readonly columns: readonly { readonly column: string; readonly holds: DerivedQuantity }[];
}

export type DerivedQuantity = 'level-first' | 'level-last' | 'change' | 'share-first' | 'share-last';

export interface WorkbookLayout {
  readonly years: number;
  readonly tables: readonly TableLayout[];
  readonly derived: DerivedTableLayout;
  /** Printed name of each aggregate and the country set it stands for. */
  readonly aggregates: readonly { readonly label: string; readonly country: string }[];
  /** Currency named in the label, by printed name of the country. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Series that a country of the alliance does not have. */
  readonly notApplicable: readonly { indicator: string; name: string; note: string }[];
}
