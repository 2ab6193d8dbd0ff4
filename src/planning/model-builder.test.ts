import { expect, it } from 'vitest';
import { BugError } from '../fault/guard.ts';
import { ModelBuilder } from './model-builder.ts';

it('divides rows by their common factor, and bounds that whole columns cannot reach go to the next that they can', () => {
  const builder = new ModelBuilder();
  const [x, y] = ['x', 'y'].map((name) => builder.column({ name, whole: true })) as [number, number];
  builder.row({
    name: 'most',
    terms: [
      [x, 6],
      [y, 9],
    ],
    atMost: 20,
  });
  builder.row({
    name: 'least',
    terms: [
      [x, 6],
      [y, 9],
    ],
    atLeast: 20,
  });
  const { model, per } = builder.build();
  expect([...model.value]).toEqual([2, 3, 2, 3]);
  expect([...model.rowUpper]).toEqual([6, Number.POSITIVE_INFINITY]);
  expect([...model.rowLower]).toEqual([Number.NEGATIVE_INFINITY, 7]);
  expect([...per]).toEqual([1, 1]);
});

it('divides money by thousands until no factor is above a thousand, and remembers by how many', () => {
  const builder = new ModelBuilder();
  const x = builder.column({ name: 'x', cost: 2_500, whole: true, upper: 3, block: 4 });
  const y = builder.column({ name: 'y', whole: true });
  builder.row({
    name: 'budget',
    terms: [
      [x, 250_001],
      [y, 1],
    ],
    atMost: 900_000,
  });
  const { model, per } = builder.build();
  expect([...model.value]).toEqual([250.001, 0.001]);
  expect([...per]).toEqual([1000]);
  expect([...model.rowUpper]).toEqual([900]);
  expect([...model.cost]).toEqual([2.5, 0]);
  expect([...model.block]).toEqual([4, -1]);
  expect([...model.upper]).toEqual([3, Number.POSITIVE_INFINITY]);
});

it('refuses rows that are not whole, and rows without columns that do not hold', () => {
  const builder = new ModelBuilder();
  const x = builder.column({ name: 'x', whole: true });
  expect(() => builder.row({ name: 'half', terms: [[x, 0.5]], atMost: 1 })).toThrow(BugError);
  expect(() => builder.row({ name: 'empty', terms: [], atLeast: 1 })).toThrow(BugError);
  expect(() => builder.row({ name: 'void', terms: [[x, 0]], atMost: 1 })).not.toThrow();
});

it('works out the columns that follow from others, in their order', () => {
  const builder = new ModelBuilder();
  const x = builder.column({ name: 'x', whole: true });
  const twice = builder.column({ name: 'twice', whole: true, from: (values) => 2 * values[x]! });
  builder.column({ name: 'more', whole: true, from: (values) => values[twice]! + 1 });
  const values = Float64Array.of(3, 0, 0);
  builder.build().complete(values);
  expect([...values]).toEqual([3, 6, 7]);
});
