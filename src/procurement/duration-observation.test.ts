import { describe, expect, it } from 'vitest';
import { orderLine, registerText } from '../../test/register-text.ts';
import { shippedData } from '../../test/shipped-data.ts';
import { dateOf, dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { knownUntil, observeDuration, observeRow, yearDays } from './duration-observation.ts';
import { parseSipriRegister } from './sipri-register.ts';

const date = (text: string) => partialDate(text)!;
const day = (text: string) => dayOf(text as IsoDate);

describe('dates of any precision', () => {
  it('leave a window of a year when they are years', () => {
    expect(observeDuration(date('2018'), date('2021'), day('2026-01-01'))).toEqual({
      lowDays: 365 + 366,
      highDays: 3 * 365 + 366,
      startWindowDays: 365,
    });
  });

  it('leave a day each way when they are days', () => {
    expect(observeDuration(date('2020-03-01'), date('2020-03-11'), day('2026-01-01'))).toEqual({
      lowDays: 9,
      highDays: 11,
      startWindowDays: 1,
    });
  });

  it('are censored by the day of knowledge, whose own beginnings are cut to it', () => {
    expect(observeDuration(date('2020'), null, day('2021-12-31'))).toEqual({
      lowDays: 365,
      highDays: Number.POSITIVE_INFINITY,
      startWindowDays: 366,
    });
    expect(observeDuration(date('2021'), null, day('2021-01-31'))).toMatchObject({
      lowDays: 0,
      startWindowDays: 31,
    });
    expect(observeDuration(date('2022'), null, day('2021-12-31'))).toBeUndefined();
    expect(observeDuration(date('2022'), date('2021'), day('2026-01-01'))).toBeUndefined();
  });
});

describe('orders of the register', async () => {
  const { vocabulary } = await shippedData();
  const register = (lines: string[], years?: string) =>
    parseSipriRegister('r.csv', registerText(lines, undefined, years), vocabulary);
  const observe = (line: string, until: string, years?: string) => {
    const read = register([line], years);
    return observeRow(read.rows[0]!, read, day(until));
  };

  it('take k years, one more or one less; the same year is below one', () => {
    expect(observe(orderLine(2018, 2021), '2025-12-31')).toEqual({
      lowDays: 2 * yearDays,
      highDays: 4 * yearDays,
      startWindowDays: yearDays,
    });
    expect(observe(orderLine(2018, 2018), '2025-12-31')).toMatchObject({
      lowDays: -yearDays,
      highDays: yearDays,
    });
  });

  it('are censored where nothing is delivered, or nothing yet on the day asked for', () => {
    const running = { lowDays: 7 * yearDays, highDays: Number.POSITIVE_INFINITY, startWindowDays: yearDays };
    expect(observe(orderLine(2018, null), '2025-12-31')).toEqual(running);
    expect(observe(orderLine(2018, 2021), '2019-12-31')).toEqual({ ...running, lowDays: yearDays });
    expect(observe(orderLine(2026, null), '2026-05-18')).toMatchObject({ lowDays: 0, startWindowDays: 138 });
    expect(observe(orderLine(2020, 2021), '2019-12-31')).toBe('after the day asked for');
  });

  it('are left out when only chosen, or when earlier deliveries may be cut from the file', () => {
    const chosen = orderLine(2022, null).replace(',New,,', ',New,Selected but not yet ordered by end-2025,');
    expect(observe(chosen, '2025-12-31')).toBe('not yet ordered');
    expect(observe(orderLine(2008, 2012), '2025-12-31', "'2010' to '2025'")).toBe(
      'before the years of the file',
    );
  });

  it('are known to the end of the year before the file, unless it holds its own year', () => {
    const until = (lines: string[], asOf?: string, years?: string) =>
      dateOf(knownUntil(register(lines, years), asOf as IsoDate | undefined));
    expect(until([orderLine(2024, null)])).toBe('2025-12-31');
    expect(until([orderLine(2026, null)])).toBe('2026-05-18');
    expect(until([orderLine(2024, 2026)])).toBe('2026-05-18');
    expect(until([orderLine(2024, null)], undefined, "'2010' to '2023'")).toBe('2023-12-31');
    expect(until([orderLine(2024, null)], '2020-06-30')).toBe('2019-12-31');
    expect(until([orderLine(2024, null)], '2020-12-31')).toBe('2020-12-31');
    expect(until([orderLine(2024, null)], '2030-01-01')).toBe('2025-12-31');
  });
});
