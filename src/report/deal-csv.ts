import Papa from 'papaparse';
import type { Deal } from '../planning/deal.ts';

export const dealCsvColumns = [
  'target',
  'americanPurchases',
  'energyPurchases',
  'year',
  'demand',
  'capability',
  'autonomyLow',
  'autonomyHigh',
  'europeanContent',
  'planCost',
  'energyCost',
  'breach',
  'efficient',
  'status',
  'gap',
] as const;

/**
 * A deal as CSV: a line for each combination and year with the mean over all demands (`demand` is empty), then one for
 * each demand. Money in thousand USD, shares from 0 to 1; empty where not known or nothing is ordered.
 */
export function dealCsv({ rows }: Deal): string {
  const lines = rows.flatMap((row) =>
    row.outcomes.flatMap((outcome) => {
      const head = [row.target, row.americanPurchases, row.energyPurchases, outcome.year];
      const { autonomy, europeanContent, cost } = outcome;
      return [
        [
          ...head,
          '',
          outcome.capability ?? '',
          autonomy?.low ?? '',
          autonomy?.high ?? '',
          europeanContent ?? '',
          cost.plan,
          cost.energy,
          row.breach,
          row.efficient,
          row.status,
          row.gap,
        ],
        ...outcome.demands.map(({ demand, share }) => [
          ...head,
          demand,
          share ?? '',
          ...dealCsvColumns.slice(head.length + 2).map(() => ''),
        ]),
      ];
    }),
  );
  return `${Papa.unparse([[...dealCsvColumns], ...lines], { newline: '\n' })}\n`;
}
