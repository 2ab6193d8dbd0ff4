import type { Condition, OfferedOption, Problem } from '../src/planning/problem.ts';

/** An order or a payment that a plan may hold, and its rank among equally good plans. */
interface Choice {
  readonly year: number;
  readonly rank: number;
  readonly buyer?: number;
  readonly option?: OfferedOption;
  readonly expansion?: number;
}

/** Items of each order that have left the line, month by month: the first a month after the lead time, one in twelve each. */
function twelfthsBy(ordered: number, waitMonths: number, endOfYear: number): number {
  let made = 0;
  for (let month = 1; month <= 12; month++)
    if (12 * ordered + 6 + waitMonths + month <= 12 * (endOfYear + 1)) made++;
  return made;
}

/** Least objective of a problem and, among the plans that have it, least sum of ranks: by trying every plan. */
export function enumeratedPlan(problem: Problem): { objective: number; rank: number } {
  const { years, lastYear, buyers, options, expansions } = problem;
  const first = years[0]!;
  const sorted = buyers.toSorted((a, b) => (a.country < b.country ? -1 : 1));
  const choices: Choice[] = [];
  const places = years.flatMap((year) => options.map((option) => ({ year, option })));
  for (const [place, at] of places.entries())
    for (const buyer of sorted.keys())
      choices.push({ ...at, rank: choices.length + 1 + buyer * (places.length - place - 1), buyer });
  for (const year of years)
    for (const expansion of expansions.keys()) choices.push({ year, rank: choices.length + 1, expansion });
  const counts = new Array<number>(choices.length).fill(0);
  const left = sorted.map(({ budget }) => [...budget]);
  const shares = expansions.map(({ cost }) =>
    sharesOf(
      sorted.map(({ budget }) => budget),
      cost,
    ),
  );
  let best = { objective: Number.POSITIVE_INFINITY, rank: Number.POSITIVE_INFINITY };

  const chosen = () =>
    choices.map((choice, c) => ({ ...choice, count: counts[c]! })).filter(({ count }) => count > 0);
  const weigh = (): void => {
    const rows = chosen();
    const orders = rows.filter((row) => row.option !== undefined) as Order[];
    const payments = rows.filter(({ expansion }) => expansion !== undefined);
    for (const line of problem.lines)
      for (let year = first; year <= lastYear; year++) {
        let capacity = 12 * line.milliItems[year - first]!;
        for (const { expansion, year: paid } of payments) {
          const { delayMonths, milliItemsPerYear, line: of } = expansions[expansion!]!;
          const open = twelfthsBy(paid, delayMonths, year);
          if (of === line.id) capacity += milliItemsPerYear * open;
        }
        for (const { option, year: ordered, count } of orders)
          if (option.line === line.id) {
            const made =
              twelfthsBy(ordered, option.leadMonths, year) - twelfthsBy(ordered, option.leadMonths, year - 1);
            capacity -= 1000 * made * count;
          }
        if (capacity < 0) return;
      }
    if (!problem.conditions.every((condition) => isMet(condition, orders, sorted.length))) return;
    let cost = orders.reduce((sum, { option, count }) => sum + option.itemPrice * count, 0);
    cost += payments.reduce((sum, { expansion }) => sum + expansions[expansion!]!.cost, 0);
    let twelfths = 0;
    for (const demand of problem.demands)
      for (let year = demand.deadline; year <= lastYear; year++) {
        let missing = 12 * (demand.target - demand.withoutPlan[year - demand.deadline]!);
        for (const { option, buyer, year: ordered, count } of orders)
          if (option.capability === demand.capability && demand.buyers.includes(sorted[buyer]!.country))
            missing -=
              option.unitsPerItem *
              count *
              twelfthsBy(ordered, option.leadMonths + option.trainingMonths, year);
        twelfths += Math.max(0, missing) * demand.shortfallPrice;
      }
    let breach = 0;
    for (const condition of problem.conditions)
      if (condition.name === 'american-purchases')
        for (let year = condition.from; year <= condition.to; year++) {
          const bought = orders
            .filter(({ option, year: ordered }) => option.supplier === 'USA' && ordered === year)
            .reduce((sum, { option, count }) => sum + option.itemPrice * count, 0);
          breach += Math.max(0, condition.atLeast - bought) * condition.breachPrice;
        }
    const objective = (12 * cost + twelfths) / 12 + breach;
    const rank = rows.reduce((sum, { rank, count }) => sum + rank * count, 0);
    if (objective < best.objective || (objective === best.objective && rank < best.rank))
      best = { objective, rank };
  };

  const tryFrom = (c: number): void => {
    const choice = choices[c];
    if (choice === undefined) {
      weigh();
      return;
    }
    const { buyer, option, expansion, year } = choice;
    const y = year - first;
    tryFrom(c + 1);
    if (option !== undefined) {
      const before = left[buyer!]![y]!;
      while (year >= option.firstOrder && left[buyer!]![y]! >= option.itemPrice) {
        left[buyer!]![y]! -= option.itemPrice;
        counts[c]!++;
        tryFrom(c + 1);
      }
      left[buyer!]![y] = before;
    } else {
      const { from, to } = expansions[expansion!]!;
      const paid = shares[expansion!]!;
      const twice = choices.some((other, k) => other.expansion === expansion && counts[k]! > 0);
      const can = paid.length > 0 && paid.every((share, b) => share <= left[b]![y]!);
      if (twice || !can || year < from || year > to) return;
      for (const [b, share] of paid.entries()) left[b]![y]! -= share;
      counts[c] = 1;
      tryFrom(c + 1);
      for (const [b, share] of paid.entries()) left[b]![y]! += share;
    }
    counts[c] = 0;
  };
  tryFrom(0);
  return best;
}

