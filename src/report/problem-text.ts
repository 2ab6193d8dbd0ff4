import type { PlanNote } from '../planning/plan-note.ts';
import type { Problem } from '../planning/problem.ts';
import { dollars, whole } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** What a plan file comes to before anything is solved: money, demands, offers, lines, and what each rests on. */
export function problemText(problem: Problem, title: string, notes: readonly PlanNote[]): string {
  const { buyers, years, demands, options, lines, expansions, lastYear, priceYear } = problem;
  const all = Array.from({ length: lastYear - years[0]! + 1 }, (_, k) => years[0]! + k);
  return [
    wrap(`${title}. US dollars at the prices and exchange rates of ${priceYear}.`, 80),
    '',
    `Money: ${buyers.length} buyers`,
    textTable(
      ['year', 'free for these orders'],
      years.map((year, k) => [String(year), dollars(sum(buyers.map(({ budget }) => budget[k]!)))]),
    ),
    '',
    'Demands: units asked for, and held without the plan at the end of the deadline and of the last year',
    textTable(
      ['demand', 'asked', 'deadline', 'held then', `held ${lastYear}`, 'a unit short'],
      demands.map(({ id, target, deadline, withoutPlan, shortfallPrice }) => [
        id,
        whole(target),
        String(deadline),
        whole(withoutPlan[0]!),
        whole(withoutPlan.at(-1)!),
        dollars(shortfallPrice),
      ]),
    ),
    '',
    'Offers',
    textTable(
      ['option', 'from', 'an item', 'months to first', 'European content', 'line'],
      options.map(({ id, supplier, itemPrice, leadMonths, europeanContent, line }) => [
        id,
        supplier,
        dollars(itemPrice),
        String(leadMonths),
        `${europeanContent / 10} %`,
        line ?? 'no bound',
      ]),
    ),
    '',
    'Lines: items that these buyers can have in each year',
    textTable(
      ['line', ...all.map(String)],
      lines.map(({ id, milliItems }) => [id, ...milliItems.map((one) => whole(one / 1000))]),
    ),
    ...expansions.flatMap(({ id, line, cost, milliItemsPerYear }) => [
      '',
      wrap(
        `Expansion ${id} of ${line}: ${dollars(cost)} for ${whole(milliItemsPerYear / 1000)} a year more.`,
        80,
      ),
    ]),
    '',
    'What this rests on',
    ...notes.map(({ about, subject, text, sources }) => {
      const from = sources.length === 0 ? '' : ` [${sources.join(', ')}]`;
      return wrap(`- ${about}, ${subject}: ${text}${from}`, 80, '  ').slice(2);
    }),
  ].join('\n');
}
