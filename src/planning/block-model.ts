import { type BlockStructure, termsOf } from './block-structure.ts';
import type { LinearModel } from './linear-model.ts';

/** The part of a model that is decided at one time: some blocks and the shared columns, all else held. */
export interface BlockModel {
  readonly model: LinearModel;
  /** Columns of the whole model, one for each of the first columns of `model`. What follows are excesses over shared rows. */
  readonly columns: Int32Array;
  /** How many such excesses. */
  readonly excess: number;
}

/** How far from where it stands a whole column may move. */
const nearby = 10;
const unit = Math.SQRT1_2;

export interface BlockRequest {
  readonly structure: BlockStructure;
  /** Blocks to be decided. */
  readonly blocks: readonly number[];
  /** 1 for columns worth deciding; others are held. */
  readonly open: Uint8Array;
  /** What all columns are held at, but those to be decided. */
  readonly values: Float64Array;
  /** Prices of shared rows, for a part that is decided before others: what it leaves is worth something. */
  readonly duals: Float64Array | undefined;
  /** Price of exceeding a shared row by one. */
  readonly excessPrice: number;
  /** By how much each row is kept tighter than it stands. */
  readonly margin: Float64Array;
}

/** Puts the part together. It has a solution whenever its blocks have: shared rows may be exceeded at a price. */
export function blockModel(model: LinearModel, request: BlockRequest): BlockModel {
  const { structure, values, duals, margin } = request;
  const asked = new Set(request.blocks);
  const isFree = (column: number): boolean =>
    structure.block[column] === -1 || (asked.has(structure.block[column]!) && request.open[column] === 1);
  const columns = Int32Array.from([...model.cost.keys()].filter(isFree));
  const place = new Int32Array(model.cost.length).fill(-1);
  for (const [p, column] of columns.entries()) place[column] = p;

  const cost = Array.from(columns, (column) => model.cost[column]!);
  const start: number[] = [0];
  const index: number[] = [];
  const value: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const addExcess = (sign: number): void => {
    index.push(cost.length);
    value.push(sign);
    cost.push(request.excessPrice);
  };
  for (const row of model.rowLower.keys()) {
    const [from, to] = termsOf(model, row);
    let held = 0;
    let shared = false;
    const first = index.length;
    for (let k = from; k < to; k++) {
      const column = model.index[k]!;
      if (place[column] === -1) held += model.value[k]! * values[column]!;
      else {
        index.push(place[column]!);
        value.push(model.value[k]!);
      }
      shared ||= place[column] === -1 || structure.block[column] === -1;
    }
    if (index.length === first) continue;
    const lower = model.rowLower[row]!;
    const upper = model.rowUpper[row]!;
    if (shared && lower !== upper) {
      const dual = duals?.[row] ?? 0;
      if (dual !== 0) for (let k = first; k < index.length; k++) cost[index[k]!]! -= dual * value[k]!;
      if (lower > -Infinity) addExcess(1);
      if (upper < Infinity) addExcess(-1);
    }
    rowLower.push(lower - held + (lower < upper ? margin[row]! : 0));
    rowUpper.push(upper - held - (lower < upper ? margin[row]! : 0));
    start.push(index.length);
  }
  const { block, following } = structure;
  const excess = cost.length - columns.length;
  const whole = new Uint8Array(cost.length);
  const lower = new Float64Array(cost.length);
  const upper = new Float64Array(cost.length).fill(Infinity, columns.length);
  for (const [p, column] of columns.entries()) {
    whole[p] = following[column] ? 0 : model.whole[column]!;
    const near = whole[p] && block[column] !== -1 ? nearby : Infinity;
    lower[p] = Math.max(model.lower[column]!, Math.floor(values[column]!) - near);
    upper[p] = Math.min(model.upper[column]!, Math.ceil(values[column]!) + near);
  }
  const part: LinearModel = {
    columnNames: [],
    cost: Float64Array.from(cost),
    lower,
    upper,
    whole,
    block: new Int32Array(cost.length),
    rowNames: [],
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    start: Int32Array.from(start),
    index: Int32Array.from(index),
    value: Float64Array.from(value),
  };
  rescale(part);
  return { columns, excess, model: part };
}

/**
 * HiGHS takes a column that must come out whole, as a stock, for a whole column, and then steps through every value that it
 * may have, which takes most of its time. In another unit it does not come out whole.
 */
function rescale({ cost, lower, upper, whole, index, value }: LinearModel): void {
  for (const [p, each] of whole.entries()) {
    if (each) continue;
    cost[p]! *= unit;
    lower[p]! /= unit;
    upper[p]! /= unit;
  }
  for (const [k, p] of index.entries()) if (!whole[p]) value[k]! *= unit;
}

/** Writes what was found for a part into the values of the whole model. */
export function adopt({ columns, model }: BlockModel, found: Float64Array, values: Float64Array): void {
  for (const [p, column] of columns.entries())
    values[column] = model.whole[p] ? Math.round(found[p]!) : found[p]! * unit;
}
