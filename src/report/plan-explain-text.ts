import {
  type DemandReason,
  demandReasons,
  type OptionReason,
  type ServingOrder,
} from '../planning/plan-reason.ts';
import type { RecheckRule } from '../planning/recheck/disagreement.ts';
import type { SavedPlan } from '../planning/saved-plan.ts';
import { dollars, whole } from './number-format.ts';
import { monthText, type PlanWords, unitText } from './plan-words.ts';
import { wrap } from './text-table.ts';

const columns = 90;
const item = (text: string): string => wrap(text, columns, '  ').replace('  ', '- ');

/**
 * Every demand of a plan: the orders that serve it and when they come, and for each year short what stands against more.
 * Reasons are read from the plan's rows, one further item at a time; they need no solver.
 */
export function planExplainText(plan: SavedPlan, words: PlanWords): string {
  return [
    wrap(
      `Plan “${plan.problem.name}”: what serves each demand, and why no more. Prices of ${plan.problem.priceYear}. “Against one more” looks at a single further item, all else as planned.`,
      columns,
    ),
    ...demandReasons(plan.problem, plan).map((reason) => demandText(plan, reason, words)),
  ].join('\n\n');
}

function demandText(plan: SavedPlan, reason: DemandReason, words: PlanWords): string {
  const { demand, orders, atDeadline, short } = reason;
  const { name, unit } = words.capability(demand.capability);
  return [
    wrap(
      `${demand.id}: ${whole(demand.target)} ${unit} by the end of ${demand.deadline} (${name}; orders of ${demand.buyers.toSorted().join(', ')} count).`,
      columns,
    ),
    wrap(
      `In service then: ${whole(demand.withoutPlan[0]!)} without the plan, ${unitText(atDeadline)} with it${short.length === 0 ? ': met in every year looked at' : ''}.`,
      columns,
    ),
    ...(orders.length === 0 ? ['No order serves it.'] : ['', 'Orders that serve it:']),
    ...orders.map((order) => item(orderText(order, demand.deadline, words))),
    ...shortGroups(short).flatMap(({ years, options }) => [
      '',
      wrap(
        `Short of ${years.map(({ year, units }) => `${unitText(units)} at the end of ${year}`).join(', ')}. Against one more:`,
        columns,
      ),
      ...(options.length === 0
        ? [item(`no option of the problem adds to ${name}`)]
        : options.map((option) => item(reasonText(plan, option, words)))),
    ]),
  ].join('\n');
}

/** An order in words: who, what, of whom, for how much, in service when. */
export const orderText = (
  { order, from, to, units }: ServingOrder,
  deadline: number,
  words: PlanWords,
): string =>
  `${order.year}: ${words.country(order.buyer)} orders ${whole(order.quantity)} of ${order.option.name} (${words.country(order.option.supplier)}), ${dollars(order.cost)}; in service from ${monthText(from)} to ${monthText(to)}, ${unitText(units)} of ${unitText(order.quantity * order.option.unitsPerItem)} units by the end of ${deadline}`;

/** Years short for the same reasons are told together. */
export function shortGroups(
  short: DemandReason['short'],
): { years: { year: number; units: number }[]; options: readonly OptionReason[] }[] {
  const key = (options: readonly OptionReason[]): string =>
    JSON.stringify(
      options.map((reason) => [
        reason.option.id,
        reason.why,
        'rules' in reason
          ? [reason.rules, reason.years, reason.budgetLeft]
          : 'worth' in reason
            ? [reason.buyer, reason.year, reason.worth]
            : null,
      ]),
    );
  return [...Map.groupBy(short, ({ options }) => key(options)).values()].map((rows) => ({
    years: rows.map(({ year, units }) => ({ year, units })),
    options: rows[0]!.options,
  }));
}

/** Why no more of an option is ordered, in words. */
export function reasonText(plan: SavedPlan, reason: OptionReason, words: PlanWords): string {
  const { option } = reason;
  const name = `${option.name} (${words.country(option.supplier)})`;
  switch (reason.why) {
    case 'too-late':
      return `${name}: comes too late; ordered as early as can be, its first items are in service in ${monthText(reason.earliest)}`;
    case 'worth':
      return `${name}: one more is possible (${words.country(reason.buyer)} in ${reason.year}) but costs ${dollars(option.itemPrice)}, more than the ${dollars(reason.worth)} at which what it would close is priced`;
    case 'open':
      return `${name}: nothing stands against one more (${words.country(reason.buyer)} in ${reason.year}); it costs ${dollars(option.itemPrice)} and would close what is priced at ${dollars(reason.worth)}. The search ended with a gap of ${dollars(plan.objective - plan.bound)}`;
    case 'limits':
      return `${name}: ordered in time (${spanText(reason.years)}), one more runs into ${reason.rules.map((rule) => ruleText(rule, reason)).join('; ')}`;
  }
}

const spanText = (years: readonly number[]): string =>
  years.length === 1 ? String(years[0]) : `${years[0]} to ${years.at(-1)}`;

function ruleText(
  rule: RecheckRule,
  { option, budgetLeft }: Extract<OptionReason, { why: 'limits' }>,
): string {
  switch (rule) {
    case 'budget':
      return `budgets (one costs ${dollars(option.itemPrice)}; the most that a buyer has left in a year is ${dollars(budgetLeft)})`;
    case 'capacity':
      return `its line ${option.line}, which has no room left for it`;
    case 'european-content':
      return 'the European content asked for';
    case 'joint-orders':
      return 'the least number of buyers of joint orders';
    case 'supplier-share':
      return 'the largest share of one supplier country';
    case 'no-new-us-dependence':
      return 'the end of orders that depend on the United States';
    case 'fleet-commonality':
      return 'one option for each buyer and capability, where another is ordered';
    case 'interoperability':
      return 'the share of widely operated systems asked for';
    case 'allowed-suppliers':
      return 'the suppliers that are allowed';
    default:
      return rule;
  }
}
