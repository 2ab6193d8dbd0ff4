import type { Day, PartialDate } from '../vocabulary/calendar.ts';
import type { Case, CaseHead, CaseValue, Rung } from './case.ts';
import { type CaseEvent, type Milestone, milestoneStatuses, milestones } from './milestone.ts';

type Dates = Partial<Record<Milestone, PartialDate>>;

/** Milestones that put a case on a rung, from the last rung down. */
const rungOfMilestone: readonly (readonly [Milestone, Rung])[] = [
  ['cancellation', 'cancelled'],
  ['in-service', 'in-service'],
  ['last-delivery', 'delivered'],
  ['first-delivery', 'delivering'],
  ['award', 'contracted'],
  ['signature', 'contracted'],
  ['offer', 'notified'],
  ['notification', 'notified'],
];

const milestoneRank = new Map(milestones.map((milestone, index) => [milestone, index]));
const statusRank = new Map(milestoneStatuses.map((status, index) => [status, index]));

/** One order of facts whatever the order of the input: as they became known, then by what they say. */
function byKnowledge(a: CaseEvent, b: CaseEvent): number {
  return (
    a.knownFrom.last - b.knownFrom.last ||
    milestoneRank.get(a.milestone)! - milestoneRank.get(b.milestone)! ||
    statusRank.get(a.status)! - statusRank.get(b.status)! ||
    a.date.first - b.date.first ||
    a.date.last - b.date.last ||
    compareText(a.source, b.source) ||
    compareText(a.note, b.note)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A case as of a day: the fold of the events known by then. A fact known only to the month or year counts from
 * its last day. Later facts correct earlier ones of the same milestone, but an inference never replaces a
 * report. The order of `events` is of no consequence; events of other cases are left out.
 */
export function caseAsOf(head: CaseHead, events: readonly CaseEvent[], day: Day): Case {
  const known = events
    .filter((event) => event.caseId === head.id && event.knownFrom.last <= day)
    .sort(byKnowledge);
  const reached: Dates = {};
  const planned: Dates = {};
  const firstPlanned: Dates = {};
  const reported = new Set<Milestone>();
  for (const { milestone, status, date } of known) {
    if (status === 'planned') {
      planned[milestone] = date;
      firstPlanned[milestone] ??= date;
    } else if (status === 'reported' || !reported.has(milestone)) {
      reached[milestone] = date;
      if (status === 'reported') reported.add(milestone);
    }
  }
  const rung = rungOfMilestone.find(([milestone]) => reached[milestone] !== undefined)?.[1] ?? 'announced';
  return {
    ...head,
    asOf: day,
    rung,
    knownValue: knownValue(head, known.length > 0, reached),
    reached,
    planned,
    firstPlanned,
    events: known,
  };
}

/** Statements of value are not dated by themselves: a contract value is known once a contract is. */
function knownValue(head: CaseHead, anything: boolean, reached: Dates): CaseValue | null {
  const { value, ceiling = null } = head;
  if (value !== null) {
    const contracted = ['signature', 'award', 'first-delivery', 'last-delivery', 'in-service'] as const;
    const known =
      value.basis === 'contract'
        ? contracted.some((milestone) => reached[milestone] !== undefined)
        : anything;
    if (known) return value;
  }
  return reached.notification === undefined ? null : ceiling;
}
