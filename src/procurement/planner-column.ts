/** Columns of a planner's case file, in their order. */
export const plannerColumns = [
  'case_id',
  'buyer',
  'supplier_country',
  'system_family',
  'line',
  'channel',
  'quantity',
  'value_musd',
  'request',
  'notification',
  'signed',
  'award',
  'first_delivery',
  'last_delivery',
  'cancelled',
  'planned_first_delivery',
  'planned_last_delivery',
] as const;
export type PlannerColumn = (typeof plannerColumns)[number];

/** What `cases template cases` prints: a case file to start from. */
export const casesTemplate = `${plannerColumns.join(',')}
OWN-HOWITZER,POL,KOR,self-propelled-gun,,korean-commercial,48,620,2024-03,,2025-01-20,,,,,2026-06,2028
OWN-PATRIOT,DEU,USA,long-range-air-defence,,fms,4,,2025-02-10,2025-11,,,,,,2029,2031-12
`;

/** A row as text, cells in the order of the columns, with the line of the file or row of the sheet. */
export interface PlannerRow {
  readonly line: number;
  readonly cells: readonly string[];
}
