import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from './empirical.ts';
import { type SobolIndex, sobolIndex } from './sobol.ts';
import { openStream } from './stream.ts';

const seed = 20261124;

type Model = (x: readonly number[]) => number;

/** Indices of each of the inputs of a model of independent uniform inputs, each kept in turn. */
function indicesOf(model: Model, inputs: number, n: number, first: number): SobolIndex[] {
  const stream = (luck: string) =>
    Array.from({ length: inputs }, (_, input) => openStream(seed, `input ${input}`, luck));
  const kept = stream('kept');
  const fresh = stream('fresh');
  const run = (pick: (input: number) => typeof kept) =>
    Float64Array.from({ length: n }, (_, replication) =>
      model(kept.map((_, input) => pick(input)[input]!.uniform(first + replication, 0))),
    );
  const full = run(() => kept);
  return kept.map((_, group) =>
    sobolIndex(
      full,
      run((input) => (input === group ? kept : fresh)),
    ),
  );
}

/** Ishigami and Homma (1990), a = 7, b = 0.1, inputs uniform from −π to π. */
const ishigami: Model = (x) => {
  const [p, q, r] = x.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(p) + 7 * Math.sin(q) ** 2 + 0.1 * r ** 4 * Math.sin(p);
};
const ishigamiIndices = [0.3139, 0.4424, 0];

/** Variances of k·u are k² ÷ 12, so the indices are 9, 4 and 1 parts of 14. */
const additive: Model = ([p, q, r]) => 3 * p! + 2 * q! + r!;
const additiveIndices = [9 / 14, 4 / 14, 1 / 14];

describe(`with seed ${seed}`, () => {
  it.each([
    ['Ishigami', ishigami, ishigamiIndices],
    ['an additive model', additive, additiveIndices],
  ] as const)('recovers the known indices of %s', (_, model, known) => {
    for (const [input, { value, standardError }] of indicesOf(model, 3, 20_000, 0).entries()) {
      expect(standardError).toBeGreaterThan(0);
      expect(standardError).toBeLessThan(0.01);
      expect(Math.abs(value - known[input]!)).toBeLessThan(3.5 * standardError);
    }
  });

  it('states the errors that repetition shows, and no bias beyond them', () => {
    const repeats = 300;
    const n = 400;
    const runs = Array.from({ length: repeats }, (_, repeat) => indicesOf(ishigami, 3, n, repeat * n));
    for (const [input, known] of ishigamiIndices.entries()) {
      const values = runs.map((run) => run[input]!.value);
      const seen = standardDeviation(values);
      const stated = mean(runs.map((run) => run[input]!.standardError));
      // The standard deviation of 300 values is itself good to 1 ÷ √600, about 4 %.
      expect(stated / seen).toBeGreaterThan(0.85);
      expect(stated / seen).toBeLessThan(1.15);
      expect(Math.abs(mean(values) - known)).toBeLessThan((4 * seen) / Math.sqrt(repeats));
    }
  });

  it('adds groups of an additive model: two inputs kept together explain the sum of their parts', () => {
    const n = 20_000;
    const draws = (luck: string, input: number) => openStream(seed, `input ${input}`, luck);
    const run = (third: string) =>
      Float64Array.from({ length: n }, (_, i) =>
        additive([draws('kept', 0), draws('kept', 1), draws(third, 2)].map((draw) => draw.uniform(i, 0))),
      );
    const { value, standardError } = sobolIndex(run('kept'), run('fresh'));
    expect(Math.abs(value - 13 / 14)).toBeLessThan(3.5 * standardError);
  });
});

it('gives 1 without error when the group decides everything', () => {
  const y = Float64Array.of(0.1, 0.4, 0.2, 0.9);
  expect(sobolIndex(y, y)).toEqual({ value: 1, standardError: 0 });
});

it('gives 0 without error when nothing varies', () => {
  const constant = new Float64Array(1000).fill(0.1);
  expect(sobolIndex(constant, constant)).toEqual({ value: 0, standardError: 0 });
  const rounded = constant.map((value, index) => value + (index % 3) * Number.EPSILON * value);
  expect(sobolIndex(constant, rounded)).toEqual({ value: 0, standardError: 0 });
  expect(
    sobolIndex(
      constant,
      constant.map((value, index) => value + index * 1e-9),
    ).standardError,
  ).toBeGreaterThan(0);
});

it('does not depend on the unit or the origin of the output, nor on which sample is which', () => {
  const y = Float64Array.of(1, 4, 2, 9, 3);
  const frozen = Float64Array.of(2, 3, 2, 7, 5);
  const { value, standardError } = sobolIndex(y, frozen);
  const moved = sobolIndex(
    y.map((entry) => 5e6 + 1000 * entry),
    frozen.map((entry) => 5e6 + 1000 * entry),
  );
  expect(moved.value).toBeCloseTo(value, 10);
  expect(moved.standardError).toBeCloseTo(standardError, 10);
  expect(sobolIndex(frozen, y)).toEqual({ value, standardError });
});

it('refuses samples of different lengths', () => {
  expect(() => sobolIndex(new Float64Array(3), new Float64Array(4))).toThrow(/one length/);
});
