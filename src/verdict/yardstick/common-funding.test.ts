import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../../test/shipped-data.ts';
import { spendingState } from '../../../test/spending-state.ts';
import { commonFunding, leastEuropeanShare } from './common-funding.ts';

it('is 1 − 2k with Canada outside and 1 − k with it inside, never below 0', () => {
  expect(leastEuropeanShare(16, 2)).toBeCloseTo(0.68, 12);
  expect(leastEuropeanShare(16, 1)).toBeCloseTo(0.84, 12);
  expect(leastEuropeanShare(16, 20)).toBe(0);
});

it('is never above the true share when nobody pays more than the United States', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 31 }),
      (parts) => {
        const most = Math.max(...parts, 1e-6);
        const all = [most, ...parts];
        const sum = all.reduce((total, part) => total + part, 0);
        const outside = (all[0]! + all[1]!) / sum;
        expect(leastEuropeanShare((100 * most) / sum, 2)).toBeLessThanOrEqual(1 - outside + 1e-12);
      },
    ),
    { seed: propertySeed },
  );
});

it('takes the key on record, the higher end of a range, and holds it', async () => {
  const state = await spendingState();
  const out = new Float64Array(state.projection.years.length);
  commonFunding.shares(state, out);
  expect(state.projection.unitedStatesKeyPct).toEqual(state.projection.years.map(() => 16));
  for (const share of out) expect(share).toBeCloseTo(0.68, 12);
  const withCanada = Int32Array.from(
    [...state.alliance].filter((at) => state.projection.allies[at]!.country !== 'USA'),
  );
  commonFunding.shares({ ...state, europe: withCanada }, out);
  for (const share of out) expect(share).toBeCloseTo(0.84, 12);
});
