import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosmesis } from '../../test/cosmesis.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import type { DurationObservation } from './duration-observation.ts';
import { largestDistance, turnbull, turnbullQuantile } from './turnbull.ts';

const exact = (days: number): DurationObservation => ({ lowDays: days, highDays: days, startWindowDays: 0 });
const running = (days: number): DurationObservation => ({
  lowDays: days,
  highDays: Number.POSITIVE_INFINITY,
  startWindowDays: 0,
});

/** P(T ≤ at) of an estimate, where no cell straddles `at`. */
const cdfAt = ({ cells }: ReturnType<typeof turnbull>, at: number): number =>
  cells.filter(({ high }) => high <= at).reduce((sum, { mass }) => sum + mass, 0);

/** Kaplan and Meier's product over the times of ends, written out. */
function kaplanMeier(ends: readonly number[], censored: readonly number[], at: number): number {
  const all = [...ends, ...censored];
  return [...new Set(ends)]
    .filter((time) => time <= at)
    .reduce((product, time) => {
      const risk = all.filter((other) => other >= time).length;
      return product * (1 - ends.filter((end) => end === time).length / risk);
    }, 1);
}

describe('exact and right-censored durations', () => {
  it('give the empirical distribution when none is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }), (days) => {
        const estimate = turnbull(days.map(exact));
        for (let at = 0; at <= 31; at++)
          expect(cdfAt(estimate, at)).toBeCloseTo(days.filter((day) => day <= at).length / days.length, 9);
      }),
      { seed: propertySeed },
    );
  });

  it("give Kaplan and Meier's estimate", () => {
    const times = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(times, times, (ends, censored) => {
        const estimate = turnbull([...ends.map(exact), ...censored.map(running)]);
        expect(estimate.converged).toBe(true);
        for (let at = 0; at <= 13; at++)
          expect(1 - cdfAt(estimate, at)).toBeCloseTo(kaplanMeier(ends, censored, at), 5);
      }),
      { seed: propertySeed, numRuns: 60 },
    );
  });

  /** Remission of 21 patients under 6-MP, weeks: Freireich and others (1963); survival as in Cox and Oakes. */
  it('give the published survival of a classic set', () => {
    const ends = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const estimate = turnbull([...ends.map(exact), ...censored.map(running)]);
    const published = { 6: 0.857, 7: 0.807, 10: 0.753, 13: 0.69, 16: 0.627, 22: 0.538, 23: 0.448 };
    for (const [at, survival] of Object.entries(published))
      expect(1 - cdfAt(estimate, Number(at))).toBeCloseTo(survival, 3);
    expect(turnbullQuantile(estimate, 0.5)).toBe(23);
    expect(turnbullQuantile(estimate, 0.75)).toBeNull();
  });
});

describe('intervals', () => {
  /** Published with the data: Lindsey and Ryan (1998), table 2, and the manual of the R package "interval". */
  it('give the published masses on the published cells', () => {
    const { cells, converged } = turnbull(
      cosmesis.map(([low, high]) => ({ lowDays: low, highDays: high, startWindowDays: 0 })),
    );
    expect(converged).toBe(true);
    const published = [
      [4, 5, 0.0463],
      [6, 7, 0.0334],
      [7, 8, 0.0887],
      [11, 12, 0.0708],
      [24, 25, 0.0926],
      [33, 34, 0.0818],
      [38, 40, 0.1209],
      [46, 48, 0.4656],
    ];
    const found = cells.filter(({ mass }) => mass > 1e-4);
    expect(found.map(({ low, high }) => [low, high])).toEqual(published.map(([low, high]) => [low, high]));
    for (const [index, [, , mass]] of published.entries()) expect(found[index]!.mass).toBeCloseTo(mass!, 3);
  });

  it('do not depend on their order, and sum to one', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }), fc.boolean())
      .map(([low, width, open]) => ({
        lowDays: low,
        highDays: open ? Number.POSITIVE_INFINITY : low + width,
        startWindowDays: 0,
      }));
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 20 }), (observations) => {
        const estimate = turnbull(observations);
        expect(estimate.cells.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 9);
        const back = turnbull([...observations].reverse());
        expect(back.cells.map(({ low, high }) => [low, high])).toEqual(
          estimate.cells.map(({ low, high }) => [low, high]),
        );
        for (const [index, { mass }] of estimate.cells.entries())
          expect(back.cells[index]!.mass).toBeCloseTo(mass, 6);
      }),
      { seed: propertySeed, numRuns: 50 },
    );
  });
});

describe('windows of beginning', () => {
  const year = (years: number): DurationObservation => ({
    lowDays: years - 1,
    highDays: years + 1,
    startWindowDays: 1,
  });

  it('share a delivery k years on between the two years it can have taken', () => {
    // All took between one and two years: half are recorded one year on, half two.
    const estimate = turnbull([...Array(50).fill(year(1)), ...Array(50).fill(year(2))]);
    expect(cdfAt(estimate, 1)).toBeCloseTo(0, 3);
    expect(cdfAt(estimate, 2)).toBeCloseTo(1, 3);
    expect(turnbullQuantile(estimate, 0.5)).toBeCloseTo(1.5, 2);
  });

  it('do not put those still running into the interval where they are known not to have ended', () => {
    const stillRunning = { lowDays: 2, highDays: Number.POSITIVE_INFINITY, startWindowDays: 1 };
    const estimate = turnbull([
      ...Array(10).fill(year(1)),
      ...Array(10).fill(year(2)),
      ...Array(60).fill(stillRunning),
    ]);
    expect(cdfAt(estimate, 3)).toBeLessThan(0.5);
    expect(turnbullQuantile(estimate, 0.75)).toBeNull();
  });
});

it('measures distance where the estimate is determined', () => {
  const estimate = turnbull([1, 2, 3, 4].map(exact));
  expect(largestDistance(estimate, (days) => days / 4)).toBeCloseTo(0.25, 12);
  expect(largestDistance(estimate, (days) => (days - 0.5) / 4)).toBeCloseTo(0.125, 12);
});
