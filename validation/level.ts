import type { DataPackage } from '../src/evidence/data-package.ts';
import { isMissing, type Missing, missing } from '../src/evidence/missing.ts';
import type { Source } from '../src/evidence/source.ts';
import type { Macro } from '../src/money/macro.ts';
import { spendingSeries } from '../src/spending/series.ts';
import { shareOfGdp } from '../src/spending/share.ts';
import { membersOf } from './area.ts';

export type Prices = 'current' | 'constant';

/** Adds a figure of every member of an area; members without forces add nothing. */
function sumOver(
  data: DataPackage,
  source: Source,
  area: string,
  year: number,
  figure: (country: string) => number | Missing,
): number | Missing {
  let sum = 0;
  for (const country of membersOf(data, area, year)) {
    const value = figure(country);
    if (!isMissing(value)) sum += value;
    else if (!hasNoForces(data, source, country, year)) return value;
  }
  return sum;
}

function hasNoForces(data: DataPackage, source: Source, country: string, year: number): boolean {
  const share = shareOfGdp(data, source, country, year);
  return isMissing(share) && share.missing === 'not-applicable';
}

/** Expenditure of an area, million US dollars: the sum of its members' levels, never the edition's own total. */
export function membersSpending(
  data: DataPackage,
  source: Source,
  area: string,
  year: number,
  prices: Prices,
): number | Missing {
  return sumOver(data, source, area, year, (country) => {
    const row = spendingSeries(data, source, country, year, year)[0]!;
    const column = prices === 'current' ? 'amountUsdMillionsCurrent' : 'amountUsdMillionsConstant';
    const gap = row.missing[column];
    return row[column] ?? missing(gap?.reason ?? 'not-in-copy', gap?.note);
  });
}

/** GDP of an area from the edition's own levels, million US dollars, members without forces included. */
export function membersGdp(
  data: DataPackage,
  source: Source,
  area: string,
  year: number,
  prices: Prices,
): number | Missing {
  const priceBasis = prices === 'current' ? 'mer-current' : `mer-${source.constantBase}`;
  let sum = 0;
  for (const country of membersOf(data, area, year)) {
    const value = data.find({ source: source.id, indicator: 'gdp', priceBasis, country, year })?.value;
    if (value == null) return missing('not-recomputable', `${source.id} has no GDP of ${country} in ${year}`);
    sum += value;
  }
  return sum;
}

/**
 * Expenditure of an area at constant prices, million US dollars: what the edition prints per head, times the
 * population of the Outlook. For editions whose levels are not in the copy that was read.
 */
export function perHeadSpending(
  data: DataPackage,
  source: Source,
  macro: Macro,
  area: string,
  year: number,
): number | Missing {
  const perHead = data.find({
    source: source.id,
    indicator: 'defence-expenditure-per-head',
    priceBasis: `mer-${source.constantBase}`,
    country: area,
    year,
  })?.value;
  if (perHead == null) {
    return missing('not-in-copy', `${source.id} has no expenditure per head of ${area} in ${year}`);
  }
  let population = 0;
  for (const country of membersOf(data, area, year)) {
    const millions = macro.value('population', country, year);
    if (isMissing(millions)) return millions;
    population += millions;
  }
  return perHead * population;
}

/** GDP of one country at the prices and exchange rates of a base year, million US dollars, from the Outlook. */
export function outlookConstantGdp(
  macro: Macro,
  country: string,
  year: number,
  base: number,
): number | Missing {
  const nominal = macro.value('national', country, year);
  const deflator = macro.deflator(country, year, base);
  const rate = macro.exchangeRate(country, base);
  if (isMissing(nominal)) return nominal;
  if (isMissing(deflator)) return deflator;
  return isMissing(rate) ? rate : nominal / deflator / rate;
}
