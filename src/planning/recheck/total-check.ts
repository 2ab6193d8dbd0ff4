import { exactBreaches } from './condition-check.ts';
import { missingTwelfths, yearsOf } from './demand-check.ts';
import type { Disagreement } from './disagreement.ts';
import {
  decimalText,
  exceeds,
  type Fraction,
  fraction,
  fractionOf,
  minus,
  plus,
  times,
  within,
} from './exact.ts';
import { exactCost } from './money-check.ts';
import type { OpenedPlan } from './opened-plan.ts';

/** A dollar: what a double of a sum in thousands may be off. */
const dollar = fraction(1n, 1000n);

/** A gap is stated as a double and is below one in a billion of what it should be. */
const hair = fraction(1n, 1_000_000_000n);

const totalRules = ['cost', 'objective', 'bound', 'gap'] as const;
type TotalRule = (typeof totalRules)[number];

const dollars = (value: Fraction): string => `USD ${decimalText(value, 3)} thousand`;

/** Cost, shortfalls and breaches at their prices, in thousand dollars. */
export function exactObjective(opened: OpenedPlan): Fraction {
  const { problem, orders, paid } = opened;
  let objective = fraction(exactCost(orders, paid));
  for (const demand of problem.demands) {
    for (const year of yearsOf(demand, problem)) {
      const missing = missingTwelfths(opened, demand, year);
      if (missing > 0n)
        objective = plus(objective, times(fraction(missing, 12n), fractionOf(demand.shortfallPrice)));
    }
  }
  for (const { condition, by } of exactBreaches(opened)) {
    if (by > 0n) objective = plus(objective, times(fraction(by), fractionOf(condition.breachPrice)));
  }
  return objective;
}

/** Cost, objective, bound and gap as the plan states them. */
export function checkTotals(opened: OpenedPlan, faults: Disagreement[]): void {
  const { plan, orders, paid } = opened;
  const wrong = (rule: TotalRule, expected: string, found: string): void => {
    faults.push({ rule, kind: 'sum', what: `${rule} of the plan`, expected, found });
  };
  const unstated = totalRules.filter((rule) => !Number.isFinite(plan[rule]));
  for (const rule of unstated) wrong(rule, 'a number', String(plan[rule]));
  if (unstated.length > 0) return;
  const cost = fraction(exactCost(orders, paid));
  const objective = exactObjective(opened);
  const stated = fractionOf(plan.objective);
  const bound = fractionOf(plan.bound);
  if (!within(fractionOf(plan.cost), cost, fraction(0n)))
    wrong('cost', dollars(cost), dollars(fractionOf(plan.cost)));
  if (!within(stated, objective, dollar)) wrong('objective', dollars(objective), dollars(stated));
  if (exceeds(bound, stated)) wrong('bound', `${dollars(stated)} at most`, dollars(bound));
  // The gap is that of the numbers stated, so that one wrong number is told once.
  const away = minus(stated, bound);
  const agrees =
    stated.top === 0n
      ? plan.gap === 0
      : within(times(fractionOf(plan.gap), stated), away, times(hair, { ...stated, top: abs(stated.top) }));
  if (!agrees) {
    const right = stated.top === 0n ? 0 : Number(plan.objective - plan.bound) / plan.objective;
    wrong('gap', String(right), String(plan.gap));
  }
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
