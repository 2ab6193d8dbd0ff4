import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { isMissing } from '../evidence/missing.ts';
import { readCapabilities } from './capability-record.ts';
import { defaultFigure, usHolding } from './figure.ts';

const record = readCapabilities(await shippedData());

it('finds the default figure, with its band, unit, date, source and grade', () => {
  expect(defaultFigure(record, 'air-to-air-refuelling', 'holding', 'europe', 'all')).toMatchObject({
    low: 336,
    best: 339,
    high: 339,
    unit: 'aircraft',
    date: '2025-10-08',
    grade: 'C',
    use: 'default',
  });
  expect(defaultFigure(record, 'long-range-air-defence', 'requirement', 'europe', 'europe')).toMatchObject({
    best: 89,
  });
});

it('gives the reason where there is none, from the nearest row of the table', () => {
  const tankers = defaultFigure(record, 'air-to-air-refuelling', 'holding', 'united-states', 'in-europe');
  expect(tankers).toEqual({
    missing: 'no-source',
    note: 'The number stationed in Europe is not in a source that was read.',
  });
  expect(defaultFigure(record, 'satellites', 'holding', 'united-states', 'in-europe')).toMatchObject({
    missing: 'not-applicable',
  });
  // A row for all scopes speaks for each.
  expect(defaultFigure(record, 'medium-range-air-defence', 'holding', 'europe', 'all')).toMatchObject({
    note: expect.stringContaining('No count, requirement or US share'),
  });
  expect(isMissing(defaultFigure(record, 'no-such-thing', 'holding', 'europe', 'all'))).toBe(true);
});

it('never takes an alternative, nor the figure of another scope', () => {
  // The US tanks are known from an alternative alone.
  expect(isMissing(usHolding(record, 'tanks', 'global'))).toBe(true);
  expect(isMissing(usHolding(record, 'combat-aircraft', 'committed'))).toBe(false);
  expect(usHolding(record, 'combat-aircraft', 'committed')).toMatchObject({ scope: 'committed', best: 99 });
  expect(usHolding(record, 'combat-aircraft', 'in-europe')).toMatchObject({ scope: 'in-europe', best: 100 });
});

it('says when the United States are counted with Canada only', () => {
  expect(usHolding(record, 'combat-aircraft', 'global')).toMatchObject({
    holder: 'united-states-canada',
    best: 3333,
  });
  expect(usHolding(record, 'satellites', 'global')).toMatchObject({ holder: 'united-states' });
});
