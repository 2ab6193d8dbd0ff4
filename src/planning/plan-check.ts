import type { Fault } from '../fault/fault.ts';
import { demandId } from './demand-schema.ts';
import type { FaultMaker } from './plan-fault.ts';
import { orderYears, type PlanFile } from './plan-schema.ts';

/** Faults of a plan that show on its face, in the order of the keys. */
export const planFaults = (plan: PlanFile, fault: FaultMaker): Fault[] => [
  ...yearFaults(plan, fault),
  ...twiceFaults(plan, fault),
  ...budgetFaults(plan, fault),
  ...exclusionFaults(plan, fault),
];

function yearFaults(plan: PlanFile, fault: FaultMaker): Fault[] {
  const { orders, lastYear, demands, expansions = [], conditions = {}, deal } = plan;
  const faults: Fault[] = [];
  const outside = (from: number, to: number): boolean => from < orders.from || to > orders.to;
  if (orders.from > orders.to)
    faults.push(fault('years-fall', ['orders', 'to'], `lies before ${orders.from}`));
  if (lastYear < orders.to)
    faults.push(fault('last-year', ['lastYear'], `lies before ${orders.to}, the last year of orders`));
  for (const [index, { deadline }] of demands.entries())
    if (deadline > lastYear)
      faults.push(
        fault('deadline-after-last-year', ['demands', index, 'deadline'], `lies after lastYear, ${lastYear}`),
      );
  for (const [index, { from, to }] of expansions.entries()) {
    if (from > to) faults.push(fault('years-fall', ['expansions', index, 'to'], `lies before ${from}`));
    else if (outside(from, to)) {
      const rule = `can be paid for in the years of orders alone, ${orders.from} to ${orders.to}`;
      faults.push(
        fault('year-outside-orders', ['expansions', index, from < orders.from ? 'from' : 'to'], rule),
      );
    }
  }
  if (deal) {
    const { years, compareAt, energy } = deal;
    for (const [index, year] of years.entries())
      if (year > lastYear)
        faults.push(fault('year-after-last', ['deal', 'years', index], `lies after lastYear, ${lastYear}`));
    if (!years.includes(compareAt))
      faults.push(fault('no-such-year', ['deal', 'compareAt'], `must be one of years, ${years.join(', ')}`));
    if (energy && energy.from > energy.to)
      faults.push(fault('years-fall', ['deal', 'energy', 'to'], `lies before ${energy.from}`));
  }
  const american = conditions['american-purchases'];
  const path = ['conditions', 'american-purchases'];
  if (american && american.from > american.to)
    faults.push(fault('years-fall', [...path, 'to'], `lies before ${american.from}`));
  else if (american && outside(american.from, american.to)) {
    const rule = `must lie in the years of orders, ${orders.from} to ${orders.to}`;
    faults.push(fault('year-outside-orders', [...path, american.from < orders.from ? 'from' : 'to'], rule));
  }
  return faults;
}

function twiceFaults(plan: PlanFile, fault: FaultMaker): Fault[] {
  const { demands, expansions = [], buyers, suppliers, options = {}, deal } = plan;
  const twice = (words: readonly string[], pathOf: (index: number) => PropertyKey[], rule: string): Fault[] =>
    words.flatMap((word, index) =>
      words.indexOf(word) < index ? [fault('named-twice', pathOf(index), rule)] : [],
    );
  const list = (words: readonly string[] | undefined, path: readonly PropertyKey[]): Fault[] =>
    twice(words ?? [], (index) => [...path, index], 'is named twice');
  return [
    ...list(typeof buyers === 'string' ? undefined : buyers, ['buyers']),
    ...twice(
      demands.map(demandId),
      (index) => (demands[index]!.id === undefined ? ['demands', index] : ['demands', index, 'id']),
      'two demands have one id; without an id it is the capability and the deadline',
    ),
    ...demands.flatMap((demand, index) => list(demand.buyers, ['demands', index, 'buyers'])),
    ...(suppliers && 'allowed' in suppliers ? list(suppliers.allowed, ['suppliers', 'allowed']) : []),
    ...(suppliers && 'except' in suppliers ? list(suppliers.except, ['suppliers', 'except']) : []),
    ...list(options.only, ['options', 'only']),
    ...list(options.except, ['options', 'except']),
    ...twice(
      expansions.map(({ id }) => id),
      (index) => ['expansions', index, 'id'],
      'two expansions have one id',
    ),
    ...twice(
      deal?.spendingTargets.map(({ name }) => name) ?? [],
      (index) => ['deal', 'spendingTargets', index, 'name'],
      'two spending targets have one name',
    ),
  ];
}

/** Sums by year name every order year, and no other. */
function budgetFaults(plan: PlanFile, fault: FaultMaker): Fault[] {
  const { budgets } = plan;
  if (budgets.from === 'spending') return [];
  const years = orderYears(plan).map(String);
  const named: [readonly string[], Readonly<Record<string, number>>][] =
    budgets.from === 'total'
      ? [[['budgets', 'usdMillions'], budgets.usdMillions]]
      : Object.entries(budgets.usdMillions).map(([country, sums]) => [
          ['budgets', 'usdMillions', country],
          sums,
        ]);
  return named.flatMap(([path, sums]) => {
    const lacking = years.filter((year) => sums[year] === undefined);
    return [
      ...Object.keys(sums)
        .filter((year) => !years.includes(year))
        .map((year) => fault('year-outside-orders', [...path, year], 'is no year of orders')),
      ...(lacking.length === 0 ? [] : [fault('year-missing', path, `has no sum for ${lacking.join(', ')}`)]),
    ];
  });
}

/** Conditions that exclude one another whatever is offered. */
function exclusionFaults({ conditions = {}, suppliers }: PlanFile, fault: FaultMaker): Fault[] {
  const faults: Fault[] = [];
  const american = conditions['american-purchases'];
  const path = ['conditions', 'american-purchases'];
  const wanted = american !== undefined && american.usdMillions > 0;
  if (wanted && suppliers && !allows(suppliers, 'USA')) {
    const rule =
      'asks for American orders, and suppliers leaves the United States out: the two exclude each other';
    faults.push(fault('conditions-exclude', path, rule));
  }
  const independent = conditions['no-new-us-dependence'];
  if (wanted && independent && independent.from <= american.to) {
    const rule = `asks for American orders up to ${american.to}, and no-new-us-dependence forbids them from ${independent.from} on`;
    faults.push(fault('conditions-exclude', path, rule));
  }
  const most = conditions['supplier-share'];
  if (most !== undefined && suppliers && 'allowed' in suppliers && most * suppliers.allowed.length < 1) {
    const rule = `${suppliers.allowed.length} supplier countries with this part each do not make up the whole`;
    faults.push(fault('conditions-exclude', ['conditions', 'supplier-share'], rule));
  }
  return faults;
}

/** Whether orders may go to a country. */
export const allows = (suppliers: NonNullable<PlanFile['suppliers']>, country: string): boolean =>
  'allowed' in suppliers ? suppliers.allowed.includes(country) : !suppliers.except.includes(country);
