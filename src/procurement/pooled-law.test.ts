import { expect, it } from 'vitest';
import { openStream } from '../simulation/stream.ts';
import type { DurationObservation } from './duration-observation.ts';
import { pooledLaws } from './pooled-law.ts';

/** Times exact to the day, or cut off where they had not ended by then. */
const observed = (days: number, until = Number.POSITIVE_INFINITY): DurationObservation =>
  days < until
    ? { lowDays: days, highDays: days, startWindowDays: 0 }
    : { lowDays: until, highDays: Number.POSITIVE_INFINITY, startWindowDays: 0 };

it('gives bands of 90 % that hold in 90 % of synthetic small samples, some of them still running', () => {
  const stream = openStream(11, 'test', 'pooled');
  const sizes = [1, 2, 3, 4, 6, 30];
  const worlds = 150;
  const held = sizes.map(() => 0);
  let fresh = 0;
  for (let world = 0; world < worlds; world++) {
    let draw = 0;
    const normal = (): number => stream.normal(world, draw++);
    const means = [...sizes, 0].map(() => Math.log(600) + 0.5 * normal());
    const time = (group: number): number => Math.exp(means[group]! + 0.6 * normal());
    const samples = new Map(
      sizes.map((size, group) => [
        `g${group}`,
        Array.from({ length: size }, () => observed(time(group), 1500)),
      ]),
    );
    const lawOf = pooledLaws(samples);
    const inside = (name: string, days: number): number => {
      const { medianDays, sigma } = lawOf(name);
      return Math.abs(Math.log(days / medianDays)) < 1.6449 * sigma ? 1 : 0;
    };
    for (const group of sizes.keys()) held[group]! += inside(`g${group}`, time(group));
    fresh += inside('new', time(sizes.length));
  }
  const parts = [...held, fresh].map((count) => count / worlds);
  process.stdout.write(
    `90 % bands of ${worlds} synthetic worlds, groups of ${sizes.join(', ')} and none: ${parts.map((part) => `${(100 * part).toFixed(0)} %`).join(', ')}\n`,
  );
  // Standard error 0.025 for a part, 0.009 for all.
  for (const part of parts) expect(Math.abs(part - 0.9)).toBeLessThan(0.075);
  expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) / parts.length - 0.9)).toBeLessThan(0.03);
});

const around = (median: number, n: number): DurationObservation[] =>
  Array.from({ length: n }, (_, index) => observed(median * Math.exp(0.5 * Math.sin(7 * index))));

it('leaves a group of many to itself, draws one of few to the others, and knows least of a new one', () => {
  const lawOf = pooledLaws(
    new Map([
      ['many', around(200, 60)],
      ['few', around(200, 2)],
      ['a', around(900, 12)],
      ['b', around(1100, 12)],
    ]),
  );
  expect(lawOf('many').medianDays).toBeGreaterThan(180);
  expect(lawOf('many').medianDays).toBeLessThan(230);
  expect(lawOf('few').medianDays).toBeGreaterThan(1.05 * around(200, 2)[0]!.lowDays);
  expect(lawOf('few').sigma).toBeGreaterThan(lawOf('many').sigma);
  expect(lawOf('new').sigma).toBeGreaterThan(lawOf('few').sigma);
});

it('does not depend on the order of the groups', () => {
  const samples: [string, DurationObservation[]][] = [
    ['a', around(300, 5)],
    ['b', around(700, 3)],
    ['c', around(900, 9)],
  ];
  const [one, other] = [pooledLaws(new Map(samples)), pooledLaws(new Map([...samples].reverse()))];
  for (const name of ['a', 'b', 'c', 'new'])
    expect(other(name).medianDays / one(name).medianDays).toBeCloseTo(1, 9);
});
