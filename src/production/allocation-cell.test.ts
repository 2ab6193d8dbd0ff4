import { expect, it } from 'vitest';
import { allocationExamples, allocationOf, buyerGroup } from './allocation-cell.ts';

it('reads shares in percent and classes by buyer', () => {
  expect(allocationOf('first-come')).toEqual({ allocation: 'first-come' });
  expect(allocationOf('fixed-shares:POL=25; other=75')).toEqual({
    allocation: 'fixed-shares',
    shares: { POL: 0.25, other: 0.75 },
  });
  expect(allocationOf('fixed-shares:POL=33.3;DEU=33.3;other=33.4')).toMatchObject({
    shares: { DEU: expect.closeTo(0.333, 12) },
  });
  expect(allocationOf('priority:USA=0;POL=1;other=2')).toEqual({
    allocation: 'priority',
    classes: { USA: 0, POL: 1, other: 2 },
  });
});

it.each([
  ['lottery', 'unknown-word'],
  ['fixed-shares', 'allocation-list'],
  ['fixed-shares:', 'allocation-list'],
  ['fixed-shares:POL', 'allocation-list'],
  ['fixed-shares:POL=-5;other=10', 'allocation-list'],
  ['fixed-shares:Poland=5;other=10', 'allocation-list'],
  ['fixed-shares:POL=5,other=10', 'allocation-list'],
  ['fixed-shares:POL=5;other=10:USA=2', 'allocation-list'],
  ['fixed-shares:POL=5;POL=6;other=10', 'allocation-twice'],
  ['fixed-shares:POL=100', 'allocation-other'],
  ['fixed-shares:POL=0;other=100', 'share-zero'],
  ['fixed-shares:POL=60;other=41', 'shares-over-100'],
  ['priority', 'allocation-list'],
  ['priority:USA=0', 'allocation-other'],
])('refuses %s', (cell, code) => {
  const fault = allocationOf(cell);
  expect(fault).toMatchObject({ code });
  // The example that is offered is itself right.
  expect(allocationOf('example' in fault ? fault.example : '')).not.toHaveProperty('code');
});

it('offers correct cells, and puts buyers that are not named under other', () => {
  for (const example of Object.values(allocationExamples))
    expect(allocationOf(example)).not.toHaveProperty('code');
  expect(buyerGroup({ POL: 1, other: 2 }, 'POL')).toBe('POL');
  expect(buyerGroup({ POL: 1, other: 2 }, 'toString')).toBe('other');
});
