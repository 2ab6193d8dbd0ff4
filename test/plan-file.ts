const lines = `name: tiny
title: Guns and tanks for two countries
scenario: baseline
buyers: [DEU, POL]
orders: { from: 2027, to: 2028 }
lastYear: 2035
priceYear: 2025
demands:
  - { capability: artillery, deadline: 2029, target: { units: 3050, note: an example } }
  - { capability: tanks, deadline: 2029, target: { units: 2240, note: an example } }
budgets: { from: spending, share: 2 % }
options: { only: [caesar, k9, leopard-2a8, k2, abrams] }
conditions:
  european-content: 65 %
openShare: { default: 50 % }
stress: { probability: 5 % }
deal:
  spendingTargets:
    - { name: two, pctOfGdp: 2, by: 2027 }
    - { name: hague, pctOfGdp: 3.5, by: 2035 }
  americanPurchases: [0, 300]
  years: [2034]
  compareAt: 2034
`;

/** A plan file that is solved in seconds, with parts of it replaced. */
export function planText(changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries(changes).reduce((text, [part, by]) => {
    if (!text.includes(part)) throw new Error(`the plan file has no ${part}`);
    return text.replace(part, by);
  }, lines);
}
