import { arithmeticNoise, type EditionFigures, figureText } from './edition-figures.ts';
import type { Examination, Finding } from './finding.ts';
import { halfUnitAt } from './printed-precision.ts';

const parts = ['equipment-share', 'personnel-share', 'infrastructure-share', 'other-share'] as const;

/** NATO prints the distribution by category in percent with two decimals. */
const half = halfUnitAt(2);

/**
 * Compares the four categories of expenditure with 100 %. Rows where a category is absent from the edition as
 * shipped are left out.
 *
 * Tolerance in percentage points: half a unit of the last digit carried for each category. Workbooks carry more
 * digits than NATO prints, and there the sum need only print as 100.00: the categories that nations return miss
 * the national total by a little, in 40 rows of the workbook of 2024, mostly by a few units of the last digit
 * returned and never by more than 0.0037 points. That is no error of the table.
 */
export function categorySums(figures: EditionFigures): Examination {
  const findings: Finding[] = [];
  let examined = 0;
  const carried = parts.reduce((sum, part) => sum + figures.precision.halfUnit(part, 'none'), 0);
  const tolerance = Math.max(carried, half) + 100 * arithmeticNoise;
  for (const { source, indicator, priceBasis, country, year } of figures.rows) {
    if (indicator !== parts[0]) continue;
    const values = parts.map((part) => figures.value(part, 'none', country, year));
    if (values.some((value) => value === undefined)) continue;
    examined++;
    const sum = values.reduce<number>((total, value) => total + value!, 0);
    if (Math.abs(sum - 100) <= tolerance) continue;
    findings.push({
      check: 'category-sum',
      source,
      indicator,
      priceBasis,
      country,
      year,
      found: sum,
      expected: 100,
      tolerance,
      text: `equipment, personnel, infrastructure and other add up to ${figureText(sum)} %`,
    });
  }
  return { examined, findings };
}
