import { standardDeviation } from '../simulation/empirical.ts';
import { sobolIndex } from '../simulation/sobol.ts';
import type { DecidingGroup, FrozenGroup } from './input-group.ts';
import type { Sample } from './sample.ts';
import { exceedance } from './verdict.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** What one group of inputs decides of one yardstick at one deadline. */
export interface Attribution {
  readonly yardstick: string;
  readonly year: number;
  readonly group: FrozenGroup;
  /** Probability of exceeding the first threshold with the group held at its median, and its difference from the full model. */
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
  frozen: ReadonlyMap<FrozenGroup, Sample>,
): Attribution[] {
  const threshold = yardstick.thresholds[0]!.value;
  return deadlines.flatMap((year) => {
    const k = full.years.indexOf(year);
    const base = exceedance(full, yardstick.id, k, threshold).value;
    const variance = standardDeviation(full.values(yardstick.id, k)) ** 2;
    return [...frozen].map(([group, sample]) => {
      const held = exceedance(sample, yardstick.id, k, threshold).value;
      const heldVariance = standardDeviation(sample.values(yardstick.id, k)) ** 2;
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

/** Part of the variance of a yardstick's number that one group explains on its own: a first-order Sobol index. */
export interface Deciding {
  readonly yardstick: string;
  readonly year: number;
  readonly group: DecidingGroup;
  /** 0 to 1, but for sampling error. */
  readonly share: number;
  /** Its standard error. */
  readonly error: number;
}

/**
 * Compares a run with the runs in which one group alone kept its luck.
 *
 * @param full the run in which every group varies, who counts as Europe too where that is a group.
 */
export function deciding(
  yardstick: Yardstick,
  deadlines: readonly number[],
  full: Sample,
  kept: ReadonlyMap<DecidingGroup, Sample>,
): Deciding[] {
  return deadlines.flatMap((year) => {
    const k = full.years.indexOf(year);
    return [...kept].map(([group, sample]) => {
      const { value, standardError } = sobolIndex(
        full.values(yardstick.id, k),
        sample.values(yardstick.id, k),
      );
      return { yardstick: yardstick.id, year, group, share: value, error: standardError };
    });
  });
}
