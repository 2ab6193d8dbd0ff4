import { casesTemplate } from '../../procurement/planner-column.ts';
import saved from './example-plan.json' with { type: 'json' };

/** Texts that examples of the reference send; invented where they are not templates. */
export const exampleCases = casesTemplate;

export const exampleSaved = JSON.stringify(saved);

const orders = Array.from(
  { length: 12 },
  (_, index) =>
    `Poland,United States,${2005 + index},,4,,Model-1,tank,4,,${2007 + index + (index % 3)},New,,1,4,4`,
);

export const exampleRegister = `Transfers of major conventional arms, invented orders in the form of SIPRI's trade register.

Source: invented.
Data generated: 18 May 2026 2:29:20 PM
Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons
${orders.join('\n')}
`;

export const examplePlan = `name: tiny
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
