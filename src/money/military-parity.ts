import { type Missing, missing } from '../evidence/missing.ts';
import { readTable, type TableSchema } from '../evidence/table-schema.ts';
import { refuse } from '../fault/fault.ts';

/**
 * Purchasing power parities of defence inputs, in national currency units for one international dollar of them.
 * None is shipped, because no table with terms that allow it is at hand; a user's own table is accepted.
 */
export interface MilitaryParity {
  /** Who made the table, for captions; empty when none is loaded. */
  readonly credit: string;
  factor(country: string, year: number): number | Missing;
}

export const militaryParitySchema: TableSchema = {
  fields: [
    {
      name: 'country',
      type: 'string',
      description: 'ISO 3166-1 alpha-3 code.',
      constraints: { required: true, pattern: '[A-Z]{3}' },
    },
    {
      name: 'year',
      type: 'integer',
      unit: 'calendar year',
      description: 'Year of the parity.',
      constraints: { required: true, minimum: 1949, maximum: 2040 },
    },
    {
      name: 'factor',
      type: 'number',
      unit: 'national currency units for one international dollar of defence inputs',
      description: 'The parity.',
      constraints: { required: true, minimum: 1e-6 },
    },
    { name: 'source', type: 'string', description: 'Who published it.', constraints: { required: true } },
  ],
  primaryKey: ['country', 'year'],
  missingValues: [''],
};

/** No table: every factor is missing, with the reason. */
export const noMilitaryParity: MilitaryParity = {
  credit: '',
  factor: () =>
    missing(
      'no-source',
      'no military purchasing power parity is shipped; load a table with --military-ppp FILE',
    ),
};

/**
 * Reads a user's table with the columns country, year, factor, source.
 *
 * @throws FaultError with every bad row.
 */
export function parseMilitaryParity(file: string, text: string): MilitaryParity {
  const { rows, faults } = readTable(file, text, militaryParitySchema);
  refuse(faults);
  const factors = new Map(rows.map(({ cells }) => [`${cells.country}|${cells.year}`, Number(cells.factor)]));
  const credits = [...new Set(rows.map(({ cells }) => cells.source!))].sort();
  return {
    credit: credits.join('; '),
    factor: (country, year) =>
      factors.get(`${country}|${year}`) ??
      missing('no-source', `${file} has no factor for ${country} in ${year}`),
  };
}
