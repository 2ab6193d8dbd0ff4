import { expect, it } from 'vitest';
import type { Frontier, FrontierPoint } from '../planning/frontier.ts';
import { frontiersCsv } from './frontier-csv.ts';
import { frontierText } from './frontier-text.ts';

const point = (x: number, differs: Partial<FrontierPoint> = {}): FrontierPoint => ({
  x,
  objective: 12_000_000,
  bound: 11_940_000,
  gap: 0.005,
  cost: 10_000_000,
  shortfall: 1_500_000,
  breach: 500_000,
  europeanContent: 0.654,
  americanShare: 0.2,
  status: 'within-gap',
  foundAt: x,
  ...differs,
});
const frontier: Frontier = {
  name: 'deadline',
  unit: 'years',
  points: [point(-1), point(0, { cost: 0, europeanContent: null, americanShare: null })],
  missing: [{ x: -2, reason: 'what is held of tanks-2030 in 2028 is not known' }],
  violations: [{ x: 0, stricter: -1, by: 7_000_000 }],
};

it('prints a point a line, what is missing and what contradicts', () => {
  expect(frontierText(frontier)).toBe(
    `Cost against the deadline, in years later (or, below 0, sooner):

years  objective    cost  short  breach  European  American     gap
─────  ─────────  ──────  ─────  ──────  ────────  ────────  ──────
   −1     12,000  10,000  1,500     500      65 %      20 %  0.50 %
    0     12,000       0  1,500     500         –         –  0.50 %
Money in USD m; short and breach: what is missed, at its price. European:
content of all orders by value; American: share of all orders by value. Gap: how
far the objective may be above the least.
No point at -2: what is held of tanks-2030 in 2028 is not known.
Error: the search at 0 proves a bound USD 7,000 m above a plan found at -1; one
of the two is wrong.`,
  );
});

it('writes a point a line as CSV', () => {
  expect(frontiersCsv([frontier])).toBe(
    `frontier,unit,x,objective,bound,gap,cost,shortfall,breach,europeanContent,americanShare,status,foundAt
deadline,years,-1,12000000,11940000,0.005,10000000,1500000,500000,0.654,0.2,within-gap,-1
deadline,years,0,12000000,11940000,0.005,0,1500000,500000,,,within-gap,0
`,
  );
});
