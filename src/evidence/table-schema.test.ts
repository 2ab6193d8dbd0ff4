import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { readTable, type TableSchema } from './table-schema.ts';

const schema: TableSchema = {
  fields: [
    {
      name: 'id',
      type: 'string',
      description: '',
      constraints: { required: true, unique: true, pattern: '[a-z]+' },
    },
    { name: 'year', type: 'integer', description: '', constraints: { minimum: 2000, maximum: 2040 } },
    { name: 'value', type: 'number', description: '' },
    { name: 'kind', type: 'string', description: '', constraints: { enum: ['x', 'y'] } },
    { name: 'note', type: 'string', description: '' },
  ],
  primaryKey: ['id'],
  missingValues: [''],
};
const head = 'id,year,value,kind,note\n';
const faultsOf = (rows: string) =>
  readTable('t.csv', head + rows, schema).faults.map(({ line, column, rule }) => [line, column, rule]);

it('reads rows as text, with the line on which each starts', () => {
  const { rows, faults } = readTable('t.csv', `${head}a,2024,1.5,x,"two\nlines"\nb,,,,\n`, schema);
  expect(faults).toEqual([]);
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  expect(rows[0]!.cells).toEqual({ id: 'a', year: '2024', value: '1.5', kind: 'x', note: 'two\nlines' });
});

it.each([
  ['Windows line ends', `${head}a,2024,1,x,n\n`.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${head}a,2024,1,x,n\n`],
  ['no line end at the end', `${head}a,2024,1,x,n`],
])('reads a file with %s', (_, text) => {
  const { rows, faults } = readTable('t.csv', text, schema);
  expect(faults).toEqual([]);
  expect(rows[0]!.cells.note).toBe('n');
});

it('names line, column and rule of every bad cell', () => {
  expect(faultsOf('A,1999,1,x,\nb,2024.5,1e,z,\n,2041,,,\n')).toEqual([
    [2, 1, 'id must match [a-z]+'],
    [2, 2, 'year must be at least 2000'],
    [3, 2, 'year must be a whole number'],
    [3, 3, 'value must be a plain number with a point for decimals'],
    [3, 4, 'kind must be one of x, y'],
    [4, 1, 'id must not be empty'],
    [4, 2, 'year must be at most 2040'],
  ]);
});

it.each(['1,5', '0x10', ' 1', '1 ', '+1', '.5', '5.', '01', 'NaN', 'Infinity', '1_000', '١'])(
  'does not take %j for a number',
  (text) => {
    expect(faultsOf(`a,2024,"${text}",x,\n`)).toHaveLength(1);
  },
);

it('refuses another number of cells, a key given twice and broken quotes', () => {
  expect(faultsOf('a,2024,1,x\n')).toEqual([[2, undefined, 'every row has 5 cells']]);
  expect(faultsOf('a,,,,\nb,,,,\na,,,,\n')).toEqual([
    [4, undefined, 'the key (id) stands already on line 2'],
  ]);
  expect(faultsOf('a,,,,"open\n')[0]![2]).toMatch(/not valid CSV/);
});

it('gives back whatever text was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';', '\t') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (notes) => {
      const written = notes.map((note, index) => [String.fromCharCode(97 + index), '', '', '', note]);
      const { rows, faults } = readTable('t.csv', head + Papa.unparse(written, { newline: '\n' }), schema);
      expect(faults).toEqual([]);
      expect(rows.map(({ cells }) => cells.note)).toEqual(notes);
      // A row starts one line after the line ends before it.
      let line = 2;
      for (const [index, row] of rows.entries()) {
        expect(row.line).toBe(line);
        line += 1 + notes[index]!.split('\n').length - 1;
      }
    }),
    { seed: propertySeed },
  );
});
