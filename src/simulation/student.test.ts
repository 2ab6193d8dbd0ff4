import { expect, it } from 'vitest';
import { studentUpper } from './student.ts';

/** R 4.2.2, `pt(t, df)`. */
it.each([
  [-2.5, 29, 0.00916267216921303],
  [0.7, 13, 0.75186806297646136],
  [3, 1, 0.89758361765043326],
  [-0.1, 2, 0.46473271920707004],
  [8, 30, 0.99999999686708874],
])('P(T ≤ %d) with %d degrees of freedom', (t, freedom, below) => {
  expect(studentUpper(-t, freedom)).toBeCloseTo(below, 13);
  expect(studentUpper(t, freedom)).toBeCloseTo(1 - below, 13);
});

/** Fisher and Yates, Statistical Tables, table III: values exceeded with probability 0.025 and 0.05. */
it.each([
  [12.706, 1, 0.025],
  [2.16, 13, 0.025],
  [1.699, 29, 0.05],
])('%d is exceeded with %d degrees of freedom', (t, freedom, tail) => {
  expect(studentUpper(t, freedom)).toBeCloseTo(tail, 4);
});

it('goes to 0 and 1 at the ends', () => {
  expect(studentUpper(Number.POSITIVE_INFINITY, 5)).toBe(0);
  expect(studentUpper(Number.NEGATIVE_INFINITY, 5)).toBe(1);
  expect(studentUpper(0, 4)).toBe(0.5);
});
