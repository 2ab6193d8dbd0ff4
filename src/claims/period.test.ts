import { expect, it } from 'vitest';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { periodOf } from './period.ts';

// A Thursday.
const article = '2025-02-13' as IsoDate;

it.each([
  ['by 2027', '2027-01-01', '2027-12-31', 'stated'],
  ['in 2024', '2024-01-01', '2024-12-31', 'stated'],
  ['12 February 2025', '2025-02-12', '2025-02-12', 'stated'],
  ['Feb. 13, 2025', '2025-02-13', '2025-02-13', 'stated'],
  ['June 2024', '2024-06-01', '2024-06-30', 'stated'],
  ['fiscal year 2024', '2023-10-01', '2024-09-30', 'stated'],
  ['2025-03-12', '2025-03-12', '2025-03-12', 'stated'],
  ['spring 2022', '2022-03-01', '2022-05-31', 'stated'],
  ['last fall', '2024-09-01', '2024-11-30', 'relative'],
  ['last winter', '2023-12-01', '2024-02-29', 'relative'],
  ['on Wednesday', '2025-02-12', '2025-02-12', 'relative'],
  ['Thursday', '2025-02-13', '2025-02-13', 'relative'],
  ['Friday', '2025-02-07', '2025-02-07', 'relative'],
  ['last month', '2025-01-01', '2025-01-31', 'relative'],
  ['this week', '2025-02-10', '2025-02-16', 'relative'],
  ['the previous year', '2024-01-01', '2024-12-31', 'relative'],
  ['in December', '2024-12-01', '2024-12-31', 'relative'],
  ['a day earlier', '2025-02-12', '2025-02-12', 'relative'],
  ['last quarter', '2024-10-01', '2024-12-31', 'relative'],
])('reads "%s" on 13 February 2025 as %s to %s', (words, from, to, known) => {
  expect(periodOf(words, article)).toMatchObject({ from, to, known });
});

it('resolves nothing relative without the day of the article', () => {
  expect(periodOf('last fall', null)).toBeNull();
  expect(periodOf('in 2024', null)).toMatchObject({ from: '2024-01-01' });
});
