import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { readCases } from '../procurement/case-table.ts';
import { readChannels } from '../procurement/channel-file.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { replay, summarise, type Trial } from './backtest.ts';
import { executeBooksHere } from './book-executor.ts';
import { shippedLines } from './shipped-line.ts';

const trial = (change: Partial<Trial>): Trial => ({
  caseId: 'A',
  group: 'US',
  asOf: '2020-12-31' as IsoDate,
  p05: '2021-01-01' as IsoDate,
  p50: '2022-01-01' as IsoDate,
  p95: '2023-01-01' as IsoDate,
  planned: null,
  actual: null,
  held: null,
  medianError: null,
  planError: null,
  ...change,
});

it('counts only the bands that can be judged, and compares only where both can be told', () => {
  const rows = summarise([
    trial({ held: true, medianError: 10, planError: -40 }),
    trial({ held: false, medianError: -30, planError: 20, caseId: 'B' }),
    trial({ held: true, medianError: 5, group: 'Korean' }),
    trial({}),
  ]);
  expect(rows).toEqual([
    { group: 'all', n: 3, cases: 2, held: 2 / 3, compared: 2, medianError: 20, planError: 30 },
    { group: 'Korean', n: 1, cases: 1, held: 1, compared: 0, medianError: null, planError: null },
    { group: 'US', n: 2, cases: 2, held: 0.5, compared: 2, medianError: 20, planError: 30 },
  ]);
  expect(summarise([])).toEqual([
    { group: 'all', n: 0, cases: 0, held: null, compared: 0, medianError: null, planError: null },
  ]);
});

describe('the replay of the shipped cases', () => {
  let trials: Trial[];
  beforeAll(async () => {
    const data = await shippedData();
    const channels = readChannels(data.files.get('channels/channels.yaml')!, 'channels.yaml').channels;
    trials = await replay(
      readCases(data),
      new Map(channels.map((channel) => [channel.id, channel])),
      (day) => shippedLines(data, day),
      ({ supplier }) => (supplier === 'USA' ? 'US' : 'other'),
      [2016, 2019, 2022],
      dayOf('2026-11-22' as IsoDate),
      7,
      300,
      executeBooksHere(),
    );
  });

  it('forecasts nothing before its day, and judges each band by what was reported', () => {
    expect(trials.length).toBeGreaterThan(50);
    for (const { asOf, p05, p50, p95, actual, held } of trials) {
      expect(p05.slice(0, 7) >= asOf.slice(0, 7)).toBe(true);
      expect(p05 <= p50 && p50 <= p95).toBe(true);
      if (actual !== null)
        expect(held).toBe(actual >= p05.slice(0, actual.length) && actual <= p95.slice(0, actual.length));
      else expect(held).toBe(p95 < '2026-11-22' ? false : null);
    }
  });

  it('knows no date of its future: a delivery is not reported by the day of the trial', () => {
    for (const { asOf, actual } of trials)
      if (actual !== null) expect(actual > asOf.slice(0, actual.length - 1)).toBe(true);
  });
});
