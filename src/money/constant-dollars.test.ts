import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionsOf } from '../evidence/edition.ts';
import { toConstantDollars } from './constant-dollars.ts';
import { openMacro } from './macro.ts';

const data = await shippedData();
const [spring2025, , spring2026] = editionsOf(data, 'imf-weo').map((source) => openMacro(data, source));
const moved = (millions: number, currency: string, year: number, base = 2026, macro = spring2026!) =>
  toConstantDollars({ millions, currency, year }, base, macro, data.vocabulary);

/** US deflator from 2025 to 2026 by the edition of April 2026: GDP at current over constant prices, year by year. */
const rise = 32_383_920 / 24_407_271 / (30_767_075 / 23_853_000);

describe('a price in dollars of a base year', () => {
  it('moves dollars by the US deflator', () => {
    expect(moved(100, 'USD', 2025)).toMatchObject({ currency: 'USD', rate: 'mer', prices: 'constant-2026' });
    expect(moved(100, 'USD', 2025)).toMatchObject({ millions: expect.closeTo(100 * rise, 9) });
    expect(moved(100, 'USD', 2026)).toMatchObject({ millions: 100 });
  });

  it('takes the market rate of the price’s own year first', () => {
    // Germany, 2025: GDP of EUR 4,469,910m and of USD 5,048,059m.
    const perEuro = 5_048_059 / 4_469_910;
    expect(moved(100, 'EUR', 2025)).toMatchObject({ millions: expect.closeTo(100 * perEuro * rise, 9) });
    const krone = (415_673 / 3_438_308) * (32_383_920 / 24_407_271);
    // 2017 is the base year of US constant prices.
    expect(moved(100, 'NOK', 2017)).toMatchObject({ millions: expect.closeTo(100 * krone, 9) });
  });

  it('takes a currency that the euro replaced at the fixed rate, whatever the edition reports in', () => {
    const lev = moved(195.583, 'BGN', 2019) as { millions: number };
    const euro = moved(100, 'EUR', 2019) as { millions: number };
    expect(lev.millions).toBeCloseTo(euro.millions, 9);
  });

  it('is missing for a currency without a rate and a year outside the edition', () => {
    expect(moved(100, 'AUD', 2024)).toMatchObject({
      missing: 'no-source',
      note: expect.stringContaining('AUD'),
    });
    expect(moved(100, 'USD', 1999)).toMatchObject({ missing: 'out-of-horizon' });
    expect(moved(100, 'EUR', 2015, 2026, spring2025!)).toMatchObject({ missing: 'out-of-horizon' });
  });
});
