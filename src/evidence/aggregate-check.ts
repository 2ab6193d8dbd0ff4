import { endOfYear } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { arithmeticNoise, type EditionFigures, figureText, ratioBounds } from './edition-figures.ts';
import type { Examination, Finding } from './finding.ts';
import type { Observation } from './observation.ts';

const europeAndCanada = 'nato-europe-canada';
const summed = new Set(['defence-expenditure', 'gdp', 'military-personnel']);

/**
 * Compares NATO's own totals with their terms: Europe and Canada with its members, NATO with Europe and Canada
 * and the United States. Members are those of 31 December, as NATO's footnote has it. Each total is compared with
 * the next smaller parts only, so that one wrong figure is reported once.
 *
 * Tolerance: half a unit of the last digit carried for each term and for the total.
 */
export function aggregateSums(figures: EditionFigures): Examination {
  const findings: Finding[] = [];
  let examined = 0;
  for (const total of figures.rows) {
    if (!summed.has(total.indicator) || total.value === null || !isTotal(total)) continue;
    examined++;
    const { indicator, priceBasis, country, year, value } = total;
    const { sum, absent } = sumOf(figures, indicator, priceBasis, partsOf(figures, country, year), year);
    const parts = partsOf(figures, country, year).length;
    const half = figures.precision.halfUnit(indicator, priceBasis);
    const tolerance = (parts + 1) * half + arithmeticNoise * Math.abs(value);
    const finding = { ...at(total, 'aggregate-sum'), found: value, tolerance };
    if (absent.length > 0) {
      const text = `the total cannot be compared with its parts: no figure of ${absent.join(', ')}`;
      findings.push({ ...finding, expected: null, text });
    } else if (Math.abs(value - sum) > tolerance) {
      const text = `the total is ${figureText(value)}, its ${parts} parts add up to ${figureText(sum)}`;
      findings.push({ ...finding, expected: sum, text });
    }
  }
  return { examined, findings };
}

/**
 * Compares the shares of GDP of NATO's totals (percent) with the expenditure of the members over their GDP, both
 * at constant prices. Only where the edition as shipped has both levels of every member.
 */
export function aggregateShares(figures: EditionFigures): Examination {
  const findings: Finding[] = [];
  let examined = 0;
  const { constant, precision, data } = figures;
  for (const total of figures.rows) {
    if (total.indicator !== 'share-of-gdp' || total.value === null || !isTotal(total)) continue;
    const members = countriesOf(data.vocabulary, total.country, endOfYear(total.year));
    const spending = sumOf(figures, 'defence-expenditure', constant, members, total.year);
    const gdp = sumOf(figures, 'gdp', constant, members, total.year);
    if (spending.absent.length > 0 || gdp.absent.length > 0) continue;
    examined++;
    const bounds = ratioBounds(
      [spending.sum, members.length * precision.halfUnit('defence-expenditure', constant)],
      [gdp.sum, members.length * precision.halfUnit('gdp', constant)],
    );
    const expected = (100 * spending.sum) / gdp.sum;
    const tolerance =
      50 * (bounds.high - bounds.low) + precision.halfUnitOf(total) + arithmeticNoise * Math.abs(expected);
    if (Math.abs(total.value - expected) <= tolerance) continue;
    const text = `the share of the total is ${figureText(total.value)} %, the members' expenditure over their GDP is ${figureText(expected)} %`;
    findings.push({ ...at(total, 'aggregate-share'), found: total.value, expected, tolerance, text });
  }
  return { examined, findings };
}

const isTotal = ({ country }: Observation): boolean => country === 'nato' || country === europeAndCanada;

const partsOf = ({ data }: EditionFigures, total: string, year: number): string[] =>
  total === 'nato' ? [europeAndCanada, 'USA'] : countriesOf(data.vocabulary, total, endOfYear(year));

/** A country to which the series does not apply, by the edition's own word, adds nothing to a sum. */
function sumOf(
  figures: EditionFigures,
  indicator: string,
  priceBasis: string,
  countries: readonly string[],
  year: number,
): { sum: number; absent: string[] } {
  let sum = 0;
  const absent: string[] = [];
  for (const country of countries) {
    const value = figures.value(indicator, priceBasis, country, year);
    if (value !== undefined) sum += value;
    else if (indicator === 'gdp' || !hasNoForces(figures, country, year)) absent.push(country);
  }
  return { sum, absent };
}

const hasNoForces = (figures: EditionFigures, country: string, year: number): boolean =>
  figures.row('share-of-gdp', 'none', country, year)?.missing === 'not-applicable';

const at = ({ source, indicator, priceBasis, country, year }: Observation, check: string) => ({
  check,
  source,
  indicator,
  priceBasis,
  country,
  year,
});
