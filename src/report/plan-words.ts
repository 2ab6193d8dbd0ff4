import type { Capability } from '../capability/capability.ts';
import type { SolveStatus } from '../planning/plan.ts';
import type { YearMonth } from '../planning/plan-reason.ts';
import type { Condition, ConditionName, PerMille } from '../planning/problem.ts';
import { monthNames } from '../vocabulary/calendar.ts';
import { dollars } from './number-format.ts';

/** Names for codes and identifiers that a plan uses; what is not known is its own name. */
export interface PlanWords {
  readonly country: (code: string) => string;
  readonly capability: (id: string) => { readonly name: string; readonly unit: string };
}

/** Words from the vocabulary. */
export const planWords = (
  countries: ReadonlyMap<string, string>,
  capabilities: readonly Capability[],
): PlanWords => ({
  country: (code) => countries.get(code) ?? code,
  capability: (id) => capabilities.find((one) => one.id === id) ?? { name: id, unit: 'units' },
});

export const perCent = (part: PerMille): string => `${part / 10} %`;

/** What each condition is about, in a few words. */
export const conditionNames: Readonly<Record<ConditionName, string>> = {
  'european-content': 'European content',
  'american-purchases': 'American purchases',
  'joint-orders': 'Joint orders',
  'supplier-share': 'Share of one supplier',
  'no-new-us-dependence': 'No new US dependence',
  'fleet-commonality': 'Fleet commonality',
  interoperability: 'Interoperability',
  'allowed-suppliers': 'Allowed suppliers',
};

/** What a condition asks, with its number. */
export function conditionText(condition: Condition, { country }: PlanWords): string {
  switch (condition.name) {
    case 'european-content':
      return `European content of ${perCent(condition.atLeast)} or more by value`;
    case 'american-purchases':
      return `orders from the United States of ${dollars(condition.atLeast)} or more a year from ${condition.from} to ${condition.to}`;
    case 'joint-orders':
      return `an option ordered by ${condition.buyers} or more buyers, or by none`;
    case 'supplier-share':
      return `${perCent(condition.atMost)} or less of the value from one supplier country`;
    case 'no-new-us-dependence':
      return `no order from ${condition.from} on of what depends on the United States by half or more`;
    case 'fleet-commonality':
      return 'one option at most for each buyer and capability';
    case 'interoperability':
      return `${perCent(condition.atLeast)} or more of the value for systems that the United States or five allies operate`;
    case 'allowed-suppliers':
      return `orders from ${condition.suppliers.map(country).join(', ')} alone`;
  }
}

/** How a search ended, for those who read its plan. */
export const statusText: Readonly<Record<SolveStatus, string>> = {
  optimal: 'No better plan exists, within the tolerance of the solver.',
  'within-gap': 'Proven to be within the gap that was asked for.',
  limit: 'The search ended at its limit of nodes: this is the best plan found.',
  'time-limit': 'The search ended at its time limit; another machine may find another plan.',
};

export const monthText = ({ year, month }: YearMonth): string => `${monthNames[month - 1]} ${year}`;

/** Units of a capability: whole where they are, otherwise to a tenth. */
export const unitText = (units: number): string =>
  (Number.isInteger(units) ? units.toLocaleString('en-GB') : units.toFixed(1)).replace('-', '−');
