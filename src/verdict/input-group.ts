import { type CoverageGroup, coverageGroupNames, coverageGroups } from '../capability/coverage.ts';
import { inputGroupNames, inputGroups, type InputGroup as SpendingGroup } from '../spending/input-group.ts';

/** Every group of inputs that can be frozen at its median: those of money, the deliveries, those of coverage. */
export const frozenGroups = [...inputGroups, 'deliveries', ...coverageGroups] as const;
export type FrozenGroup = SpendingGroup | 'deliveries' | CoverageGroup;

/** The groups whose share of the variance is estimated: money as a whole, and who counts as Europe, beside the rest. */
export const decidingGroups = ['spending', 'europe', 'deliveries', ...coverageGroups] as const;
export type DecidingGroup = 'spending' | 'europe' | 'deliveries' | CoverageGroup;

/** What each group is, for captions. */
export const groupNames: Readonly<Record<FrozenGroup | DecidingGroup, string>> = {
  ...inputGroupNames,
  ...coverageGroupNames,
  deliveries: 'when what was ordered arrives',
  spending: 'how spending develops',
  europe: 'who counts as Europe',
};

/** Whether a group moves measures of money or of capability. */
export const subjectOf = (group: FrozenGroup | DecidingGroup): 'money' | 'capability' =>
  group === 'deliveries' || (coverageGroups as readonly string[]).includes(group) ? 'capability' : 'money';
