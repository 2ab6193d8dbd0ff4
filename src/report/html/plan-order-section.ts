import type { OrderRow } from '../../planning/order-row.ts';
import { type SpendingRow, spendingBy } from '../../planning/plan-table.ts';
import { dollars, percent, whole } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { PlanReport } from './plan-report.ts';
import { dataTable } from './table.ts';

/** Every order, then the same money by option, buyer, supplier and capability. */
export function planOrderSection(report: PlanReport): Markup {
  const { plan, orders, words, prices } = report;
  const { country, capability, supplierGroup } = words;
  const nameOf = new Map(orders.map(({ option }) => [option.id, option.name]));
  return html`<p>Orders are placed in the middle of the year. Amounts at ${prices}.</p>
${orderTable(report)}
${expansionTable(report)}
<div class="tables">${[
    spendingTable(
      'by-option',
      'Orders by option',
      'Option',
      spendingBy(orders, byOption),
      (id) => nameOf.get(id) ?? id,
    ),
    spendingTable(
      'by-buyer',
      'Orders by buyer',
      'Buyer',
      spendingBy(orders, ({ buyer }) => buyer),
      country,
    ),
    spendingTable(
      'by-supplier',
      'Orders by supplier country',
      'Supplier',
      spendingBy(orders, ({ option }) => option.supplier),
      (code) => `${country(code)} (${supplierGroup(code)})`,
    ),
    spendingTable(
      'by-group',
      'Orders by group of suppliers',
      'Group',
      spendingBy(orders, ({ option }) => supplierGroup(option.supplier)),
      (name) => name,
    ),
    spendingTable(
      'by-capability',
      'Orders by capability',
      'Capability',
      spendingBy(orders, ({ option }) => option.capability),
      (id) => capability(id).name,
    ),
  ]}</div>
${plan.purchases.length === 0 ? html`<p>The plan orders nothing.</p>` : undefined}`;
}

const byOption = ({ option }: OrderRow): string => option.id;

function orderTable({ orders, words }: PlanReport): Part {
  const { country } = words;
  const years = [...Map.groupBy(orders, ({ year }) => year)].sort(([a], [b]) => a - b);
  return dataTable({
    id: 'orders-table',
    caption: 'What to order, by year',
    columns: [
      { head: 'Option' },
      { head: 'Supplier' },
      { head: 'Buyer' },
      { head: 'Items', numeric: true },
      { head: 'Cost', numeric: true },
    ],
    groups: years.map(([year, rows]) => ({
      head: String(year),
      rows: rows.map(({ option, buyer, quantity, cost }) => [
        option.name,
        country(option.supplier),
        country(buyer),
        whole(quantity),
        dollars(cost),
      ]),
    })),
  });
}

function expansionTable({ plan, words }: PlanReport): Part {
  if (plan.expansions.length === 0) return undefined;
  const { problem } = plan;
  return dataTable({
    id: 'expansions-table',
    caption: 'Expansions that are paid for, shared by budgets',
    columns: [
      { head: 'Expansion' },
      { head: 'Line' },
      { head: 'Paid in' },
      { head: 'Cost', numeric: true },
      { head: 'Shares', prose: true },
    ],
    rows: plan.expansions.map(({ expansion: id, year, shares }) => {
      const { line, cost } = problem.expansions.find((one) => one.id === id)!;
      return [
        id,
        problem.lines.find((one) => one.id === line)?.name ?? line,
        String(year),
        dollars(cost),
        shares.map((share) => `${words.country(share.buyer)} ${dollars(share.cost)}`).join(', '),
      ];
    }),
  });
}

const spendingTable = (
  id: string,
  caption: string,
  head: string,
  rows: readonly SpendingRow[],
  nameOf: (key: string) => string,
): Part =>
  dataTable({
    id,
    caption,
    columns: [
      { head },
      { head: 'Items', numeric: true },
      { head: 'Cost', numeric: true },
      { head: 'Part', numeric: true },
    ],
    rows: rows.map(({ key, items, cost, part }) => [nameOf(key), whole(items), dollars(cost), percent(part)]),
  });
