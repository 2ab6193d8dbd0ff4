import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { rowsCsv } from './rows-csv.ts';

it('flattens rows, keeps columns in order and makes formulas text', () => {
  const text = rowsCsv([
    { id: 'a', share: { p5: 1, p50: 2.5 }, codes: ['DEU', 'POL'], note: '=1+1' },
    { id: 'b', share: { p5: null, p50: -3 }, parts: [{ x: 1 }], note: 'a, "b"\nc' },
  ]);
  expect(parse(text, { columns: true })).toEqual([
    { id: 'a', 'share.p5': '1', 'share.p50': '2.5', codes: 'DEU POL', note: "'=1+1", parts: '' },
    { id: 'b', 'share.p5': '', 'share.p50': '-3', codes: '', note: 'a, "b"\nc', parts: '[{"x":1}]' },
  ]);
  expect(rowsCsv([])).toBe('\n');
});
