import type { LinearModel } from '../src/planning/linear-model.ts';
import { openStream } from '../src/simulation/stream.ts';

/** A column as one writes it. */
export interface Column {
  readonly cost: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly whole?: boolean;
  readonly block?: number;
}

/** A row as one writes it: a coefficient for each column it has. */
export interface Row {
  readonly lower?: number;
  readonly upper?: number;
  readonly terms: readonly (readonly [column: number, value: number])[];
}

/** Packs columns and rows. */
export function modelOf(columns: readonly Column[], rows: readonly Row[]): LinearModel {
  const start = new Int32Array(rows.length + 1);
  for (const [r, { terms }] of rows.entries()) start[r + 1] = start[r]! + terms.length;
  const terms = rows.flatMap((row) => row.terms);
  return {
    columnNames: columns.map((_, c) => `x${c}`),
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: Float64Array.from(columns, ({ lower = 0 }) => lower),
    upper: Float64Array.from(columns, ({ upper = Infinity }) => upper),
    whole: Uint8Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
    block: Int32Array.from(columns, ({ block = -1 }) => block),
    rowNames: rows.map((_, r) => `r${r}`),
    rowLower: Float64Array.from(rows, ({ lower = -Infinity }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper = Infinity }) => upper),
    start,
    index: Int32Array.from(terms, ([column]) => column),
    value: Float64Array.from(terms, ([, value]) => value),
  };
}

/** Whole numbers from `from` to `to`, one after the other. */
export function diceOf(seed: number, entity: string): (from: number, to: number) => number {
  const stream = openStream(seed, entity, 'random model');
  let index = 0;
  return (from, to) => from + Math.floor(stream.uniform(0, index++) * (to - from + 1));
}

/**
 * A small covering and packing problem of mixed columns that always has a solution: what a row needs can be bought short
 * at a price. Rows of every kind (at least, at most, both, equal), bounds of every kind, coefficients that no decimal
 * fraction gives exactly.
 */
export function randomModel(seed: number, size = 12): LinearModel {
  const dice = diceOf(seed, 'model');
  const columns: Column[] = Array.from({ length: size }, (_, c) => ({
    cost: dice(1, 60) / 7,
    lower: c % 5 === 0 ? -dice(1, 3) : 0,
    upper: c % 4 === 3 ? Infinity : dice(1, 9),
    whole: c % 3 !== 2,
  }));
  const rows: Row[] = Array.from({ length: size }, (_, r) => {
    const terms = Array.from({ length: size }, (_, c) => [c, dice(-2, 9) / 3] as const).filter(
      ([, value]) => value > 0 && dice(0, 2) > 0,
    );
    const needed = dice(1, 40) / 3;
    if (r % 3 === 0) return { upper: needed + 20, terms };
    columns.push({ cost: dice(100, 200) });
    const withShort = [...terms, [columns.length - 1, 1] as const];
    if (r % 3 === 1) return { lower: needed, terms: withShort };
    columns.push({ cost: 5, upper: 30 });
    const equal = [...withShort, [columns.length - 1, -1] as const];
    return r % 2 === 0
      ? { lower: needed, upper: needed, terms: equal }
      : { lower: needed, upper: needed + 0.7, terms: equal };
  });
  return modelOf(columns, rows);
}
