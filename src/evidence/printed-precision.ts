import type { Observation } from './observation.ts';

/** Share of the figures of a series that may have more decimals than the series is said to have. */
const stray = 0.01;

/** Rows that carry fewer digits than their series say so in their note. */
const fewerDigits: Readonly<Record<string, number>> = { 'two decimals only in the copy read': 2 };

/** Half a unit of the last digit carried, for the series of one edition, in the unit of the indicator. */
export interface PrintedPrecision {
  halfUnit(indicator: string, priceBasis: string): number;
  /** The same for one row, which may carry fewer digits than its series. */
  halfUnitOf(observation: Observation): number;
}

/**
 * Reads the precision of each series of an edition from its figures: the decimals that all but one in a hundred
 * get by with. A single figure cannot tell, because `1.4` may be rounded to two decimals and end in zero; the
 * largest number of decimals cannot either, because one mistyped figure would change what is expected of all.
 */
export function printedPrecision(observations: readonly Observation[], source: string): PrintedPrecision {
  const decimals = new Map<string, number[]>();
  for (const { source: from, indicator, priceBasis, value } of observations) {
    if (from !== source || value === null) continue;
    const key = `${indicator}|${priceBasis}`;
    const list = decimals.get(key) ?? [];
    list.push(decimalsOf(value));
    decimals.set(key, list);
  }
  const halves = new Map<string, number>();
  for (const [key, list] of decimals) {
    list.sort((a, b) => a - b);
    const index = Math.ceil(list.length * (1 - stray)) - 1;
    halves.set(key, halfUnitAt(list[index]!));
  }
  const halfUnit = (indicator: string, priceBasis: string) => halves.get(`${indicator}|${priceBasis}`) ?? 0;
  return {
    halfUnit,
    halfUnitOf: ({ indicator, priceBasis, note }) => {
      const fewer = fewerDigits[note];
      return fewer === undefined ? halfUnit(indicator, priceBasis) : halfUnitAt(fewer);
    },
  };
}

/** Half a unit of the last of so many decimals. */
export const halfUnitAt = (decimals: number): number => 0.5 * 10 ** -decimals;

function decimalsOf(value: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits!.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** A share as NATO prints it: two decimals, half away from zero. Comparisons with targets use this. */
export const printedPct = (pct: number): number => Math.round((pct + Number.EPSILON) * 100) / 100;
