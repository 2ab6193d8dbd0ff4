import { z } from 'zod';
import { isMissing, type Missing } from '../src/evidence/missing.ts';

/** A calendar year, `2029`, or a British financial year, `2029/30`: nine months of one year, three of the next. */
export const periodSchema = z.string().regex(/^\d{4}(\/\d{2})?$/, 'must be a year, 2029 or 2029/30');

const firstYearOf = (period: string): number => Number(period.slice(0, 4));
const isFinancial = (period: string): boolean => period.includes('/');

export const lastYearOf = (period: string): number => firstYearOf(period) + (isFinancial(period) ? 1 : 0);

/** A yearly figure over a period, each calendar year with its part of the period. */
export function overPeriod(period: string, figure: (year: number) => number | Missing): number | Missing {
  const first = figure(firstYearOf(period));
  if (isMissing(first) || !isFinancial(period)) return first;
  const second = figure(lastYearOf(period));
  return isMissing(second) ? second : 0.75 * first + 0.25 * second;
}
