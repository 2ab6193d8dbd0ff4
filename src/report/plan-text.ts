import { interoperabilityOf, orderedSystems } from '../planning/interoperability.ts';
import { type OrderRow, orderRows } from '../planning/order-row.ts';
import { demandRows, moneyRows, orderShares } from '../planning/plan-table.ts';
import type { PlanCondition, SavedPlan } from '../planning/saved-plan.ts';
import type { Meta } from './meta.ts';
import { dollars, percent, whole } from './number-format.ts';
import { demandTable, shortLines } from './plan-demand-text.ts';
import { conditionText, type PlanWords, statusText } from './plan-words.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 90;

/** A plan as a terminal shows it, at most 90 columns wide: what to order, what it costs, what it reaches, what binds. */
export function planText(
  plan: SavedPlan,
  words: PlanWords,
  meta: Pick<Meta, 'command' | 'data' | 'version'>,
): string {
  const { problem } = plan;
  const prices = `${problem.priceYear} prices`;
  const paragraph = (text: string): string => wrap(text, columns);
  return [
    paragraph(headline(plan)),
    paragraph(
      `${statusText[plan.status]} Objective ${dollars(plan.objective)}, no plan below ${dollars(plan.bound)}: gap ${percent(plan.gap, 2)}, ${dollars(plan.objective - plan.bound)}. The objective is the cost plus what stays short, at its price.`,
    ),
    '',
    `What to order (orders in the middle of the year; ${prices})`,
    '',
    ordersTable(orderRows(problem, plan), words),
    ...plan.expansions.map(({ expansion, year, shares }) => {
      const { cost, line } = problem.expansions.find(({ id }) => id === expansion)!;
      const name = problem.lines.find(({ id }) => id === line)?.name ?? line;
      return `\n${paragraph(`Expansion paid for in ${year}: ${expansion} of ${name}, ${dollars(cost)} (${shares.map((share) => `${share.buyer} ${dollars(share.cost)}`).join(', ')}).`)}`;
    }),
    '',
    `What it costs, USD billion (${prices})`,
    '',
    moneyTable(plan),
    '',
    'What each demand reaches',
    '',
    demandTable(plan, words),
    '',
    paragraph(
      `Held: in service at the deadline without the plan. Chance: that the demand is met at its deadline when the plan is simulated${plan.probability.length === 0 ? ' (not simulated)' : `, give or take ${percent(Math.max(...plan.probability.map(({ error }) => error)))} (95 % interval); mean short: what is then missing on average`}.`,
    ),
    ...demandRows(problem, plan).flatMap((row) => shortLines(row, words)),
    '',
    ...conditionLines(plan, words),
    '',
    paragraph(sharesText(plan)),
    '',
    paragraph(
      `Again: ${meta.command} (data ${meta.data.edition} ${meta.data.sha256.slice(0, 12)}, version ${meta.version}; ${plan.solver.name} ${plan.solver.version}, ${whole(plan.solver.nodes)} nodes)`,
    ),
  ].join('\n');
}

/** What the plan is, costs and misses, in one sentence each. */
export function headline(plan: SavedPlan): string {
  const { problem, cost, shortfalls, breaches } = plan;
  const budget = problem.buyers.reduce((sum, buyer) => sum + buyer.budget.reduce((a, b) => a + b, 0), 0);
  const missed = new Set(
    shortfalls
      .filter(({ demand, year }) => problem.demands.some((d) => d.id === demand && d.deadline === year))
      .map(({ demand }) => demand),
  );
  const met = problem.demands.length - missed.size;
  return [
    `Plan “${problem.name}”, orders from ${problem.years[0]} to ${problem.years.at(-1)} by ${buyersText(problem)}.`,
    `It costs ${dollars(cost)} of ${dollars(budget)} (${problem.priceYear} prices) and meets ${met} of ${problem.demands.length} ${problem.demands.length === 1 ? 'demand' : 'demands'} at the deadline.`,
    ...breaches.map(
      ({ year, by }) => `American purchases in ${year} are ${dollars(by)} below what was asked.`,
    ),
  ].join(' ');
}

/** Codes of a few buyers, the number of many. */
const buyersText = ({ buyers }: SavedPlan['problem']): string =>
  buyers.length > 8
    ? `${buyers.length} buyers`
    : buyers
        .map(({ country }) => country)
        .toSorted()
        .join(', ');

