import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { type CaseTable, caseTable, readCases } from '../procurement/case-table.ts';
import type { Channel } from '../procurement/channel.ts';
import { readChannels } from '../procurement/channel-file.ts';
import { alliedSuppliers } from '../procurement/supplier-group.ts';
import { dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { executeBooksHere } from './book-executor.ts';
import { heldBy, replay, type Trial } from './replay.ts';

const today = dayOf('2026-11-22' as IsoDate);
let table: CaseTable;
let channels: Map<string, Channel>;
let allied: ReadonlySet<string>;
const trialsOf = (cases: CaseTable, years: number[]): Promise<Trial[]> =>
  replay(cases, channels, ({ supplier }) => supplier, allied, years, today, 7, 200, executeBooksHere());

beforeAll(async () => {
  const data = await shippedData();
  table = readCases(data);
  allied = alliedSuppliers(data.vocabulary);
  channels = new Map(
    readChannels(data.files.get('channels/channels.yaml')!, 'channels.yaml').channels.map((one) => [
      one.id,
      one,
    ]),
  );
});

it('judges a band by the part of the days that a report may mean, and silence not at all', () => {
  const day = (text: string) => dayOf(text as IsoDate);
  const held = (actual: string | null, heard = '2026-01-01') =>
    heldBy(
      actual === null ? null : partialDate(actual)!,
      day('2021-12-31'),
      day('2022-07-01'),
      day('2024-03-31'),
      day(heard),
    );
  expect(held('2022-07-01')).toBe(1);
  expect(held('2022-06-30')).toBe(0);
  expect(held('2023')).toBe(1);
  expect(held('2022')).toBeCloseTo(184 / 365, 9);
  expect(held('2024')).toBeCloseTo(91 / 366, 9);
  expect(held('2025-02')).toBe(0);
  expect(held(null)).toBe(0);
  expect(held(null, '2024-03-31')).toBeNull();
});

describe('the replay of the shipped cases', () => {
  let trials: Trial[];
  beforeAll(async () => {
    trials = await trialsOf(table, [2016, 2019, 2022]);
  });

  it('forecasts nothing before its day, and nothing that was delivered by then', () => {
    expect(trials.length).toBeGreaterThan(50);
    for (const { asOf, p05, p50, p95, actual, openUntil } of trials) {
      expect(p05.slice(0, 7) >= asOf.slice(0, 7)).toBe(true);
      expect(p05 <= p50 && p50 <= p95).toBe(true);
      if (actual !== null) expect(actual > asOf.slice(0, actual.length - 1)).toBe(true);
      expect(openUntil === null).toBe(actual !== null);
    }
  });

  // A delivery five years later than it was must not move the forecast that is judged by it.
  it.each([
    ['SK-F16', 2019],
    ['UK-P8', 2016],
    ['TW-ABRAMS', 2022],
  ])('leaves the outcome of %s out of its own forecast of %d', async (id, year) => {
    const later = (text: string) => `${Number(text.slice(0, 4)) + 5}${text.slice(4)}`;
    const changed = caseTable(
      table.heads,
      table.events.map((event) =>
        event.caseId === id && /delivery/.test(event.milestone) && event.status !== 'planned'
          ? {
              ...event,
              date: partialDate(later(event.date.text))!,
              knownFrom: partialDate(later(event.knownFrom.text))!,
            }
          : event,
      ),
    );
    const bandOf = (all: Trial[]) => {
      const { p05, p50, p95, hindsight } = all.find(({ caseId }) => caseId === id)!;
      return { p05, p50, p95, hindsight };
    };
    const [before, after] = await Promise.all([trialsOf(table, [year]), trialsOf(changed, [year])]);
    expect(bandOf(after)).toEqual(bandOf(before));
    expect(bandOf(before).hindsight).toBe(true);
    // The forecasts of other cases do learn from it.
    const moved = after.filter(({ caseId, p95 }) => before.find((one) => one.caseId === caseId)?.p95 !== p95);
    expect(moved.length).toBeGreaterThan(0);
  });
});
