import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed, shippedData } from '../../test/shipped-data.ts';
import { editionsOf } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import type { FaultError } from '../fault/fault.ts';
import { money } from './amount.ts';
import { rebase, toMilitaryPurchasingPower, toNational, toPurchasingPower, toUsd } from './conversion.ts';
import { openMacro } from './macro.ts';
import { noMilitaryParity, parseMilitaryParity } from './military-parity.ts';

const data = await shippedData();
const [spring2025, autumn2025, spring2026] = editionsOf(data, 'imf-weo').map((source) =>
  openMacro(data, source),
);
const national = { currency: 'RUB', rate: 'national', prices: 'current' } as const;

describe('rates of the Outlook', () => {
  it("gives the IMF's implied parity of the rouble for 2024: 28.97, 29.02 and 29.03 by edition", () => {
    const factors = [spring2025, autumn2025, spring2026].map(
      (macro) => macro!.pppFactor('RUS', 2024) as number,
    );
    for (const [index, published] of [28.97, 29.021, 29.033].entries()) {
      expect(factors[index]!).toBeCloseTo(published, 2);
    }
  });

  it('says why a figure is missing', () => {
    expect(spring2025!.exchangeRate('POL', 2015)).toMatchObject({ missing: 'out-of-horizon' });
    expect(spring2026!.value('usd', 'CHN', 2024)).toMatchObject({ missing: 'no-source' });
  });

  it("halves Bulgaria's parity between editions: the currency changed, not the prices", () => {
    const before = autumn2025!.pppFactor('BGR', 2024) as number;
    const after = spring2026!.pppFactor('BGR', 2024) as number;
    expect(before / after).toBeCloseTo(1.95583, 1);
  });
});

it('converts roubles at market rates and at parity, and says which', () => {
  const roubles = money(13_100_000, national);
  expect(toPurchasingPower(roubles, spring2026!, 'RUS', 2024)).toMatchObject({
    currency: 'INT',
    rate: 'gdp-ppp',
  });
  expect((toPurchasingPower(roubles, spring2026!, 'RUS', 2024) as { millions: number }).millions).toBeCloseTo(
    451_211,
    -2,
  );
  expect(toUsd(roubles, spring2026!, 'RUS', 2024)).toMatchObject({ currency: 'USD', rate: 'mer' });
});

it('comes back to where it was', () => {
  const countries = ['POL', 'DEU', 'TUR', 'GBR', 'BGR'];
  fc.assert(
    fc.property(
      fc.constantFrom(...countries),
      fc.integer({ min: 2014, max: 2031 }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      (country, year, millions) => {
        const usd = money(millions, { currency: 'USD', rate: 'mer', prices: 'current' } as const);
        const there = toNational(usd, spring2026!, country, year, 'XXX');
        if (isMissing(there)) throw new Error(there.note);
        const back = toUsd(there, spring2026!, country, year);
        expect((back as { millions: number }).millions / millions).toBeCloseTo(1, 12);
      },
    ),
    { seed: propertySeed },
  );
});

it('rebases constant dollars there and back, and leaves the base year alone', () => {
  const at2015 = money(100, { currency: 'USD', rate: 'mer', prices: 'constant-2015' } as const);
  const at2021 = rebase(at2015, 2021, spring2026!, 'DEU');
  if (isMissing(at2021)) throw new Error(at2021.note);
  expect(at2021.prices).toBe('constant-2021');
  expect(at2021.millions).not.toBeCloseTo(100, 0);
  expect((rebase(at2021, 2015, spring2026!, 'DEU') as { millions: number }).millions).toBeCloseTo(100, 10);
  expect((rebase(at2015, 2015, spring2026!, 'DEU') as { millions: number }).millions).toBeCloseTo(100, 12);
  expect(rebase(at2015, 2021, spring2025!, 'DEU')).toMatchObject({ missing: 'out-of-horizon' });
});

it("rebases NATO's own figures between its editions to within revisions: Germany 2019, 2015 to 2021 prices", () => {
  const level = (source: string, base: number) =>
    data.find({
      source,
      indicator: 'defence-expenditure',
      priceBasis: `mer-${base}`,
      country: 'DEU',
      year: 2019,
    })!.value!;
  const moved = rebase(
    money(level('nato-2024-06-17', 2015), { currency: 'USD', rate: 'mer', prices: 'constant-2015' } as const),
    2021,
    spring2026!,
    'DEU',
  );
  expect((moved as { millions: number }).millions / level('nato-2026-07-07', 2021)).toBeCloseTo(1, 1);
});

describe('military parity', () => {
  it('is missing with its reason until a table is loaded', () => {
    const converted = toMilitaryPurchasingPower(money(1, national), noMilitaryParity, 'RUS', 2024);
    expect(converted).toMatchObject({
      missing: 'no-source',
      note: expect.stringContaining('--military-ppp'),
    });
  });

  it("uses a user's table and its credit", () => {
    const parity = parseMilitaryParity('m.csv', 'country,year,factor,source\nRUS,2024,20,Somebody\n');
    expect(parity.credit).toBe('Somebody');
    expect(toMilitaryPurchasingPower(money(100, national), parity, 'RUS', 2024)).toMatchObject({
      millions: 5,
      rate: 'military-ppp',
    });
    expect(toMilitaryPurchasingPower(money(100, national), parity, 'RUS', 2023)).toMatchObject({
      missing: 'no-source',
    });
  });

  it('refuses every bad row of a table', () => {
    const text = 'country,year,factor,source\nRUS,2024,-1,S\nRussia,2024,1,S\nPOL,2024,1,\n';
    try {
      parseMilitaryParity('m.csv', text);
      expect.unreachable();
    } catch (error) {
      expect((error as FaultError).faults.map(({ line }) => line)).toEqual([2, 3, 4]);
    }
  });
});