function ordersTable(orders: readonly OrderRow[], { country }: PlanWords): string {
  if (orders.length === 0) return 'Nothing.';
  const groups = [...Map.groupBy(orders, ({ year, option }) => `${year} ${option.id}`).values()].sort(
    ([a], [b]) => a!.year - b!.year || (a!.option.id < b!.option.id ? -1 : 1),
  );
  const rows = groups.flatMap((group) => {
    const { year, option } = group[0]!;
    const buyers = wrap(
      group
        .toSorted((a, b) => (a.buyer < b.buyer ? -1 : 1))
        .map(({ buyer, quantity }) => `${buyer}\u00a0${whole(quantity)}`)
        .join(', '),
      20,
    ).split('\n');
    const names = wrap(option.name, 26).split('\n');
    const supplier = wrap(country(option.supplier), 14).split('\n');
    const lines = Math.max(buyers.length, names.length, supplier.length);
    return Array.from({ length: lines }, (_, line) => [
      line === 0 ? String(year) : '',
      names[line] ?? '',
      supplier[line] ?? '',
      (buyers[line] ?? '').replaceAll('\u00a0', ' '),
      line === 0 ? whole(group.reduce((sum, { quantity }) => sum + quantity, 0)) : '',
      line === 0 ? dollars(group.reduce((sum, { cost }) => sum + cost, 0)) : '',
    ]);
  });
  return textTable(['year', 'option', 'supplier', 'buyers', 'items', 'cost'], rows, [
    'left',
    'left',
    'left',
    'left',
    'right',
    'right',
  ]);
}

function moneyTable(plan: SavedPlan): string {
  const all = moneyRows(plan.problem, plan).filter(({ buyer }) => buyer === null);
  const row = (name: string, of: 'purchases' | 'expansions' | 'budget' | 'left'): string[] => {
    const values = all.map((one) => one[of]);
    return [name, ...values, values.reduce((sum, value) => sum + value, 0)].map((value) =>
      typeof value === 'string' ? value : (value / 1_000_000).toFixed(2).replace('-', '−'),
    );
  };
  const rows = [
    row('purchases', 'purchases'),
    row('expansions', 'expansions'),
    row('budget', 'budget'),
    row('left', 'left'),
  ];
  // As many years side by side as the screen holds.
  const step = 8;
  const heads = ['', ...all.map(({ year }) => String(year)), 'all'];
  const parts: string[] = [];
  for (let from = 1; from < heads.length; from += step) {
    const cut = (cells: readonly string[]): string[] => [cells[0]!, ...cells.slice(from, from + step)];
    parts.push(textTable(cut(heads), rows.map(cut)));
  }
  return parts.join('\n\n');
}

function conditionLines(plan: SavedPlan, words: PlanWords): string[] {
  const { conditions } = plan.problem;
  if (conditions.length === 0) return ['No conditions.'];
  const priced = new Map(plan.conditions.map((row) => [row.name, row]));
  return [
    'Conditions and what each costs: how much lower the objective is without it',
    '',
    ...conditions
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((condition) => {
        const text = `${conditionText(condition, words)}: ${priceText(priced.get(condition.name))}`;
        return wrap(text, columns, '  ').replace('  ', '- ');
      }),
  ];
}

/** What a condition costs, in words. */
export function priceText(row: PlanCondition | undefined): string {
  if (row === undefined || row.price === null) return 'not priced';
  if (row.binding === null)
    return `${dollars(row.price)} or nothing: the gaps of the two searches leave it open`;
  return row.binding ? `binds, ${dollars(row.price)}` : 'does not bind, nothing';
}

function sharesText(plan: SavedPlan): string {
  const orders = orderRows(plan.problem, plan);
  const { europeanContent, unitedStates, usDependence, widelyOperated } = orderShares(orders);
  if (europeanContent === null || usDependence === null)
    return 'Nothing is ordered: there are no shares of it.';
  const { systemsPerCapability } = interoperabilityOf(orderedSystems(orders), new Set());
  const low = percent(usDependence.low);
  const dependence =
    percent(usDependence.high) === low
      ? low
      : `${low} to ${percent(usDependence.high)} (not known of every option)`;
  return `Of the value of all orders: European content ${percent(europeanContent)}; from the United States ${percent(unitedStates!)}; dependent on the United States in use ${dependence}; systems that the United States or at least five allies operate ${percent(widelyOperated!)}. Systems for each capability: ${systemsPerCapability!.toFixed(1)} on average.`;
}
