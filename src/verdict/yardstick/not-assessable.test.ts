import { expect, it } from 'vitest';
import { spendingState } from '../../../test/spending-state.ts';
import { readinessPools } from './readiness-pools.ts';
import { spendingMilitaryPpp } from './spending-military-ppp.ts';

it.each([readinessPools, spendingMilitaryPpp])('$id says why, and gives no number', async (yardstick) => {
  expect(yardstick.notAssessable).toMatch(/.{60}/);
  const state = await spendingState();
  const out = new Float64Array(state.projection.years.length);
  yardstick.shares(state, out);
  for (const share of out) expect(share).toBeNaN();
});
