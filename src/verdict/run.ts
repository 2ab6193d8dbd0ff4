import { type MoneyMeasure, moneyMeasures, moneyOfGroup } from '../spending/money-of-group.ts';
import type { Projection } from '../spending/projection.ts';
import { type InputGroup, openSampler } from '../spending/replication.ts';
import { yardsticks } from './yardsticks.ts';

/** Replications of one projection under one seed. Plain data: it can be sent to a worker. */
export interface Run {
  readonly projection: Projection;
  readonly seed: number;
  /** Codes of the allies that count as Europe. */
  readonly europe: readonly string[];
  /** Input groups held at their medians. */
  readonly frozen: readonly InputGroup[];
}

/** Measures of a run: a share for each yardstick, then the money of Europe and of the United States. */
export const measureNames: readonly string[] = [
  ...yardsticks.map((yardstick) => yardstick.id),
  ...moneyMeasures.map((name) => `europe.${name}`),
  ...moneyMeasures.map((name) => `unitedStates.${name}`),
];

export type MoneyArea = 'europe' | 'unitedStates';

/**
 * Values of every measure for replications `from` to `to` (exclusive), laid out measure by measure, year by
 * year. Blocks of one run merge exactly, in any order.
 */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
}

/** All replications of a run. */
export interface Sample {
  readonly years: readonly number[];
  readonly replications: number;
  /** One share per replication, 0 to 1. */
  share(yardstick: string, yearIndex: number): Float64Array;
  /** One amount per replication; units in `moneyMeasureNames`. */
  money(area: MoneyArea, measure: MoneyMeasure, yearIndex: number): Float64Array;
}

/** Runs replications `from` to `to` (exclusive). A pure function: the same numbers on any thread. */
export function runBlock(run: Run, from: number, to: number): Block {
  const { projection } = run;
  const count = projection.years.length;
  const size = to - from;
  const values = new Float64Array(measureNames.length * count * size);
  const sampler = openSampler(projection, run.seed, new Set(run.frozen));
  const indices = (codes: readonly string[]) =>
    Int32Array.from(
      projection.allies.flatMap((ally, index) => (codes.includes(ally.country) ? [index] : [])),
    );
  const europe = indices(run.europe);
  const unitedStates = indices(['USA']);
  const alliance = Int32Array.from(projection.allies.keys());
  const shares = new Float64Array(count);

  for (let replication = from; replication < to; replication++) {
    const spending = sampler.draw(replication);
    const column = replication - from;
    const put = (measure: number, yearIndex: number, value: number): void => {
      values[(measure * count + yearIndex) * size + column] = value;
    };
    for (const [measure, yardstick] of yardsticks.entries()) {
      yardstick.shares({ projection, spending, europe, alliance }, shares);
      for (let k = 0; k < count; k++) put(measure, k, shares[k]!);
    }
    let offset = yardsticks.length;
    for (const group of [europe, unitedStates]) {
      moneyOfGroup(projection, spending, group, (measure, k, value) => put(offset + measure, k, value));
      offset += moneyMeasures.length;
    }
  }
  return { from, to, values };
}

/** Puts the blocks of one run together; their order does not matter. */
export function mergeBlocks(
  years: readonly number[],
  replications: number,
  blocks: readonly Block[],
): Sample {
  const rows = measureNames.length * years.length;
  const all = new Float64Array(rows * replications);
  for (const { from, to, values } of blocks) {
    const size = to - from;
    for (let row = 0; row < rows; row++) {
      all.set(values.subarray(row * size, (row + 1) * size), row * replications + from);
    }
  }
  const column = (measure: string, yearIndex: number): Float64Array => {
    const row = measureNames.indexOf(measure) * years.length + yearIndex;
    return all.subarray(row * replications, (row + 1) * replications);
  };
  return {
    years,
    replications,
    share: (yardstick, yearIndex) => column(yardstick, yearIndex),
    money: (area, measure, yearIndex) => column(`${area}.${measure}`, yearIndex),
  };
}
