import { expect, it } from 'vitest';
import type { Deal, DealRow } from '../planning/deal.ts';
import { dealCsv } from './deal-csv.ts';
import { dealText } from './deal-text.ts';

const row = (energyPurchases: number, differs: Partial<DealRow> = {}): DealRow => ({
  target: 'hague',
  americanPurchases: 5_000_000,
  energyPurchases,
  budget: 90_000_000,
  outcomes: [
    {
      year: 2030,
      capability: 0.814,
      demands: [
        { demand: 'fighters', share: null },
        { demand: 'tanks', share: 0.814 },
      ],
      autonomy: { low: 0.4, high: 0.62 },
      europeanContent: 0.55,
      cost: { plan: 40_000_000, energy: 3 * energyPurchases },
    },
  ],
  cost: { plan: 45_000_000, energy: 3 * energyPurchases, total: 45_000_000 + 3 * energyPurchases },
  autonomy: { low: 0.5, high: 0.5 },
  breach: 0,
  efficient: true,
  status: 'within-gap',
  gap: 0.004,
  ...differs,
});
const deal: Deal = {
  terms: {
    targets: ['hague'],
    americanPurchases: [5_000_000],
    breachPrice: 10,
    energyPurchases: { aYear: [0, 250_000_000], from: 2026, to: 2028 },
    years: [2030],
    compareAt: 2030,
  },
  rows: [row(0), row(250_000_000, { efficient: false, breach: 200_000 })],
};

it('prints a table a year, then costs with the efficient set marked, and recommends nothing', () => {
  const text = dealText(deal);
  expect(text).toContain(`By the end of 2030:

target  American  capability  autonomy  European  plan cost
──────  ────────  ──────────  ────────  ────────  ─────────
hague        5.0        81 %   40–62 %      55 %         40

The whole plan:

target  American  energy  plan  energy cost  total  missed  autonomy
──────  ────────  ──────  ────  ───────────  ─────  ──────  ────────  ─
hague        5.0     0.0    45          0.0     45     0.0      50 %  *
hague        5.0     250    45          750    795     0.2      50 %
`);
  expect(text.replaceAll('\n', ' ')).toContain('Nothing is recommended.');
  for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
});

it('writes a line for the mean and one for each demand as CSV', () => {
  expect(dealCsv({ ...deal, rows: deal.rows.slice(0, 1) })).toBe(
    `target,americanPurchases,energyPurchases,year,demand,capability,autonomyLow,autonomyHigh,europeanContent,planCost,energyCost,breach,efficient,status,gap
hague,5000000,0,2030,,0.814,0.4,0.62,0.55,40000000,0,0,true,within-gap,0.004
hague,5000000,0,2030,fighters,,,,,,,,,,
hague,5000000,0,2030,tanks,0.814,,,,,,,,,
`,
  );
});
