import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { isWidelyOperated, operatorsOf } from './operators.ts';
import { readOptions } from './option-table.ts';

const data = await shippedData();
const { options } = readOptions(data);
const table = readCases(data);
const on = (id: string, day: string) =>
  operatorsOf(options.find((one) => one.id === id)!, casesAsOf(table, dayOf(day as IsoDate)));

it('counts buyers and partners of signed cases of the line, and those a source names', () => {
  expect(on('k2', '2026-11-22')).toEqual(['POL']);
  expect(on('himars', '2026-11-22')).toEqual(expect.arrayContaining(['EST', 'LTU', 'LVA', 'POL', 'USA']));
  // Partners of a joint purchase count, and other buyers of the line under another family.
  expect(on('a330-mrtt', '2026-11-22')).toEqual(expect.arrayContaining(['DNK', 'LUX', 'SWE']));
  expect(on('mq-9b', '2026-11-22')).toContain('FRA');
});

it('leaves out who was only notified, and who had not signed by the day', () => {
  // Norway was notified of HIMARS and bought Chunmoo.
  expect(on('himars', '2026-11-22')).not.toContain('NOR');
  expect(on('k2', '2022-01-01')).toEqual([]);
});

it('is wide with the United States or five allies, and others do not count', () => {
  const allies = new Set(['DEU', 'FRA', 'NLD', 'POL', 'LTU', 'USA']);
  expect(isWidelyOperated(['USA'], allies)).toBe(true);
  expect(isWidelyOperated(['DEU', 'FRA', 'NLD', 'POL', 'LTU'], allies)).toBe(true);
  expect(isWidelyOperated(['DEU', 'FRA', 'NLD', 'POL', 'CHE', 'JPN'], allies)).toBe(false);
});
