import type { Condition, ConditionName, OfferedOption, Problem, ThousandUsd, Year } from './problem.ts';

/** The problem's condition of a name, where it has it. */
export const conditionOf = <Name extends ConditionName>(
  { conditions }: Problem,
  name: Name,
): Extract<Condition, { readonly name: Name }> | undefined =>
  conditions.find(
    (condition): condition is Extract<Condition, { readonly name: Name }> => condition.name === name,
  );

/** Conditions on parts of all orders by value: an order that no demand needs can help to meet them. */
const shares: ReadonlySet<ConditionName> = new Set([
  'european-content',
  'interoperability',
  'supplier-share',
]);

export const hasShareCondition = ({ conditions }: Problem): boolean =>
  conditions.some(({ name }) => shares.has(name));

/** Value of American purchases that a year asks for and an order of the option counts for. */
export function americanPurchases(problem: Problem, { supplier }: OfferedOption, year: Year): ThousandUsd {
  const condition = conditionOf(problem, 'american-purchases');
  const counts = condition && supplier === 'USA' && condition.from <= year && year <= condition.to;
  return counts ? condition.atLeast : 0;
}
