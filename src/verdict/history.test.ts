import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionNamed } from '../evidence/edition.ts';
import { shareHistory } from './history.ts';

const data = await shippedData();
const historyOf = (nato: string, outlook: string) =>
  shareHistory(data, editionNamed(data, 'nato', nato), editionNamed(data, 'imf-weo', outlook), 'nato-europe');
const history = historyOf('2026-07-07', '2026-04');
const yardsticks = [...new Set(history.map(({ yardstick }) => yardstick))];

it('tells every yardstick of money that a reported year answers, year by year', () => {
  expect(yardsticks).toEqual([
    'spending-market-rates',
    'spending-gdp-ppp',
    'requirement-met',
    'effort-and-size',
    'benefit-burden-concordance',
  ]);
  for (const yardstick of yardsticks) {
    const years = history.filter((point) => point.yardstick === yardstick).map(({ year }) => year);
    expect(years[0]).toBe(2014);
    expect(years).toEqual([...years].sort());
  }
  for (const { share } of history) expect(share > 0 && share <= 1).toBe(true);
});

it('leaves out the year that an edition cannot tell: August 2025 withholds Germany', () => {
  const years = new Set(historyOf('2025-08-28', '2025-10').map(({ year }) => year));
  expect(years.has(2024)).toBe(true);
  expect(years.has(2025)).toBe(false);
});
