import { arithmeticNoise, type EditionFigures, figureText, ratioBounds } from './edition-figures.ts';
import type { Examination, Finding } from './finding.ts';
import type { Observation } from './observation.ts';

type Term = readonly [value: number, halfUnit: number];

const spending = 'defence-expenditure';

/** Compares printed shares of GDP (percent) with expenditure over GDP at the constant prices of the edition. */
export const sharesFromLevels = (figures: EditionFigures): Examination =>
  compareRatios(figures, 'share-from-levels', 'share-of-gdp', (row) => {
    const above = term(figures, spending, figures.constant, row.country, row.year);
    const below = term(figures, 'gdp', figures.constant, row.country, row.year);
    return ratio(above, below, (value) => 100 * value, 'expenditure over GDP at constant prices gives');
  });

/** Compares printed real changes (percent) with the growth of expenditure at constant prices. */
export const realChanges = (figures: EditionFigures): Examination =>
  compareRatios(figures, 'real-change', 'real-change', (row) => {
    const above = term(figures, spending, figures.constant, row.country, row.year);
    const below = term(figures, spending, figures.constant, row.country, row.year - 1);
    return ratio(above, below, (value) => 100 * (value - 1), 'the levels of the two years give');
  });

/**
 * Compares expenditure per head (US dollars) with expenditure over the population that GDP over GDP per head
 * implies: the edition prints no population.
 */
export const spendingPerHead = (figures: EditionFigures): Examination =>
  compareRatios(figures, 'per-head', 'defence-expenditure-per-head', (row) => {
    const { country, year } = row;
    const gdp = term(figures, 'gdp', figures.constant, country, year);
    const perHead = term(figures, 'gdp-per-head', figures.constant, country, year);
    const above = term(figures, spending, figures.constant, country, year);
    if (!gdp || !perHead) return undefined;
    // Million dollars over thousand dollars a head is thousand heads.
    const heads = ratioBounds(gdp, perHead);
    const middle = gdp[0] / perHead[0];
    const below: Term = [middle, (heads.high - heads.low) / 2];
    return ratio(above, below, (value) => 1000 * value, 'expenditure over the implied population gives');
  });

interface Computed {
  readonly expected: number;
  /** How far rounding of the terms can move it. */
  readonly slack: number;
  readonly how: string;
}

function ratio(
  above: Term | undefined,
  below: Term | undefined,
  scale: (value: number) => number,
  how: string,
): Computed | undefined {
  if (!above || !below || below[0] === 0) return undefined;
  const { low, high } = ratioBounds(above, below);
  const expected = scale(above[0] / below[0]);
  return { expected, slack: Math.max(scale(high) - expected, expected - scale(low)), how };
}

function compareRatios(
  figures: EditionFigures,
  check: string,
  indicator: string,
  compute: (row: Observation) => Computed | undefined,
): Examination {
  const findings: Finding[] = [];
  let examined = 0;
  for (const row of figures.rows) {
    if (row.indicator !== indicator || row.value === null) continue;
    const computed = compute(row);
    if (!computed) continue;
    examined++;
    const { expected, slack, how } = computed;
    // A change of nought has no size of its own to be relative to: it is a difference from 100 %.
    const noise = arithmeticNoise * Math.max(100, Math.abs(expected));
    const tolerance = slack + figures.precision.halfUnitOf(row) + noise;
    if (Math.abs(row.value - expected) <= tolerance) continue;
    const { source, priceBasis, country, year, value } = row;
    const text = `${figureText(value)} is printed, but ${how} ${figureText(expected)}`;
    const place = { check, source, indicator, priceBasis, country, year };
    findings.push({ ...place, found: value, expected, tolerance, text });
  }
  return { examined, findings };
}

function term(
  figures: EditionFigures,
  indicator: string,
  priceBasis: string,
  country: string,
  year: number,
): Term | undefined {
  const value = figures.value(indicator, priceBasis, country, year);
  return value === undefined ? undefined : [value, figures.precision.halfUnit(indicator, priceBasis)];
}
