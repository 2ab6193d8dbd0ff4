import {
  type Interoperability,
  interoperabilityOf,
  orderedSystems,
} from '../../planning/interoperability.ts';
import { orderShares } from '../../planning/plan-table.ts';
import { dollars, percent } from '../number-format.ts';
import { priceText } from '../plan-text.ts';
import { conditionNames, conditionText, unitText } from '../plan-words.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { PlanReport } from './plan-report.ts';
import { dataTable } from './table.ts';

/** Every condition, what it asks and what it costs. */
export function planConditionSection({ plan, words }: PlanReport): Markup {
  const priced = new Map(plan.conditions.map((row) => [row.name, row]));
  const { conditions } = plan.problem;
  if (conditions.length === 0) return html`<p>The problem has no political condition.</p>`;
  return html`${dataTable({
    id: 'conditions-table',
    caption: 'Conditions and what each costs',
    columns: [{ head: 'Condition' }, { head: 'Asks for', prose: true }, { head: 'Costs', prose: true }],
    rows: conditions
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((condition) => [
        conditionNames[condition.name],
        conditionText(condition, words),
        priceText(priced.get(condition.name)),
      ]),
  })}
<p class="note">The price of a condition is how much lower the objective of the best plan is without it: in cost, or in what stays short at its price. Prices of several conditions do not add up.</p>
${plan.breaches.length === 0 ? undefined : html`<ul>${plan.breaches.map(({ year, by }) => html`<li>Orders from the United States in ${year} are ${dollars(by)} below what was asked.</li>`)}</ul>`}`;
}

const share = (part: number | null): string => (part === null ? '–' : percent(part));

/** Where the money goes, how much depends on the United States, and how many systems do one thing. */
export function planShareSection(report: PlanReport): Markup {
  const { orders, words, onRecord } = report;
  const { europeanContent, unitedStates, usDependence, widelyOperated } = orderShares(orders);
  const planned = interoperabilityOf(orderedSystems(orders), words.munitions);
  const dependence =
    usDependence === null
      ? '–'
      : usDependence.low === usDependence.high
        ? percent(usDependence.low)
        : `${percent(usDependence.low)} to ${percent(usDependence.high)}`;
  return html`${dataTable({
    id: 'shares-table',
    caption: 'Parts of the value of all orders; expansions count for none',
    columns: [{ head: 'Part' }, { head: 'Of the orders', numeric: true }],
    rows: [
      ['European content', share(europeanContent)],
      ['From the United States', share(unitedStates)],
      ['Dependent on the United States in use', dependence],
      ['Systems that the United States or at least five allies operate', share(widelyOperated)],
    ],
  })}
${varietyTable(report, 'variety-plan', 'Interoperability of what the plan orders', planned)}
${onRecord === null ? undefined : varietyTable(report, 'variety-record', 'Interoperability of what is on record: cases from the contract on, not whole inventories', onRecord)}
<p class="note">A system is a production line where one is described, otherwise an option or an item. Widely operated: by the United States or at least five allies. Parts are of units of the capability; the last row is the mean over capabilities, and of munitions over families. A dash: not known, or nothing there.</p>`;
}

function varietyTable({ words }: PlanReport, id: string, caption: string, measured: Interoperability): Part {
  const mean = measured.systemsPerCapability;
  return dataTable({
    id,
    caption,
    columns: [
      { head: 'Capability' },
      { head: 'Systems', numeric: true },
      { head: 'Buyers', numeric: true },
      { head: 'Widely operated', numeric: true },
      { head: 'Most numerous system', numeric: true },
    ],
    rows: [
      ...measured.capabilities.map((row): Part[] => [
        words.capability(row.capability).name,
        String(row.systems.length),
        String(row.buyers.length),
        share(row.widelyOperated),
        share(row.largest),
      ]),
      ['All', mean === null ? '–' : unitText(mean), '', share(measured.widelyOperated), ''],
      ['Munitions', '', '', share(measured.commonAmmunition), ''],
    ],
  });
}
