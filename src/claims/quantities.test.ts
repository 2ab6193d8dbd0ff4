import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities, quantityPatterns } from './quantities.ts';

describe.each(quantityPatterns.map((pattern) => [pattern.name, pattern] as const))('%s', (_, pattern) => {
  it.each(pattern.examples)('reads "$text"', ({ text, reads }) => {
    expect(
      pattern.triggers.some((trigger) => text.toLowerCase().includes(trigger)) || reads.length === 0,
    ).toBe(true);
    const found = pattern.find(text);
    expect(found).toHaveLength(reads.length);
    for (const [index, read] of reads.entries()) expect(found[index]).toMatchObject(read);
    for (const { start, end } of found) expect(text.slice(start, end).trim()).not.toBe('');
  });
});

const only = (text: string) => {
  const found = findQuantities(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const seed = 20260707;

describe('one quantity in many spellings', () => {
  it('reads percentages alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (n) => {
        const spellings = [
          `${n}%`,
          `${n}.0%`,
          `${n} %`,
          `${n} percent`,
          `${n} per cent`,
          `${words[n]} percent`,
          `about ${n} per cent`,
        ];
        for (const spelling of spellings)
          expect(only(`They spend ${spelling} there.`)).toMatchObject({
            kind: 'percent',
            value: n,
            unit: '%',
          });
      }),
      { seed },
    );
  });

  it('reads sums of money alike, whatever the scale word and the currency mark', () => {
    const scales = { thousand: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }).map((tenths) => tenths / 10),
        fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])),
        (number, scale) => {
          const value = Number((number * scales[scale]).toPrecision(15));
          for (const spelling of [
            `USD ${number} ${scale}`,
            `$${number} ${scale}`,
            `US$${number} ${scale}`,
            `${number} ${scale} dollars`,
          ]) {
            const read = only(`It costs ${spelling} now.`);
            expect(read).toMatchObject({ kind: 'money', unit: 'USD', value });
            expect(read.low).toBeLessThan(value);
            expect(read.high).toBeGreaterThan(value);
          }
        },
      ),
      { seed },
    );
  });

  it('allows half a unit of the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        const { low, high } = only(`It is ${text}% now.`);
        expect(high - low).toBeCloseTo(10 ** -decimals, 9);
        expect((low + high) / 2).toBeCloseTo(Number(text), 9);
      }),
      { seed },
    );
  });

  it('tells what is denied from what is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 2, max: 30 }), (no, yes) => {
        const said = findQuantities(`Not ${no} but ${yes} of 32 allies met it.`).filter(
          ({ negated }) => !negated,
        );
        expect(said).toHaveLength(1);
        expect(said[0]).toMatchObject({ value: yes, of: 32 });
      }),
      { seed },
    );
  });
});
