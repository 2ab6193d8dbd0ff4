import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { isMissing } from '../evidence/missing.ts';
import { dayOf, type IsoDate, partialDate } from '../vocabulary/calendar.ts';
import { readCapabilities } from './capability-record.ts';
import { defaultFigure } from './figure.ts';

const record = readCapabilities(await shippedData());
const event = (capability: string, kind: string) =>
  record.events.find((one) => one.capability === capability && one.kind === kind)!;
const day = (text: string) => dayOf(text as IsoDate);

it('keeps dates as days, and an uncertain one as the days between', () => {
  expect(event('ground-manoeuvre-brigades', 'withdrawal')).toMatchObject({
    first: day('2026-05-19'),
    last: day('2026-05-19'),
    effect: 'set',
    best: 3,
  });
  expect(event('active-personnel', 'withdrawal')).toMatchObject({
    first: day('2026-11-01'),
    last: day('2027-05-01'),
    effect: 'add',
    best: -5000,
  });
  expect(event('airborne-early-warning', 'retirement')).toMatchObject({
    first: day('2035-01-01'),
    last: day('2035-12-31'),
    best: -14,
  });
});

it('leaves what is material for scenarios out of the baseline', () => {
  expect(event('ground-manoeuvre-brigades', 'tied-down')).toMatchObject({
    inBaseline: false,
    low: -18,
    high: -9,
  });
  expect(event('active-personnel', 'floor')).toMatchObject({ inBaseline: false, best: 76_000 });
  expect(event('submarines', 'commitment-change')).toMatchObject({ inBaseline: true, best: 0 });
});

it('agrees with the default figure it leads to: the cut of June 2026 is in both', () => {
  const cuts = record.events.filter(({ kind }) => kind === 'commitment-change');
  expect(cuts.length).toBeGreaterThan(7);
  for (const { capability, holder, scope, low, best, high, last } of cuts) {
    const figure = defaultFigure(record, capability, 'holding', holder, scope);
    if (isMissing(figure)) throw new Error(`${capability} has no figure`);
    expect([figure.low, figure.best, figure.high]).toEqual([low, best, high]);
    // A figure of the day of the event or later holds it already.
    expect(partialDate(figure.date)!.last).toBeGreaterThanOrEqual(last);
  }
});

const path = 'capability/events.csv';
it.each([
  ['a unit of another capability', 'set,3,3,3,brigades', 'set,3,3,3,tanks', 'unit'],
  ['an unknown capability', 'E01,ground-manoeuvre-brigades', 'E01,ground-forces', 'unknown-capability'],
  ['low above high', 'set,99,99,99', 'set,99,99,90', 'order'],
  ['a holding below zero', 'set,0,63,63', 'set,-1,63,63', 'negative'],
  ['a date that does not exist', '2026-05-19,', '2026-02-30,', 'no-date'],
  ['days that run backwards', '2026-11-01,2027-05-01', '2027-11-01,2027-05-01', 'order'],
  [
    'a scope that US holdings do not have',
    'united-states,in-europe,2026-05-19',
    'united-states,all,2026-05-19',
    'scope',
  ],
])('refuses %s', async (_, from, to, code) => {
  const data = await dataWith(path, (text) => text.replace(from, to));
  expect(() => readCapabilities(data)).toThrow(new RegExp(`events\\.csv:\\d+: .*\\[${code}\\]`));
});