type Order = Required<Pick<Choice, 'year' | 'buyer' | 'option'>> & { readonly count: number };

/** Largest remainders one by one, on numbers that are small enough to be exact. */
function sharesOf(budgets: readonly (readonly number[])[], cost: number): number[] {
  const weights = budgets.map((budget) => budget.reduce((sum, year) => sum + year, 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return [];
  const shares = weights.map((weight) => Math.floor((cost * weight) / all));
  const rest = weights.map((weight) => (cost * weight) % all);
  while (shares.reduce((sum, share) => sum + share, 0) < cost) {
    const next = rest.indexOf(Math.max(...rest));
    shares[next]!++;
    rest[next] = -1;
  }
  return shares;
}

function isMet(condition: Condition, orders: readonly Order[], buyers: number): boolean {
  const value = ({ option, count }: Order): number => option.itemPrice * count;
  const all = orders.reduce((sum, order) => sum + value(order), 0);
  const weighed = (part: (option: OfferedOption) => number): number =>
    orders.reduce((sum, order) => sum + part(order.option) * value(order), 0);
  switch (condition.name) {
    case 'european-content':
      return weighed(({ europeanContent }) => europeanContent) >= condition.atLeast * all;
    case 'interoperability':
      return weighed(({ widelyOperated }) => (widelyOperated ? 1000 : 0)) >= condition.atLeast * all;
    case 'supplier-share':
      return orders.every(
        ({ option: { supplier } }) =>
          weighed((option) => (option.supplier === supplier ? 1000 : 0)) <= condition.atMost * all,
      );
    case 'american-purchases':
      return true;
    case 'joint-orders':
      return orders.every(
        ({ option }) =>
          new Set(orders.filter((order) => order.option === option).map(({ buyer }) => buyer)).size >=
          condition.buyers,
      );
    case 'no-new-us-dependence':
      return orders.every(
        ({ option, year }) =>
          year < condition.from || (option.usDependence ?? (option.supplier === 'USA' ? 1000 : 0)) < 500,
      );
    case 'fleet-commonality':
      for (let buyer = 0; buyer < buyers; buyer++) {
        const own = orders.filter((order) => order.buyer === buyer);
        const pairs = new Set(own.map(({ option }) => `${option.capability} ${option.id}`));
        if (pairs.size > new Set(own.map(({ option }) => option.capability)).size) return false;
      }
      return true;
    case 'allowed-suppliers':
      return orders.every(({ option }) => condition.suppliers.includes(option.supplier));
  }
}
