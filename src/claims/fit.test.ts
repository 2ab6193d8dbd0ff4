import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { fitOf, verdictOf } from './fit.ts';
import { findQuantities } from './quantities.ts';

const stated = (text: string) => findQuantities(text)[0]!;

it('allows what the wording allows', () => {
  expect(fitOf(stated('It is 4.1 %.'), { value: 4.12 })).toBe('fits');
  expect(fitOf(stated('It is 4.1 %.'), { value: 4.16 })).toBe('cut-off');
  expect(fitOf(stated('It is 4.1 %.'), { value: 4.03 })).toBe('misses');
  expect(fitOf(stated('It is 2 %.'), { value: 2.49 })).toBe('fits');
  expect(fitOf(stated('It is 2 %.'), { value: 2.76 })).toBe('misses');
  expect(fitOf(stated('It is 10 %.'), { value: 10.9 })).toBe('cut-off');
  expect(fitOf(stated('It is over 2 %.'), { value: 2.76 })).toBe('fits');
  expect(fitOf(stated('It is about 4.1 %.'), { value: 4.3 })).toBe('fits');
  expect(fitOf(stated('It is more than 4 %.'), { value: 9 })).toBe('fits');
  expect(fitOf(stated('It is more than 4 %.'), { value: 3 })).toBe('misses');
  expect(fitOf(stated('It is at most 4 %.'), { value: 3 })).toBe('fits');
});

it('takes any part of a range, and turns round what is denied', () => {
  expect(fitOf(stated('It is 31 %.'), { value: 30, low: 30, high: 32 })).toBe('fits');
  expect(fitOf(stated('It is not 24 %.'), { value: 23 })).toBe('fits');
  expect(fitOf(stated('It is not 24 %.'), { value: 24 })).toBe('misses');
  expect(fitOf(stated('It is 24 %.'), { value: null })).toBe('misses');
});

it('fits every figure by its rounding and, of two digits or more, by its cutting off, and no other of so many digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99_999 }), (hundredths) => {
      const value = hundredths / 100;
      const tenth = (tenths: number) => fitOf(stated(`It is ${(tenths / 10).toFixed(1)} %.`), { value });
      expect(tenth(Math.round(value * 10 - 1e-9))).toBe('fits');
      if (hundredths >= 100) expect(tenth(Math.floor(value * 10 + 1e-9))).not.toBe('misses');
      expect(tenth(Math.floor(value * 10 + 1e-9) + 2)).toBe('misses');
      expect(tenth(Math.floor(value * 10 + 1e-9) - 1)).toBe('misses');
    }),
    { seed: propertySeed },
  );
});

it.each([
  [23, 23, 'consistent'],
  [23, 17, 'consistent-then'],
  [24, 23, 'contradicted'],
  [null, 23, 'consistent'],
  [null, 17, 'contradicted'],
  [null, null, 'not-checkable'],
  [23, null, 'consistent'],
] as const)('judges 23 against %s then and %s now as %s', (then, now, verdict) => {
  const figure = (value: number | null) => (value === null ? null : { value });
  expect(verdictOf(stated('It is 23 %.'), figure(then), figure(now))).toBe(verdict);
});
