import type { Case, CaseHead } from '../procurement/case.ts';
import { type CaseRecord, openUntil, recordOf } from '../procurement/case-record.ts';
import type { DurationObservation } from '../procurement/duration-observation.ts';
import { type PoolGrid, type PoolMemory, pooledLaws } from '../procurement/pooled-law.ts';
import { elapsedDays } from '../procurement/residual-duration.ts';
import { alliedSuppliers } from '../procurement/supplier-group.ts';
import type { Lognormal } from '../simulation/lognormal.ts';
import type { Day, PartialDate } from '../vocabulary/calendar.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** How the time from the statement of a plan to the first delivery turned out, over how it was planned. */
export interface PlanRecord {
  /** Statements of plans, and the cases of them whose delivery was reported. */
  readonly n: number;
  readonly reports: number;
  /** Actual over planned time of the next plan of a buyer: its median, and the standard deviation of its logarithm. */
  readonly ratioOf: (buyer: string) => { readonly median: number; readonly sigma: number };
}

/** The record of plans that a case is judged by; `undefined` where it is too short. */
export type PlanRecords = (item: Pick<CaseHead, 'supplier'>) => PlanRecord | undefined;

/** A date that was planned, and when that was said. */
interface Statement {
  readonly stated: PartialDate;
  readonly date: PartialDate;
  readonly plannedDays: number;
}

/** Fewest cases with a report that a record is made from. */
export const fewestReports = 8;

/** Shortest planned time that a ratio is taken of, days: below it the precision of the dates is all there is. */
const shortest = 60;

/** Ratios from a third to four, sigmas from 0.05 to 0.6. */
const ratioGrid: PoolGrid = { from: -1.1, step: 0.03, narrowest: 0.05 };

const middle = ({ first, last }: PartialDate): Day => (first + last + 1) / 2;

/** Plans of the first delivery in the order in which they were stated; a plan that is only repeated counts once. */
function statementsOf({ events, reached }: Case): Statement[] {
  const actual = reached['first-delivery'];
  const plans = events.filter(
    ({ milestone, status }) => milestone === 'first-delivery' && status === 'planned',
  );
  return plans.flatMap(({ date, knownFrom }, index) => {
    if (index > 0 && plans[index - 1]!.date.text === date.text) return [];
    // What was written down after the delivery was no plan.
    if (actual && middle(knownFrom) >= actual.first) return [];
    return [{ stated: knownFrom, date, plannedDays: middle(date) - middle(knownFrom) }];
  });
}

interface Ratio {
  readonly caseId: string;
  readonly buyer: string;
  readonly ended: boolean;
  readonly ratio: DurationObservation;
}

/** Ratios of actual to planned time of every plan of a record; those not delivered have taken longer than known so far. */
function planRatios(record: CaseRecord): Ratio[] {
  return record.cases.flatMap((item) => {
    const actual = item.reached['first-delivery'];
    if (item.reached.cancellation) return [];
    return statementsOf(item).flatMap(({ stated, plannedDays }) => {
      if (plannedDays < shortest) return [];
      const from = middle(stated);
      const low = ((actual?.first ?? openUntil(record, item.id, 'first-delivery')) - from) / plannedDays;
      const high = actual ? (actual.last + 1 - from) / plannedDays : Number.POSITIVE_INFINITY;
      if (low <= 0 && high === Number.POSITIVE_INFINITY) return [];
      const ratio = { lowDays: low, highDays: high, startWindowDays: 0 };
      return [{ caseId: item.id, buyer: item.buyer, ended: actual !== undefined, ratio }];
    });
  });
}

/**
 * Two records, one of plans of suppliers in NATO or Europe and one of all others: the latter turn out later and spread
 * wider, so that either would mislead about the other. Each is made when it is first asked for.
 *
 * @param allied codes of the suppliers in NATO or Europe.
 */
export function planRecords(
  record: CaseRecord,
  allied: ReadonlySet<string>,
  memory?: PoolMemory,
): PlanRecords {
  const made = new Map<boolean, PlanRecord | undefined>();
  return ({ supplier }) => {
    const side = allied.has(supplier);
    if (!made.has(side)) {
      const cases = record.cases.filter((item) => allied.has(item.supplier) === side);
      made.set(side, planRecord({ ...record, cases }, memory));
    }
    return made.get(side);
  };
}

/** What cases known on a day say of plans. */
export const plansAsOf = (cases: readonly Case[], day: Day, vocabulary: Vocabulary): PlanRecords =>
  planRecords(recordOf(cases, day), alliedSuppliers(vocabulary));

/**
 * What a record of cases says of plans, buyer by buyer, partially pooled: what a buyer is told, and its place in the
 * queue, tell plans apart; family does not. `undefined` with too few reports.
 */
export function planRecord(record: CaseRecord, memory?: PoolMemory): PlanRecord | undefined {
  const ratios = planRatios(record);
  const reports = new Set(ratios.filter(({ ended }) => ended).map(({ caseId }) => caseId)).size;
  if (reports < fewestReports) return undefined;
  const samples = new Map<string, DurationObservation[]>();
  for (const { buyer, ratio } of ratios) samples.set(buyer, [...(samples.get(buyer) ?? []), ratio]);
  const lawOf = pooledLaws(samples, ratioGrid, memory);
  return {
    n: ratios.length,
    reports,
    ratioOf: (buyer) => {
      const { medianDays: median, sigma } = lawOf(buyer);
      return { median, sigma };
    },
  };
}

/**
 * Time from the statement of the plan in force to the first delivery, and what of it is over; `undefined` without a plan
 * that looked far enough ahead.
 */
export function plannedTime(
  item: Case,
  plans: PlanRecord,
  asOf: Day,
): { readonly law: Lognormal; readonly elapsedDays: number } | undefined {
  const inForce = statementsOf(item).at(-1);
  if (inForce === undefined || inForce.plannedDays < shortest) return undefined;
  const { median, sigma } = plans.ratioOf(item.buyer);
  return {
    law: { kind: 'lognormal', medianDays: inForce.plannedDays * median, sigma },
    elapsedDays: elapsedDays(inForce.stated, asOf),
  };
}
