import type { PlanNote } from '../../planning/plan-note.ts';
import type { Problem } from '../../planning/problem.ts';
import { dollars, whole } from '../number-format.ts';
import { conditionNames, conditionText, type PlanWords } from '../plan-words.ts';
import { html, type Markup } from './escape.ts';
import { dataTable } from './table.ts';

/** What a plan asks for and has to choose from, before anything is solved. */
export function problemPart(
  { problem, notes }: { readonly problem: Problem; readonly notes: readonly PlanNote[] },
  words: PlanWords,
): Markup {
  const { buyers, years, demands, options, conditions, lastYear, priceYear } = problem;
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  return html`<p>Orders in ${years[0]!} to ${years.at(-1)!} by ${buyers.length} buyers; US dollars at the prices and exchange rates of ${priceYear}.</p>
${dataTable({
  id: 'problem-demands',
  caption: 'Demands, and what is held without the plan',
  columns: [
    { head: 'Demand' },
    { head: 'Asked for', numeric: true },
    { head: 'End of', numeric: true },
    { head: 'Held then', numeric: true },
    { head: `Held ${lastYear}`, numeric: true },
    { head: 'Price of a unit short', numeric: true },
  ],
  rows: demands.map(({ id, capability, target, deadline, withoutPlan, shortfallPrice }) => [
    html`<span class="yardstick">${words.capability(capability).name}<span class="detail">${id}</span></span>`,
    whole(target),
    String(deadline),
    whole(withoutPlan[0]!),
    whole(withoutPlan.at(-1)!),
    dollars(shortfallPrice),
  ]),
})}
<div class="tables">${dataTable({
    id: 'problem-money',
    caption: 'Money free for these orders',
    columns: [{ head: 'Year' }, { head: 'All buyers', numeric: true }],
    rows: years.map((year, k) => [String(year), dollars(sum(buyers.map(({ budget }) => budget[k]!)))]),
  })}
${
  conditions.length === 0
    ? undefined
    : dataTable({
        id: 'problem-conditions',
        caption: 'Conditions',
        columns: [{ head: 'Condition' }, { head: 'Asks for', prose: true }],
        rows: conditions.map((condition) => [
          conditionNames[condition.name],
          conditionText(condition, words),
        ]),
      })
}</div>
${dataTable({
  id: 'problem-offers',
  caption: 'Offers',
  columns: [
    { head: 'Option' },
    { head: 'Supplier' },
    { head: 'An item', numeric: true },
    { head: 'Months to first', numeric: true },
    { head: 'European content', numeric: true },
  ],
  rows: options.map(({ name, supplier, itemPrice, leadMonths, europeanContent }) => [
    html`<span class="yardstick">${name}</span>`,
    words.country(supplier),
    dollars(itemPrice),
    String(leadMonths),
    `${europeanContent / 10} %`,
  ]),
})}
<details><summary>What these numbers rest on (${notes.length})</summary>
<ul class="note">${notes.map(({ about, subject, text, sources }) => html`<li>${about}, ${subject}: ${text}${sources.length === 0 ? '' : ` (${sources.join(', ')})`}</li>`)}</ul></details>`;
}
