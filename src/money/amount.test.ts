import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, add, MixedBasisError, money, ratio, scale, subtract, total } from './amount.ts';
import type { PriceBasis } from './price-basis.ts';

const usd2015 = { currency: 'USD', rate: 'mer', prices: 'constant-2015' } as const;
const usd2021 = { currency: 'USD', rate: 'mer', prices: 'constant-2021' } as const;
const int = { currency: 'INT', rate: 'gdp-ppp', prices: 'current' } as const;

it('adds, subtracts, scales and compares within one basis', () => {
  const a = money(100, usd2015);
  const b = money(40, usd2015);
  expect(add(a, b).millions).toBe(140);
  expect(subtract(a, b)).toMatchObject({ millions: 60, prices: 'constant-2015' });
  expect(scale(a, 0.5).millions).toBe(50);
  expect(ratio(a, b)).toBe(2.5);
  expect(total([a, b, b]).millions).toBe(180);
});

it('does not compile when bases are mixed, and throws where types cannot see it', () => {
  // @ts-expect-error 2015 prices and 2021 prices
  expect(() => add(money(1, usd2015), money(1, usd2021))).toThrow(MixedBasisError);
  // @ts-expect-error market dollars and international dollars
  expect(() => ratio(money(1, usd2015), money(1, int))).toThrow(MixedBasisError);
  const mixed: Amount[] = [money(1, usd2015), money(1, usd2021)];
  expect(() => total(mixed)).toThrow(MixedBasisError);
});

it('names both bases in words', () => {
  const left = money(1, usd2015 as PriceBasis);
  const right = money(1, int as PriceBasis);
  expect(() => subtract(left, right)).toThrow(
    'USD, 2015 prices, market exchange rates; international dollars, current prices, GDP purchasing power parity',
  );
});

describe('any two bases', () => {
  const basis = fc.record({
    currency: fc.constantFrom('USD', 'EUR', 'INT'),
    rate: fc.constantFrom('mer', 'gdp-ppp', 'military-ppp', 'national'),
    prices: fc.constantFrom('current', 'constant-2015', 'constant-2021'),
  }) as fc.Arbitrary<PriceBasis>;
  it('meet exactly when they are the same', () => {
    fc.assert(
      fc.property(basis, basis, (a, b) => {
        const same = a.currency === b.currency && a.rate === b.rate && a.prices === b.prices;
        const attempt = () => add(money(1, a), money(2, b));
        if (same) expect(attempt().millions).toBe(3);
        else expect(attempt).toThrow(MixedBasisError);
      }),
      { seed: 20261122 },
    );
  });
});
