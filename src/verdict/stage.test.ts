import { expect, it } from 'vitest';
import { openStage, sameData } from './stage.ts';

it('makes a value again when its inputs mean something else, and only then', () => {
  const stage = openStage<number>();
  let made = 0;
  const of = (...inputs: unknown[]) => stage(inputs, () => ++made);
  expect([
    of({ a: [1, 2] }, 'x'),
    of({ a: [1, 2] }, 'x'),
    of({ a: [1, 3] }, 'x'),
    of({ a: [1, 2] }, 'x'),
  ]).toEqual([1, 1, 2, 3]);
});

it('keeps the value of before when making one fails', () => {
  const stage = openStage<number>();
  expect(stage([1], () => 10)).toBe(10);
  expect(() =>
    stage([2], () => {
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(stage([1], () => 20)).toBe(10);
  expect(stage([2], () => 30)).toBe(30);
});

it('takes data for the same when nothing in them differs', () => {
  const data = () => ({
    text: 'a',
    list: [1, null, { deep: new Map([['k', Float64Array.of(0, Number.NaN)]]) }],
    set: new Set([1]),
    never: Number.POSITIVE_INFINITY,
  });
  expect(sameData(data(), data())).toBe(true);
  const other = (change: (one: ReturnType<typeof data>) => object) => sameData(data(), change(data()));
  expect(other((one) => ({ ...one, text: 'b' }))).toBe(false);
  expect(other((one) => ({ ...one, never: null }))).toBe(false);
  expect(other((one) => ({ ...one, more: undefined }))).toBe(false);
  expect(other((one) => ({ ...one, set: [1] }))).toBe(false);
  expect(
    other((one) => ({ ...one, list: [1, null, { deep: new Map([['k', Float64Array.of(0, 1)]]) }] })),
  ).toBe(false);
  expect(sameData(Float64Array.of(0), Float64Array.of(-0))).toBe(false);
  expect(sameData([1], Float64Array.of(1))).toBe(false);
  expect(sameData(new Map([['a', 1]]), new Map([['a', 2]]))).toBe(false);
  expect(sameData({}, new Map())).toBe(false);
});

it('takes functions and symbols for themselves alone', () => {
  expect(sameData(Symbol('a'), Symbol('a'))).toBe(false);
  expect(
    sameData(
      () => 1,
      () => 1,
    ),
  ).toBe(false);
  expect(sameData(expect, expect)).toBe(true);
});
