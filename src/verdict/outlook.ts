import type { Quantiles } from '../simulation/estimate.ts';
import { type MoneyMeasure, moneyMeasures } from '../spending/money-of-group.ts';
import { type MoneyArea, moneyMeasureName } from './run.ts';
import type { Sample } from './sample.ts';
import { type Verdict, verdictsOf } from './verdict.ts';
import { yardstickById } from './yardsticks.ts';

/** Money of a year; units in `moneyMeasureNames`. */
export type MoneyRow = { readonly year: number } & Readonly<Record<MoneyMeasure, Quantiles>>;

/** A share of a year under a yardstick. */
export interface ShareRow {
  readonly yardstick: string;
  readonly year: number;
  readonly share: Quantiles;
}

/** The result under one set of assumptions. */
export interface Outlook {
  readonly id: string;
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly shares: readonly ShareRow[];
  readonly money: Readonly<Record<MoneyArea, readonly MoneyRow[]>>;
}

/** Sums up a detailed run under the yardsticks that it measured. */
export function outlookOf(
  id: string,
  name: string,
  sample: Sample,
  asked: readonly string[],
  deadlines: readonly number[],
): Outlook {
  return {
    id,
    name,
    verdicts: asked.flatMap((yardstick) => verdictsOf(sample, yardstickById.get(yardstick)!, deadlines)),
    shares: asked.flatMap((yardstick) => shareRows(sample, yardstick)),
    money: { europe: moneyRows(sample, 'europe'), unitedStates: moneyRows(sample, 'unitedStates') },
  };
}

/** Quantiles of the share under a yardstick, year by year. */
export const shareRows = (sample: Sample, yardstick: string): ShareRow[] =>
  sample.years.map((year, k) => ({ yardstick, year, share: sample.quantiles(yardstick, k) }));

/** Quantiles of every money measure of an area, year by year. */
export function moneyRows(sample: Sample, area: MoneyArea): MoneyRow[] {
  return sample.years.map((year, k) => ({
    year,
    ...(Object.fromEntries(
      moneyMeasures.map((name) => [name, sample.quantiles(moneyMeasureName(area, name), k)]),
    ) as Record<MoneyMeasure, Quantiles>),
  }));
}
