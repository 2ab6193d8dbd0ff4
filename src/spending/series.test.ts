import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionNamed } from '../evidence/edition.ts';
import { spendingSeries } from './series.ts';

const data = await shippedData();

it("gives Poland's row of 2025 as NATO printed it in July 2026", () => {
  const rows = spendingSeries(data, editionNamed(data, 'nato', '2026-07-07'), 'POL', 2014, 2026);
  expect(rows).toHaveLength(13);
  expect(rows[11]).toEqual({
    country: 'POL',
    year: 2025,
    shareOfGdpPct: 4.25,
    amountUsdMillionsCurrent: 44154,
    amountUsdMillionsConstant: 33084,
    constantBase: 2021,
    realChangePct: expect.any(Number),
    equipmentSharePct: 50.71,
    status: 'estimate',
    edition: '2026-07-07',
    source: 'nato-2026-07-07',
    missing: {},
  });
});

it('gives a reason for each empty column', () => {
  const [row] = spendingSeries(data, editionNamed(data, 'nato', '2025-08-28'), 'POL', 2024, 2024);
  expect(row).toMatchObject({ shareOfGdpPct: expect.any(Number), amountUsdMillionsCurrent: null });
  expect(row!.missing.amountUsdMillionsCurrent).toMatchObject({ reason: 'not-in-copy' });
  const [germany] = spendingSeries(data, editionNamed(data, 'nato', '2025-08-28'), 'DEU', 2025, 2025);
  expect(germany!.missing.shareOfGdpPct).toMatchObject({ reason: 'not-published' });
});

it('keeps the base year of each edition', () => {
  const base = (edition: string) =>
    spendingSeries(data, editionNamed(data, 'nato', edition), 'nato', 2020, 2020)[0]!.constantBase;
  expect(['2024-06-17', '2025-08-28', '2026-07-07'].map(base)).toEqual([2015, 2021, 2021]);
});
