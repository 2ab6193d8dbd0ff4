import type { PartialDate } from '../vocabulary/calendar.ts';

/** Dated steps of a procurement, in the order in which they can happen. */
export const milestones = [
  'request',
  'notification',
  'selection',
  'offer',
  'signature',
  'award',
  'first-delivery',
  'last-delivery',
  'in-service',
  'cancellation',
] as const;
export type Milestone = (typeof milestones)[number];

/** Whether a date was announced beforehand, reported to have happened, or worked out from other facts. */
export const milestoneStatuses = ['planned', 'reported', 'inferred'] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

/** One dated fact of a case. Events are never changed; a correction is a later event. */
export interface CaseEvent {
  readonly caseId: string;
  readonly milestone: Milestone;
  readonly status: MilestoneStatus;
  readonly date: PartialDate;
  /** Day from which the fact was known: of its report, or, for a plan, of the statement that made it. */
  readonly knownFrom: PartialDate;
  readonly source: string;
  readonly note: string;
}
