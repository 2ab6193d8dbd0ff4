import { expect, it } from 'vitest';
import { readNumber, valueOfWords } from './number-value.ts';

it.each([
  ['three', 3],
  ['forty-two', 42],
  ['two hundred and fifty thousand', 250_000],
  ['one billion', 1e9],
])('reads %s as %d', (words, value) => {
  expect(valueOfWords(words)).toBe(value);
});

it.each([
  ['117.9 billion', 117.9e9, 0.05e9],
  ['2,000', 2000, 0.5],
  ['half a million', 500_000, 0],
  ['a quarter of a trillion', 250e9, 0],
  ['one and a half billion', 1.5e9, 0.25e9],
  ['a dozen', 12, 1],
  ['two dozen', 24, 1],
  ['half a dozen', 6, 1],
])('reads %s with half a unit of what is stated', (text, value, half) => {
  expect(readNumber(text)).toMatchObject({ value, half });
});

it('reads no number in an article alone', () => {
  expect(readNumber('a')).toBeUndefined();
});
