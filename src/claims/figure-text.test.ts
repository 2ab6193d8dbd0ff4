import { expect, it } from 'vitest';
import { dateText } from '../vocabulary/calendar.ts';
import { decimalText, figureText, listText } from './figure-text.ts';

it.each([
  [145.9e9, 'USD', 'USD 145.9 billion'],
  [1.4744e12, 'USD', 'USD 1.47 trillion'],
  [500e6, 'EUR', 'EUR 500 million'],
  [900, 'GBP', 'GBP 900'],
  [4.1186, '% of GDP', '4.12 % of GDP'],
  [2, '% of GDP', '2 % of GDP'],
  [-7.1, '%', '−7.1 %'],
  [2_000_000, 'shells a year', '2,000,000 shells a year'],
  [2.5, 'x', '2.5 times'],
])('writes %d %s as "%s"', (value, unit, text) => {
  expect(figureText(value, unit)).toBe(text);
});

it('keeps the zeros of whole numbers', () => {
  expect(decimalText(10)).toBe('10');
  expect(decimalText(120, 0)).toBe('120');
  expect(decimalText(-0.001)).toBe('0');
});

it('writes dates of any precision, and lists', () => {
  expect(['2024-06-17', '2026-04', '2024'].map(dateText)).toEqual(['17 June 2024', 'April 2026', '2024']);
  expect(listText(['a', 'b', 'c'])).toBe('a, b and c');
});
