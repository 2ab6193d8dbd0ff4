import { guard, present } from '../fault/guard.ts';
import type { LinearModel } from './linear-model.ts';

/** A column to be added. */
export interface NewColumn {
  readonly name: string;
  /** Thousands of USD for each unit of the column. */
  readonly cost?: number;
  readonly upper?: number;
  readonly whole: boolean;
  /** Buyer that the column belongs to. */
  readonly block?: number;
  /** For a column that follows from those before it: its least value in a plan that has their values. */
  readonly from?: (values: Float64Array) => number;
}

/** A column and its factor, which is a whole number, as the bounds of rows are: rows can be checked without rounding. */
export type Term = readonly [column: number, factor: number];

export interface NewRow {
  readonly name: string;
  readonly terms: readonly Term[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A model, and what whole numbers it was made of. */
export interface BuiltModel {
  readonly model: LinearModel;
  /** What the whole factors and bounds of each row were divided by. */
  readonly per: Float64Array;
  /** Overwrites the columns that follow from others. */
  readonly complete: (values: Float64Array) => void;
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** Powers of a thousand that money is divided by, so that no factor is far from one. */
const dividers = [1, 1e3, 1e6, 1e9];
const largestFactor = 1000;

/** Collects columns and rows of whole numbers, all columns being whole in every plan, and scales them for a solver. */
export class ModelBuilder {
  private readonly columns: NewColumn[] = [];
  private readonly rows: NewRow[] = [];

  /** @returns the column's place. */
  column(column: NewColumn): number {
    this.columns.push(column);
    return this.columns.length - 1;
  }

  /** Keeps a column at 0. */
  forbid(column: number): void {
    this.columns[column] = { ...present(this.columns[column], 'a column of the model'), upper: 0 };
  }

  row(row: NewRow): void {
    const { name, atLeast = 0, atMost = 0 } = row;
    const numbers = [atLeast, atMost, ...row.terms.map(([, factor]) => factor)];
    guard(numbers.every(Number.isSafeInteger), 'a row of a plan has whole numbers', { name });
    const terms = row.terms.filter(([, factor]) => factor !== 0);
    if (terms.length > 0) this.rows.push({ ...row, terms });
    else guard(atLeast <= 0 && atMost >= 0, 'a row of a plan without columns holds', { name });
  }

  build(): BuiltModel {
    const { columns, rows } = this;
    const terms = rows.reduce((count, row) => count + row.terms.length, 0);
    const model = {
      columnNames: columns.map(({ name }) => name),
      cost: Float64Array.from(columns, ({ cost = 0 }) => cost / 1000),
      lower: new Float64Array(columns.length),
      upper: Float64Array.from(columns, ({ upper = Number.POSITIVE_INFINITY }) => upper),
      whole: Uint8Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
      block: Int32Array.from(columns, ({ block = -1 }) => block),
      rowNames: rows.map(({ name }) => name),
      rowLower: new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY),
      rowUpper: new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY),
      start: new Int32Array(rows.length + 1),
      index: new Int32Array(terms),
      value: new Float64Array(terms),
    };
    const per = new Float64Array(rows.length);
    let place = 0;
    for (const [r, row] of rows.entries()) {
      // Columns are whole in every plan, so what is left over when a bound is divided by the common factor can go.
      const common = row.terms.reduce((factor, [, next]) => gcd(factor, next), 0);
      const largest = row.terms.reduce((most, [, factor]) => Math.max(most, Math.abs(factor)), 0) / common;
      const divider = dividers.find((thousands) => largest / thousands <= largestFactor) ?? 1e9;
      per[r] = divider;
      if (row.atLeast !== undefined) model.rowLower[r] = Math.ceil(row.atLeast / common) / divider;
      if (row.atMost !== undefined) model.rowUpper[r] = Math.floor(row.atMost / common) / divider;
      for (const [column, factor] of row.terms) {
        model.index[place] = column;
        model.value[place] = factor / common / divider;
        place++;
      }
      model.start[r + 1] = place;
    }
    const following = [...columns.entries()].filter(([, { from }]) => from !== undefined);
    const complete = (values: Float64Array): void => {
      for (const [column, { from }] of following) values[column] = from!(values);
    };
    return { model, per, complete };
  }
}
