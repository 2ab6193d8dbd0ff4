import { beforeAll, describe, expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { FaultError } from '../fault/fault.ts';
import { dayOf, isoDate } from '../vocabulary/calendar.ts';
import { checkCases } from './case-check.ts';
import { type CaseTable, casesAsOf, caseWords, readCases } from './case-table.ts';
import { totalsByRung } from './case-total.ts';

let data: DataPackage;
let table: CaseTable;
beforeAll(async () => {
  data = await shippedData();
  table = readCases(data);
});
const cases = 'cases/cases.csv';
const events = 'cases/events.csv';

describe('the shipped cases', () => {
  it('pass every check', () => {
    expect(checkCases(table, caseWords(data), data.sources).findings).toEqual([]);
  });

  it('hold at least 85 cases dated by reports, each with a fact and a source that is not SIPRI', () => {
    const press = table.heads.filter(({ kind }) => kind === 'press');
    expect(press.length).toBeGreaterThanOrEqual(85);
    for (const { id, source } of press) {
      expect([id, table.eventsOf.get(id)!.length > 0, source.startsWith('sipri')]).toEqual([id, true, false]);
    }
  });

  it('credit the register, and take nothing but years from it', () => {
    const register = table.heads.filter(({ kind }) => kind === 'register');
    expect(register.length).toBeGreaterThan(100);
    for (const { id, source, channel } of register) {
      expect([source, channel]).toEqual(['sipri-arms-transfers-2026-05-18', 'unspecified']);
      for (const { date } of table.eventsOf.get(id)!) expect(date.precision).toBe('year');
    }
    expect(data.sources.get('sipri-arms-transfers-2026-05-18')?.licence).toMatch(
      /non-commercial.*attribution/,
    );
  });

  it('never have a relay of propaganda for a source', () => {
    for (const { source } of table.events) {
      expect(data.sources.get(source)!.url).not.toMatch(
        /news-pravda|sputnik|southfront|life\.ru|t\.me|forum/,
      );
    }
  });

  it('do not know the future: nothing of a case before the day of its first fact', () => {
    const known = (date: string) => casesAsOf(table, dayOf(isoDate(date)!));
    const apache = (date: string) => known(date).find(({ id }) => id === 'PL-APACHE');
    expect(apache('2023-08-20')).toMatchObject({ rung: 'announced', events: [], knownValue: null });
    expect(apache('2023-08-21')).toMatchObject({ rung: 'notified', knownValue: { basis: 'ceiling' } });
    expect(apache('2024-08-13')).toMatchObject({ rung: 'contracted', knownValue: { millions: 10_000 } });
    expect(apache('2025-01-01')?.planned).toEqual({});
    expect(known('2005-01-01').every(({ events }) => events.length === 0)).toBe(true);
  });
});

describe('totals by rung', () => {
  it('count every case once and keep bases and currencies apart', () => {
    const all = casesAsOf(table, dayOf(isoDate('2026-11-22')!));
    const totals = totalsByRung(all);
    expect(totals.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.length);
    for (const { values, cases, withoutValue } of totals) {
      const keys = values.map(({ basis, currency }) => `${basis} ${currency}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(values.reduce((sum, value) => sum + value.cases, withoutValue)).toBe(cases);
    }
    const sum = (basis: string) =>
      totals
        .flatMap(({ values }) => values)
        .reduce((total, v) => total + (v.basis === basis ? v.millions : 0), 0);
    const expected = (basis: string) =>
      all.reduce((total, { knownValue: v }) => total + (v?.basis === basis ? v.millions : 0), 0);
    for (const basis of ['contract', 'ceiling']) {
      expect(sum(basis)).toBeGreaterThan(0);
      expect(sum(basis)).toBeCloseTo(expected(basis), 6);
    }
  });
});

describe('a mistake in the shipped tables is found', () => {
  const apache = 'PL-APACHE,signature,reported,2024-08-13,2024-08-13';
  it.each([
    [
      'a delivery before the signature',
      events,
      (t: string) =>
        t.replace(
          'PL-K2-1,first-delivery,reported,2022-12-06,2022-12-06',
          'PL-K2-1,first-delivery,reported,2022-08-01,2022-12-06',
        ),
      'date-order',
    ],
    [
      'a signature before the notification',
      events,
      (t: string) => t.replace(apache, 'PL-APACHE,signature,reported,2023-08-01,2024-08-13'),
      'date-order',
    ],
    [
      'a plan for before the signature',
      events,
      (t: string) => t.replace('PL-K2-1,last-delivery,planned,2025,', 'PL-K2-1,last-delivery,planned,2021,'),
      'planned-before-signature',
    ],
    [
      'a fact known before it happened',
      events,
      (t: string) => t.replace(apache, 'PL-APACHE,signature,reported,2024-08-13,2024-08-12'),
      'known-too-early',
    ],
    [
      'a contract above its ceiling',
      cases,
      (t: string) => t.replace(',10000,USD,contract,12000,', ',13000,USD,contract,12000,'),
      'above-ceiling',
    ],
    [
      'a ceiling without a notification',
      events,
      (t: string) => t.replace(/PL-APACHE,notification.*\n/, ''),
      'ceiling-without-notification',
    ],
    ['a case without a fact', events, (t: string) => t.replace(/^RO-JAVELIN,.*\n/gm, ''), 'no-date'],
  ])('%s', async (_, file, change, code) => {
    const changed = await dataWith(file, change);
    const found = checkCases(readCases(changed), caseWords(changed), changed.sources).findings;
    expect(found.map((finding) => finding.code)).toContain(code);
  });

  it('an unknown source, an event of no case, and a case given twice', () => {
    const [head] = table.heads;
    const odd = {
      heads: [
        head!,
        {
          ...head!,
          source: 'nowhere',
          quantity: -1,
          value: { millions: 1, currency: 'USD', basis: 'ceiling' as const },
        },
      ],
      events: [{ ...table.events[0]!, caseId: 'NOT-THERE', source: 'nowhere' }],
      eventsOf: new Map(),
    };
    const codes = checkCases(odd, caseWords(data), data.sources).findings.map(({ code }) => code);
    for (const code of ['duplicate-id', 'unknown-source', 'unknown-case', 'quantity', 'ceiling-as-value']) {
      expect(codes).toContain(code);
    }
  });

  it.each([
    [
      'a date that does not exist',
      events,
      (t: string) => t.replace('2024-08-13,2024-08-13', '2024-08-32,2024-08-13'),
      /events\.csv:\d+: this date does not exist \(found 2024-08-32\)/,
    ],
    [
      'a country that is not known',
      cases,
      (t: string) => t.replace('PL-APACHE,POL,', 'PL-APACHE,POX,'),
      /cases\.csv:\d+: countries must be .*\(found POX\)/,
    ],
    [
      'a family that is not known',
      cases,
      (t: string) => t.replace(',attack-helicopter,', ',helicopter,'),
      /family must be one of .*\(found helicopter\)/,
    ],
    [
      'an amount without a currency',
      cases,
      (t: string) => t.replace(',10000,USD,contract,', ',10000,,contract,'),
      /a value has an amount, a currency and a basis/,
    ],
  ])('%s, with file and line', async (_, file, change, message) => {
    const changed = await dataWith(file, change);
    expect(() => readCases(changed)).toThrow(FaultError);
    expect(() => readCases(changed)).toThrow(message);
  });
});
