import { standardDeviation } from '../simulation/empirical.ts';
import type { InputGroup } from '../spending/replication.ts';
import type { Sample } from './run.ts';
import { exceedance } from './verdict.ts';
import { majority, type Yardstick } from './yardstick/yardstick.ts';

/** What one group of inputs decides of one yardstick at one deadline. */
export interface Attribution {
  readonly yardstick: string;
  readonly year: number;
  readonly group: InputGroup;
  /** Probability of a majority with the group held at its median, and its difference from the full model. */
  readonly probabilityFrozen: number;
  readonly probabilityChange: number;
  /** Part of the variance of the share that vanishes when the group is held, 0 to 1. Parts need not add up. */
  readonly varianceShare: number;
}

/** Compares a run with the runs in which one group was frozen, under the same luck. */
export function attribute(
  yardstick: Yardstick,
  deadlines: readonly number[],
  full: Sample,
  frozen: ReadonlyMap<InputGroup, Sample>,
): Attribution[] {
  return deadlines.flatMap((year) => {
    const k = full.years.indexOf(year);
    const base = exceedance(full, yardstick.id, k, majority.value).value;
    const variance = standardDeviation(full.share(yardstick.id, k)) ** 2;
    return [...frozen].map(([group, sample]) => {
      const held = exceedance(sample, yardstick.id, k, majority.value).value;
      const heldVariance = standardDeviation(sample.share(yardstick.id, k)) ** 2;
      return {
        yardstick: yardstick.id,
        year,
        group,
        probabilityFrozen: held,
        probabilityChange: held - base,
        varianceShare: variance === 0 ? 0 : Math.max(0, 1 - heldVariance / variance),
      };
    });
  });
}
