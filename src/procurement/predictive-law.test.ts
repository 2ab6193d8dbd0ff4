import { expect, it } from 'vitest';
import type { DurationObservation } from './duration-observation.ts';
import { pooledLaws } from './pooled-law.ts';
import { predictiveLaw } from './predictive-law.ts';

const exactly = (days: number): DurationObservation => ({
  lowDays: days,
  highDays: days,
  startWindowDays: 0,
});
const beyond = (days: number): DurationObservation => ({
  lowDays: days,
  highDays: Number.POSITIVE_INFINITY,
  startWindowDays: 0,
});

// 95 % points of Student's t with n − 1 degrees of freedom, from tables.
it.each([
  [[100, 200, 400], 2.92],
  [[90, 90, 240, 300], 2.353],
  [[90, 100, 240, 300, 330, 200, 150, 170, 400, 222, 500, 100], 1.796],
])('is Student’s t of the logarithms for exact times %j', (days, t) => {
  const logs = days.map(Math.log);
  const n = logs.length;
  const mean = logs.reduce((sum, x) => sum + x, 0) / n;
  const s = Math.sqrt(logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
  const sample = days.map(exactly);
  const law = predictiveLaw(sample)!;
  expect(Math.log(law.medianDays)).toBeCloseTo(mean, 2);
  expect(law.sigma * 1.6449).toBeCloseTo(t * s * Math.sqrt(1 + 1 / n), 1);
  // A pool of one group has nothing to be drawn to.
  const pooled = pooledLaws(new Map([['only', sample]]))('only');
  expect(Math.log(pooled.medianDays)).toBeCloseTo(mean, 1);
  expect(pooled.sigma / law.sigma).toBeCloseTo(1, 0);
});

it('takes what is still running for longer, and tells nothing from fewer than two ends', () => {
  const ended = [200, 300, 400, 500].map(exactly);
  expect(predictiveLaw([...ended, beyond(900), beyond(900)])!.medianDays).toBeGreaterThan(
    1.2 * predictiveLaw(ended)!.medianDays,
  );
  expect(predictiveLaw([exactly(200), beyond(900)])).toBeUndefined();
});
