import type { Deal, DealRow } from '../planning/deal.ts';
import type { DealOutcome } from '../planning/deal-outcome.ts';
import { billions } from './number-format.ts';
import { partOf, rangeOf } from './share-words.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 80;
const usd = (thousands: number): string => billions(thousands / 1000);

/** What each combination gives, a table a year, then the costs. Nothing is recommended. */
export function dealText({ terms, rows }: Deal): string {
  const { energyPurchases: energy, compareAt } = terms;
  // Energy changes nothing but its own cost: what is got is shown once.
  const plans = rows.filter(({ energyPurchases }) => energyPurchases === rows[0]?.energyPurchases);
  return [
    wrap(
      `What Europe gets for each spending target and each level of American purchases (American, USD bn a year). Energy purchases from ${energy.from} to ${energy.to} have a cost and no military effect.`,
      columns,
    ),
    ...terms.years.flatMap((year) => ['', `By the end of ${year}:`, '', outcomeTable(plans, year)]),
    '',
    'The whole plan:',
    '',
    costTable(rows),
    '',
    wrap(
      `Capability: mean over demands of the share of the target in service. Autonomy: part of the value ordered that does not depend on the United States, a range where that is not known. European: content of orders by value. Money in USD bn; missed: American purchases asked for and not placed. * efficient: none are missed, and with the same energy purchases no other such combination is at least as good in capability at the end of ${compareAt}, autonomy and cost, and better in one. Energy is outlay, not what it costs above other energy. Nothing is recommended.`,
      columns,
    ),
  ].join('\n');
}

const at = ({ outcomes }: DealRow, year: number): DealOutcome | undefined =>
  outcomes.find((outcome) => outcome.year === year);

const outcomeTable = (rows: readonly DealRow[], year: number): string =>
  textTable(
    ['target', 'American', 'capability', 'autonomy', 'European', 'plan cost'],
    rows.map((row) => {
      const outcome = at(row, year);
      return [
        row.target,
        usd(row.americanPurchases),
        partOf(outcome?.capability ?? null, 0),
        rangeOf(outcome?.autonomy ?? null),
        partOf(outcome?.europeanContent ?? null, 0),
        usd(outcome?.cost.plan ?? 0),
      ];
    }),
  );

const costTable = (rows: readonly DealRow[]): string =>
  textTable(
    ['target', 'American', 'energy', 'plan', 'energy cost', 'total', 'missed', 'autonomy', ''],
    rows.map((row) => [
      row.target,
      usd(row.americanPurchases),
      usd(row.energyPurchases),
      usd(row.cost.plan),
      usd(row.cost.energy),
      usd(row.cost.total),
      usd(row.breach),
      rangeOf(row.autonomy),
      row.efficient ? '*' : '',
    ]),
  );
