import { expect, it } from 'vitest';
import { shippedData } from '../../../../test/shipped-data.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import { countOn, countsOf } from './count.ts';

const on = async (day: string, short = false) =>
  countOn(countsOf(await shippedData(), 2024, 2), 32, short, day as IsoDate);

it('takes the newest count that was out on a day', async () => {
  expect(await on('2024-01-01')).toBeNull();
  expect(await on('2025-02-13')).toMatchObject({ value: 23, source: 'nato-2024-06-17' });
  expect(await on('2025-09-10')).toMatchObject({ value: 18, source: 'nato-2025-08-28' });
  expect(await on('2026-08-01')).toMatchObject({ value: 17, source: 'nato-2026-07-07' });
});

it('counts those below instead where that is asked for', async () => {
  expect(await on('2025-02-13', true)).toMatchObject({ value: 9 });
});
