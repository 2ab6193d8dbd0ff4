const examples: readonly [RegExp, string][] = [
  [/^name/, 'name: my-plan'],
  [/^title/, 'title: What we could order'],
  [/^scenario/, 'scenario: baseline'],
  [/^buyers/, 'buyers: nato-europe'],
  [/^orders/, 'orders: { from: 2027, to: 2030 }'],
  [/^lastYear/, 'lastYear: 2032'],
  [/^priceYear/, 'priceYear: 2025'],
  [/^demands\.\d+\.deadline/, 'deadline: 2030'],
  [/^demands\.\d+\.target/, 'target: { requirement: europe, level: best }'],
  [/^demands\.\d+\.buyers/, 'buyers: [DEU, POL]'],
  [/^demands\.\d+\.shortfallPrice/, 'shortfallPrice: 60'],
  [/^demands/, 'demands: [{ capability: tanks, deadline: 2030, target: { requirement: europe } }]'],
  [/^budgets\.usdMillions/, 'usdMillions: { 2027: 20000, 2028: 25000 }'],
  [/^budgets/, 'budgets: { from: spending, share: 20 % }'],
  [/^suppliers/, 'suppliers: { except: [USA] }'],
  [/^options/, 'options: { except: [patriot-usa] }'],
  [/^conditions\.american-purchases/, 'american-purchases: { usdMillions: 10000, from: 2027, to: 2030 }'],
  [/^conditions\.european-content/, 'european-content: 65 %'],
  [/^conditions\.joint-orders/, 'joint-orders: 3'],
  [/^conditions\.supplier-share/, 'supplier-share: 40 %'],
  [/^conditions\.no-new-us-dependence/, 'no-new-us-dependence: { from: 2028 }'],
  [/^conditions\.fleet-commonality/, 'fleet-commonality: true'],
  [/^conditions\.interoperability/, 'interoperability: 50 %'],
  [/^conditions/, 'conditions: { european-content: 65 % }'],
  [/^expansions\.\d+\.cost/, 'cost: { millions: 300, currency: EUR, year: 2023 }'],
  [
    /^expansions/,
    'expansions: [{ id: more-guns, line: caesar, cost: { millions: 300, currency: EUR, year: 2023 }, delayMonths: 20, addedPerYear: 48, from: 2027, to: 2028, assumed: as the last expansion }]',
  ],
  [/^openShare/, 'openShare: { default: 50 % }'],
  [/^unknownLines/, 'unknownLines: as-median'],
  [/^existingCommitments/, 'existingCommitments: kept'],
  [/^stress/, 'stress: { probability: 80 % }'],
  [
    /^deal/,
    'deal: { spendingTargets: [{ name: hague, pctOfGdp: 3.5, by: 2035 }], americanPurchases: [0, 10000], years: [2030, 2035], compareAt: 2035 }',
  ],
];

/** A correct entry for the place of a fault in a plan file. */
export function planExample(path: readonly PropertyKey[]): string | undefined {
  const text = path.map(String).join('.');
  return examples.find(([pattern]) => pattern.test(text))?.[1];
}
