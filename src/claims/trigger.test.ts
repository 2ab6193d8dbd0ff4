import { expect, it } from 'vitest';
import { anyOf, openTriggers } from './trigger.ts';

const arms = { triggers: ['arms', 'u.s.'] };
const sales = { triggers: ['arms sales', 'sales'] };

it('finds everybody whose word stands in a text, also a word within another', () => {
  const calledBy = openTriggers([arms, sales]);
  expect([...calledBy('of arms sales')]).toEqual([arms, sales]);
  expect([...calledBy('of arms')]).toEqual([arms]);
  expect([...calledBy('of the u.s. army')]).toEqual([arms]);
  expect([...calledBy('of the uxsx army')]).toEqual([]);
});

it('finds nothing for nobody', () => {
  expect([...openTriggers([])('arms')]).toEqual([]);
  expect(anyOf([]).test('')).toBe(false);
});
