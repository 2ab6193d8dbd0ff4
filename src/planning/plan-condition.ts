import type { Fault } from '../fault/fault.ts';
import type { FaultMaker } from './plan-fault.ts';
import { perMille } from './plan-part.ts';
import type { PlanFile } from './plan-schema.ts';
import type { Buyer, Condition, OfferedOption, Year } from './problem.ts';

/** Dollars that a dollar less of American orders than asked for is priced at. */
export const breachPrice = 10;

/**
 * The conditions of a plan in the words of a problem, in the order of their names.
 *
 * @param offering countries that options come from.
 */
export function conditionsOf(
  { conditions = {}, suppliers }: PlanFile,
  offering: readonly string[],
): Condition[] {
  const american = conditions['american-purchases'];
  const content = conditions['european-content'];
  const share = conditions['supplier-share'];
  const independent = conditions['no-new-us-dependence'];
  const joint = conditions['joint-orders'];
  const { interoperability } = conditions;
  const all: (Condition | false | undefined)[] = [
    suppliers && {
      name: 'allowed-suppliers',
      suppliers: [
        ...('allowed' in suppliers
          ? suppliers.allowed
          : offering.filter((country) => !suppliers.except.includes(country))),
      ].sort(),
    },
    american && {
      name: 'american-purchases',
      atLeast: Math.round(1000 * american.usdMillions),
      from: american.from,
      to: american.to,
      breachPrice,
    },
    content !== undefined && { name: 'european-content', atLeast: perMille(content) },
    conditions['fleet-commonality'] === true && { name: 'fleet-commonality' },
    interoperability !== undefined && { name: 'interoperability', atLeast: perMille(interoperability) },
    joint !== undefined && { name: 'joint-orders', buyers: joint },
    independent && { name: 'no-new-us-dependence', from: independent.from },
    share !== undefined && { name: 'supplier-share', atMost: perMille(share) },
  ];
  return all.filter((one): one is Condition => one !== false && one !== undefined);
}

/**
 * Conditions that cannot be met together, or not at all, with the money and the offers that there are.
 *
 * @param options those of allowed suppliers.
 */
export function impossibleConditions(
  { conditions = {} }: PlanFile,
  buyers: readonly Buyer[],
  options: readonly OfferedOption[],
  years: readonly Year[],
  fault: FaultMaker,
): Fault[] {
  const faults: Fault[] = [];
  const exclude = (path: readonly string[], rule: string): void => {
    faults.push(fault('conditions-exclude', ['conditions', ...path], rule));
  };
  const budgetOf = (year: Year): number =>
    buyers.reduce((sum, { budget }) => sum + (budget[years.indexOf(year)] ?? 0), 0);
  const money = years.reduce((sum, year) => sum + budgetOf(year), 0);
  const most = (list: readonly OfferedOption[]): number =>
    Math.max(0, ...list.map(({ europeanContent }) => europeanContent)) / 1000;
  const american = conditions['american-purchases'];
  const content = conditions['european-content'];
  const share = conditions['supplier-share'];
  const joint = conditions['joint-orders'];
  const suppliers = [...new Set(options.map(({ supplier }) => supplier))].sort();
  if (american && american.usdMillions > 0) {
    const path = ['american-purchases', 'usdMillions'];
    const offers = options.filter(({ supplier }) => supplier === 'USA');
    const asked = 1000 * american.usdMillions;
    const total = asked * (american.to - american.from + 1);
    const poor = years.filter(
      (year) => year >= american.from && year <= american.to && budgetOf(year) < asked,
    );
    if (offers.length === 0) exclude(path, 'no option of the plan is American');
    else if (poor.length > 0)
      exclude(
        path,
        `lies above the budget of ${poor.map((year) => `${year} (${Math.floor(budgetOf(year) / 1000)})`).join(', ')}`,
      );
    else if (content !== undefined && total * (1 - most(offers)) > money * (1 - content))
      exclude(
        path,
        `the European content of American offers is ${Math.round(100 * most(offers))} % at most: even with all budgets spent, european-content cannot be ${Math.round(1000 * content) / 10} % as well`,
      );
    else if (share !== undefined && total > share * money)
      exclude(path, 'is more of all budgets than supplier-share lets one country have');
  }
  if (content !== undefined && options.length > 0 && most(options) < content)
    exclude(
      ['european-content'],
      `no option of the plan has more than ${Math.round(1000 * most(options)) / 10} %`,
    );
  if (share !== undefined && suppliers.length > 0 && share * suppliers.length < 1)
    exclude(
      ['supplier-share'],
      `offers come from ${suppliers.length} countries (${suppliers.join(', ')}): with this part each they do not make up the whole`,
    );
  if (joint !== undefined && joint > buyers.length)
    exclude(['joint-orders'], `there are ${buyers.length} buyers with a budget`);
  return faults;
}
