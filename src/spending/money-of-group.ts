import type { Projection } from './projection.ts';
import type { SpendingState } from './replication.ts';

/** Money of a group of allies in one year: what is spent, what it costs above holding, what buys equipment. */
export const moneyMeasures = [
  'usd',
  'constant',
  'ppp',
  'costUsd',
  'costConstant',
  'costUsdCumulative',
  'costConstantCumulative',
  'equipmentUsd',
  'perHeadConstant',
] as const;
export type MoneyMeasure = (typeof moneyMeasures)[number];

/** What each measure is, with its unit. Base-year dollars are those of the edition in use. */
export const moneyMeasureNames: Readonly<Record<MoneyMeasure, string>> = {
  usd: 'defence expenditure, million US dollars, current prices and exchange rates',
  constant: 'defence expenditure, million US dollars, base-year prices and exchange rates',
  ppp: 'defence expenditure, million international dollars, GDP purchasing power parity, current prices',
  costUsd: 'cost above holding the share, million US dollars, current prices and exchange rates',
  costConstant: 'cost above holding the share, million US dollars, base-year prices and exchange rates',
  costUsdCumulative: 'the same since the first year, current prices',
  costConstantCumulative: 'the same since the first year, base-year prices',
  equipmentUsd:
    'purchase budget: equipment share of the last reported year, million US dollars, current prices',
  perHeadConstant: 'defence expenditure per head, US dollars, base-year prices and exchange rates',
};

/**
 * Expenditure of a group in one year, millions, from shares in percent and a GDP array of the state.
 *
 * @param group indices into the projection's allies.
 */
export function spendingOf(
  years: number,
  group: Int32Array,
  gdp: Float64Array,
  sharePct: Float64Array,
  yearIndex: number,
): number {
  let sum = 0;
  for (let position = 0; position < group.length; position++) {
    const at = group[position]! * years + yearIndex;
    sum += sharePct[at]! * gdp[at]!;
  }
  return sum / 100;
}

/** Calls `put` with every measure of a group for every year of one replication. */
export function moneyOfGroup(
  projection: Projection,
  state: SpendingState,
  group: Int32Array,
  put: (measure: number, yearIndex: number, value: number) => void,
): void {
  const count = projection.years.length;
  const { gdpUsd, gdpConstant, gdpPpp, sharePct, holdPct } = state;
  let cumulativeUsd = 0;
  let cumulativeConstant = 0;
  for (let k = 0; k < count; k++) {
    const usd = spendingOf(count, group, gdpUsd, sharePct, k);
    const constant = spendingOf(count, group, gdpConstant, sharePct, k);
    const costUsd = usd - spendingOf(count, group, gdpUsd, holdPct, k);
    const costConstant = constant - spendingOf(count, group, gdpConstant, holdPct, k);
    cumulativeUsd += costUsd;
    cumulativeConstant += costConstant;
    let equipment = 0;
    let population = 0;
    for (let position = 0; position < group.length; position++) {
      const ally = projection.allies[group[position]!]!;
      const at = group[position]! * count + k;
      equipment += (sharePct[at]! * gdpUsd[at]! * (ally.equipmentPct ?? 0)) / 10_000;
      population += ally.population * ally.gdp.population[k]!;
    }
    put(0, k, usd);
    put(1, k, constant);
    put(2, k, spendingOf(count, group, gdpPpp, sharePct, k));
    put(3, k, costUsd);
    put(4, k, costConstant);
    put(5, k, cumulativeUsd);
    put(6, k, cumulativeConstant);
    put(7, k, equipment);
    put(8, k, constant / population);
  }
}
