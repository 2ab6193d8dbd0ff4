import type { Frontier } from '../planning/frontier.ts';
import { whole } from './number-format.ts';
import { partOf } from './share-words.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 80;
const millions = (thousands: number): string => whole(thousands / 1000);

const titles: Readonly<Record<Frontier['name'], string>> = {
  deadline: 'Cost against the deadline, in years later (or, below 0, sooner)',
  'european-content': 'Cost against the least European content, in % of the value of orders',
  'american-purchases': 'Cost against the least American purchases, in USD bn a year',
};

/** A frontier as a table of 80 columns: a point a line, with its gap. */
export function frontierText({ name, points, missing, violations }: Frontier): string {
  return [
    wrap(`${titles[name]}:`, columns),
    '',
    textTable(
      [axisHead[name], 'objective', 'cost', 'short', 'breach', 'European', 'American', 'gap'],
      points.map((point) => [
        point.x.toLocaleString('en-GB', { maximumFractionDigits: 3 }).replace('-', '−'),
        millions(point.objective),
        millions(point.cost),
        millions(point.shortfall),
        millions(point.breach),
        partOf(point.europeanContent, 0),
        partOf(point.americanShare, 0),
        `${(100 * point.gap).toFixed(2)} %`,
      ]),
      Array.from({ length: 8 }, () => 'right' as const),
    ),
    wrap(
      'Money in USD m; short and breach: what is missed, at its price. European: content of all orders by value; American: share of all orders by value. Gap: how far the objective may be above the least.',
      columns,
    ),
    ...missing.map(({ x, reason }) => wrap(`No point at ${x}: ${reason}.`, columns)),
    ...violations.map(({ x, stricter, by }) =>
      wrap(
        `Error: the search at ${x} proves a bound USD ${millions(by)} m above a plan found at ${stricter}; one of the two is wrong.`,
        columns,
      ),
    ),
  ].join('\n');
}

const axisHead: Readonly<Record<Frontier['name'], string>> = {
  deadline: 'years',
  'european-content': '%',
  'american-purchases': 'USD bn',
};
