import type { PartialDate } from '../vocabulary/calendar.ts';
import type { Milestone } from './milestone.ts';

/** Milestones that can only be reached in this order. A selection may come before or after a notification. */
export const orderedMilestones = [
  'request',
  'notification',
  'signature',
  'award',
  'first-delivery',
  'last-delivery',
  'in-service',
] as const satisfies readonly Milestone[];

/** Two milestones whose dates contradict the order in which they happen. */
export interface DateConflict {
  readonly earlier: Milestone;
  readonly later: Milestone;
}

/**
 * Pairs of dates that no choice of possible days can put in order: the whole of the later one lies before the
 * earlier one. Where there is no such pair, days can be found that satisfy every pair at once.
 */
export function dateConflicts(dates: Partial<Readonly<Record<Milestone, PartialDate>>>): DateConflict[] {
  const conflicts: DateConflict[] = [];
  const examine = (earlier: Milestone, later: Milestone): void => {
    const [before, after] = [dates[earlier], dates[later]];
    if (before && after && before.first > after.last) conflicts.push({ earlier, later });
  };
  for (const [index, earlier] of orderedMilestones.entries()) {
    for (const later of orderedMilestones.slice(index + 1)) examine(earlier, later);
  }
  examine('selection', 'signature');
  return conflicts;
}
