import type { Condition, ConditionName, Problem } from './problem.ts';

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

/** Whether orders of the option in the year count as American purchases. */
export function isAmericanPurchase(problem: Problem, supplier: string, year: number): boolean {
  const american = conditionOf(problem, 'american-purchases');
  return american !== undefined && supplier === 'USA' && american.from <= year && year <= american.to;
}
