import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { openMacro } from '../money/macro.ts';
import { noMilitaryParity, parseMilitaryParity } from '../money/military-parity.ts';
import { shareUnderEachRate } from './price-basis-share.ts';
import { compareWithRussia } from './russia.ts';

const data = await shippedData();
const nato = editionAsOf(data, 'nato', '2026-11-22');
const macro = openMacro(data, editionAsOf(data, 'imf-weo', '2026-11-22'));
const conversions = { macro, military: noMilitaryParity };
const byRate = <T extends { rate: string }>(rows: readonly T[]) =>
  Object.fromEntries(rows.map((row) => [row.rate, row]));

it("agrees with NATO's own total at market rates, and is higher at parity", () => {
  const rows = byRate(shareUnderEachRate(data, nato, conversions, 'nato-europe-canada', 2025));
  expect(rows.mer!.millions! / 653_806).toBeCloseTo(1, 4);
  expect(rows.mer!.allianceMillions! / 1_629_630).toBeCloseTo(1, 4);
  expect(rows['gdp-ppp']!.sharePct!).toBeGreaterThan(rows.mer!.sharePct!);
});

it('is missing at military parity without a table, with the reason for each ally', () => {
  const { 'military-ppp': row } = byRate(shareUnderEachRate(data, nato, conversions, 'nato-europe', 2025));
  expect(row).toMatchObject({ millions: null, sharePct: null });
  expect(Object.keys(row!.missing)).toHaveLength(31);
});

it("is there with a user's table that covers every ally with forces", () => {
  const lines = [...data.vocabulary.countries.keys()].map((code) => `${code},2025,1,Test`);
  const military = parseMilitaryParity('m.csv', `country,year,factor,source\n${lines.join('\n')}\n`);
  const { 'military-ppp': row } = byRate(
    shareUnderEachRate(data, nato, { macro, military }, 'nato-europe', 2025),
  );
  expect(row!.sharePct).toBeGreaterThan(0);
  expect(row!.missing).toEqual({});
});

it('parts of the alliance add up to the whole under each rate', () => {
  for (const year of [2014, 2020, 2026]) {
    const share = (set: string) => shareUnderEachRate(data, nato, conversions, set, year);
    for (const [index, row] of share('nato').entries()) {
      if (row.rate === 'military-ppp') continue;
      const parts = share('united-states')[index]!.millions! + share('nato-europe-canada')[index]!.millions!;
      expect(parts / row.millions!).toBeCloseTo(1, 12);
      expect(row.sharePct).toBeCloseTo(100, 10);
    }
  }
});

it("compares with Russia on like bases only: SIPRI's dollars at market rates, its roubles at parity", () => {
  const rows = byRate(compareWithRussia(data, nato, conversions, 'nato-europe', 2024));
  expect(rows.mer!.russiaMillions! / 148_967).toBeCloseTo(1, 2);
  expect(rows['gdp-ppp']!.russiaMillions!).toBeCloseTo(13_827_500 / 29.033, -2);
  expect(rows.mer!.ratio!).toBeGreaterThan(rows['gdp-ppp']!.ratio!);
  expect(rows['military-ppp']).toMatchObject({ ratio: null });
});

it('has no figure of Russia for a year that SIPRI as shipped does not cover', () => {
  const [row] = compareWithRussia(data, nato, conversions, 'nato-europe', 2026);
  expect(row).toMatchObject({ russiaMillions: null, missing: { RUS: { missing: 'out-of-horizon' } } });
});
