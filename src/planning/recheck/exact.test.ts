import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../../test/shipped-data.ts';
import { decimalText, fraction, fractionOf, moneyText, within } from './exact.ts';

it('has the value of a double, to the last bit', () => {
  expect(fractionOf(0.375)).toEqual({ top: 3n, bottom: 8n });
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      fc.pre(Math.abs(value) > 1e-200 || value === 0);
      const { top, bottom } = fractionOf(value);
      expect(Number(top) / Number(bottom)).toBe(value === 0 ? 0 : value);
    }),
    { seed: propertySeed },
  );
});

it('knows a tenth from three times a thirtieth of a double', () => {
  expect(within(fractionOf(0.1), fraction(1n, 10n), fraction(0n))).toBe(false);
  expect(within(fractionOf(0.1), fraction(1n, 10n), fraction(1n, 1_000_000n))).toBe(true);
});

it('writes numbers without losing digits', () => {
  expect(moneyText(12_345_678_901_234_567_890n)).toBe('USD 12,345,678,901,234,567,890 thousand');
  expect(decimalText(fraction(-11n, 12n), 3)).toBe('−0.916');
  expect(decimalText(fraction(100n), 0)).toBe('100');
  expect(decimalText(fraction(1200n, 10n), 2)).toBe('120');
});
