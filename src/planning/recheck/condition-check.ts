import type { Condition } from '../problem.ts';
import type { Disagreement } from './disagreement.ts';
import { decimalText, fraction, moneyText, sum } from './exact.ts';
import type { OpenedPlan, PlacedOrder } from './opened-plan.ts';

type Named<N extends Condition['name']> = Extract<Condition, { name: N }>;
type Check = (limit: { readonly what: string; readonly expected: string; readonly found: string }) => void;

const spentOn = (orders: readonly PlacedOrder[]): bigint => sum(orders.map(({ cost }) => cost));
const perCent = (top: bigint, bottom: bigint): string => `${decimalText(fraction(top * 100n, bottom), 3)} %`;
const thousandths = (value: bigint): string => perCent(value, 1000n);

/** Each condition over the orders of the plan; the one with a priced breach stands in `checkBreaches`. */
export function checkConditions({ problem, orders }: OpenedPlan, faults: Disagreement[]): void {
  for (const condition of problem.conditions) {
    const { name } = condition;
    if (name === 'american-purchases') continue;
    const broken: Check = (limit) => faults.push({ rule: name, kind: 'limit', ...limit });
    if (name === 'european-content') checkContent(condition, orders, broken);
    else if (name === 'joint-orders') checkJoint(condition, orders, broken);
    else if (name === 'supplier-share') checkSupplierShare(condition, orders, broken);
    else if (name === 'no-new-us-dependence') checkDependence(condition, orders, broken);
    else if (name === 'fleet-commonality') checkCommonality(orders, broken);
    else if (name === 'interoperability') checkInteroperability(condition, orders, broken);
    else checkAllowed(condition, orders, broken);
  }
}

/** Orders from the United States in one year: what is missing of the amount is the breach. */
export function exactBreaches({ problem, orders }: OpenedPlan) {
  return problem.conditions.flatMap((condition) => {
    if (condition.name !== 'american-purchases') return [];
    // In each year asked for, whether or not it is one of orders.
    return Array.from(
      { length: Math.max(0, condition.to - condition.from + 1) },
      (_, index) => condition.from + index,
    ).map((year) => {
      const american = orders.filter(({ option, year: in_ }) => option.supplier === 'USA' && in_ === year);
      const missing = BigInt(condition.atLeast) - spentOn(american);
      return { condition, year, by: missing > 0n ? missing : 0n };
    });
  });
}

export function checkBreaches(opened: OpenedPlan, faults: Disagreement[]): void {
  const expected = new Map<number, bigint>();
  for (const { year, by } of exactBreaches(opened)) expected.set(year, (expected.get(year) ?? 0n) + by);
  const stated = new Map<number, bigint>();
  for (const { year, by } of opened.plan.breaches) {
    const what = `American purchases in ${year}`;
    if (!Number.isSafeInteger(by) || by < 1) {
      const row = 'missed by one whole thousand or more';
      faults.push({ rule: 'breach', kind: 'row', what, expected: row, found: String(by) });
    } else stated.set(year, (stated.get(year) ?? 0n) + BigInt(by));
  }
  for (const year of new Set([...expected.keys(), ...stated.keys()])) {
    const [right, found] = [expected.get(year) ?? 0n, stated.get(year) ?? 0n];
    if (right === found) continue;
    faults.push({
      rule: 'breach',
      kind: 'sum',
      what: `American purchases in ${year}`,
      expected: `${moneyText(right)} missing`,
      found: `${moneyText(found)} missing`,
    });
  }
}

function checkContent({ atLeast }: Named<'european-content'>, orders: readonly PlacedOrder[], broken: Check) {
  const content = sum(orders.map(({ cost, option }) => cost * BigInt(option.europeanContent)));
  const all = spentOn(orders);
  if (content >= BigInt(atLeast) * all) return;
  broken({
    what: 'European content by value',
    expected: `${thousandths(BigInt(atLeast))} or more`,
    found: perCent(content, 1000n * all),
  });
}

function checkJoint({ buyers }: Named<'joint-orders'>, orders: readonly PlacedOrder[], broken: Check) {
  for (const [id, own] of Map.groupBy(orders, ({ option }) => option.id)) {
    const count = new Set(own.map(({ buyer }) => buyer)).size;
    if (count >= buyers) continue;
    broken({ what: `buyers of ${id}`, expected: `${buyers} or more`, found: String(count) });
  }
}

function checkSupplierShare(
  { atMost }: Named<'supplier-share'>,
  orders: readonly PlacedOrder[],
  broken: Check,
) {
  const all = spentOn(orders);
  for (const [supplier, own] of Map.groupBy(orders, ({ option }) => option.supplier)) {
    if (1000n * spentOn(own) <= BigInt(atMost) * all) continue;
    broken({
      what: `share of ${supplier} by value`,
      expected: `${thousandths(BigInt(atMost))} or less`,
      found: perCent(spentOn(own), all),
    });
  }
}

function checkDependence(
  { from }: Named<'no-new-us-dependence'>,
  orders: readonly PlacedOrder[],
  broken: Check,
) {
  for (const { buyer, option, year } of orders) {
    if (year < from || (option.usDependence ?? 0) < 500) continue;
    broken({
      what: `order of ${option.id} by ${buyer}, dependent on the United States by half or more`,
      expected: `until ${from - 1}`,
      found: `in ${year}`,
    });
  }
}

function checkCommonality(orders: readonly PlacedOrder[], broken: Check) {
  for (const [, own] of Map.groupBy(orders, ({ buyer, option }) =>
    JSON.stringify([buyer, option.capability]),
  )) {
    const ids = [...new Set(own.map(({ option }) => option.id))].sort();
    if (ids.length < 2) continue;
    const { buyer, option } = own[0]!;
    broken({ what: `options of ${buyer} for ${option.capability}`, expected: 'one', found: ids.join(', ') });
  }
}

function checkInteroperability(
  { atLeast }: Named<'interoperability'>,
  orders: readonly PlacedOrder[],
  broken: Check,
) {
  const wide = spentOn(orders.filter(({ option }) => option.widelyOperated));
  const all = spentOn(orders);
  if (1000n * wide >= BigInt(atLeast) * all) return;
  broken({
    what: 'systems that the United States or at least five allies operate, by value',
    expected: `${thousandths(BigInt(atLeast))} or more`,
    found: perCent(wide, all),
  });
}

function checkAllowed(
  { suppliers }: Named<'allowed-suppliers'>,
  orders: readonly PlacedOrder[],
  broken: Check,
) {
  for (const { buyer, option, year } of orders) {
    if (suppliers.includes(option.supplier)) continue;
    broken({
      what: `supplier of the order of ${option.id} by ${buyer} in ${year}`,
      expected: `${suppliers.join(', ')}`,
      found: option.supplier,
    });
  }
}
