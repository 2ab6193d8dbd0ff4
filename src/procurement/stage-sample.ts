import { type Day, dayOf, type IsoDate, type PartialDate } from '../vocabulary/calendar.ts';
import type { Case } from './case.ts';
import { type CaseRecord, openUntil } from './case-record.ts';
import type { StageBasis } from './channel.ts';
import type { DurationObservation } from './duration-observation.ts';
import type { Milestone } from './milestone.ts';

/** How long a stage took in one case, or has taken so far. */
export interface StageTime {
  readonly caseId: string;
  readonly channel: string;
  readonly ended: boolean;
  readonly observation: DurationObservation;
}

/** Of orders before it, the register's part in the data holds only those that were still open: the late ones. */
const registerComplete = dayOf('2014-01-01' as IsoDate);

/** Milestones that nobody passes over. Awards go unreported more often than not, so a missing one proves nothing. */
const alwaysReported: readonly Milestone[] = ['notification', 'signature', 'first-delivery', 'last-delivery'];

/**
 * Times from one milestone to another, of all cases that passed the first. `planned`: the span between the two dates as
 * planned, the first as reported where it is over. Otherwise from the reports: a case that has not reached the second
 * milestone counts as running up to the last day on which that is known.
 */
export function stageTimes(
  record: CaseRecord,
  from: Milestone,
  to: Milestone,
  basis: StageBasis = 'observed',
): StageTime[] {
  return record.cases.flatMap((item) => {
    const { id, channel, reached, planned } = item;
    if (reached.cancellation || isLeftOut(item, from)) return [];
    const time = (start: PartialDate | undefined, end: PartialDate | undefined): StageTime[] => {
      const observation = start && timeBetween(start, end, openUntil(record, id, to));
      return observation ? [{ caseId: id, channel, ended: end !== undefined, observation }] : [];
    };
    if (basis === 'planned') {
      return planned[to] && item.kind !== 'register' ? time(planned[from] ?? reached[from], planned[to]) : [];
    }
    return reached[to] || mayRun(item, from, to) ? time(reached[from], reached[to]) : [];
  });
}

/**
 * The register names a selection only as long as no order has followed, and was cut to orders that were delivered from
 * 2014 on: what is left of either is a choice of slow cases.
 */
const isLeftOut = ({ kind, reached }: Case, from: Milestone): boolean =>
  kind === 'register' &&
  (from === 'selection' || (reached[from] !== undefined && reached[from].first < registerComplete));

/** Whether a stage without an end can be in progress: not when something later was reached. */
function mayRun({ reached }: Case, from: Milestone, to: Milestone): boolean {
  const later: readonly Milestone[] = ['signature', 'award', 'first-delivery', 'last-delivery', 'in-service'];
  return (
    alwaysReported.includes(to) &&
    !later.slice(later.indexOf(from) + 1).some((milestone) => reached[milestone] !== undefined)
  );
}

/**
 * Time between two dates. A start known to the year lies anywhere in it; one known to the month or day counts from the
 * middle. Without an end it lasted longer than until `until`. `undefined` where the dates tell nothing.
 */
export function timeBetween(
  start: PartialDate,
  end: PartialDate | undefined,
  until: Day,
): DurationObservation | undefined {
  const wide = start.precision === 'year';
  const first = wide ? start.first : (start.first + start.last + 1) / 2;
  const startWindowDays = wide ? start.last + 1 - start.first : 0;
  const lowDays = (end?.first ?? until) - first - startWindowDays;
  if (end === undefined) {
    if (lowDays + startWindowDays <= 0) return undefined;
    return { lowDays, highDays: Number.POSITIVE_INFINITY, startWindowDays };
  }
  const highDays = end.last + 1 - first;
  return highDays <= 0 ? undefined : { lowDays, highDays: Math.max(highDays, 1), startWindowDays };
}
