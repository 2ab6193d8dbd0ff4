import type { Case } from '../procurement/case.ts';
import { fitLognormal } from '../procurement/stage-fit.ts';
import type { Lognormal } from '../simulation/lognormal.ts';
import type { Day, PartialDate } from '../vocabulary/calendar.ts';

/** How the time from signature to first delivery turned out, over how it was planned. */
export interface PlanSlip {
  /** Cases with a signature and a plan, and those of them with a report. */
  readonly n: number;
  readonly reports: number;
  /** Median of actual over first planned time, and standard deviation of its logarithm. */
  readonly medianRatio: number;
  readonly sigma: number;
}

/** Fewest reports that a slip is estimated from. */
export const fewestSlips = 8;

/** Shortest planned time that a ratio is taken of, days: below it the precision of the dates is all there is. */
const shortest = 60;

const middle = ({ first, last }: PartialDate): Day => (first + last) / 2;

/**
 * Estimates the slip by maximum likelihood over every case with a signature and a first plan: a report lies between
 * the days it may mean, and what is not delivered has taken longer than from the signature to the last that was
 * heard of it. `null` with too few reports.
 */
export function planSlip(cases: readonly Case[]): PlanSlip | null {
  let reports = 0;
  const ratios = cases.flatMap((item) => {
    const { reached, firstPlanned, secondHand, events, rung } = item;
    const signature = reached.signature;
    const plan = firstPlanned['first-delivery'];
    const actual = reached['first-delivery'];
    if (!signature || !plan || secondHand || rung === 'cancelled') return [];
    const planned = middle(plan) - middle(signature);
    if (planned < shortest) return [];
    if (actual) reports++;
    // Silence is no proof: a case is known to be undelivered only up to the last report of it.
    const heard = events.reduce((last, { knownFrom }) => Math.max(last, knownFrom.first), signature.first);
    const low = Math.max(0, (actual?.first ?? heard) - signature.last);
    const high = actual ? Math.max(1, actual.last - signature.first) : Number.POSITIVE_INFINITY;
    return low === 0 && high === Number.POSITIVE_INFINITY
      ? []
      : [{ low: low / planned, high: high / planned }];
  });
  if (reports < fewestSlips) return null;
  const { median, sigma } = fitLognormal(ratios);
  return { n: ratios.length, reports, medianRatio: median, sigma };
}

/** Time from signature to first delivery of a case with a plan, by the slip of plans; `null` without a plan or signature. */
export function plannedLaw({ reached, planned, secondHand }: Case, slip: PlanSlip): Lognormal | null {
  const signature = reached.signature;
  const plan = planned['first-delivery'];
  if (!signature || !plan || secondHand) return null;
  const days = middle(plan) - middle(signature);
  if (days < shortest) return null;
  return { kind: 'lognormal', medianDays: days * slip.medianRatio, sigma: slip.sigma };
}
