import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import highs from 'highs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCbc, findGlpk, outsideSolverMissing } from '../../test/outside-solvers.ts';
import { modelOf, randomModel } from '../../test/random-model.ts';
import { openHighs } from './highs-solver.ts';
import type { LinearModel, Solver } from './linear-model.ts';
import { mpsOf } from './mps.ts';

const limits = { gap: 0, nodes: 1_000_000, seconds: 60 };
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-mps-'));
afterAll(() => rmSync(folder, { recursive: true }));
let solver: Solver;
let runtime: Awaited<ReturnType<typeof highs.default>>;
beforeAll(async () => {
  solver = await openHighs();
  runtime = await (highs as unknown as typeof highs.default)();
});

/** Every kind of row and bound. */
const everyKind = modelOf(
  [
    { cost: 1 / 3, whole: true },
    { cost: 1234.5678901234567, lower: -Infinity },
    { cost: -0.1, lower: -3, upper: 4, whole: true },
    { cost: 1, upper: 1, whole: true },
    { cost: 0.5, lower: -7.5, upper: -1 / 9 },
    { cost: 2, lower: -Infinity, upper: 1e-7 },
    { cost: 0, lower: 2.5, upper: 2.5 },
    { cost: 3, lower: 2, whole: true },
    { cost: 0 },
  ],
  [
    {
      lower: 1 / 7,
      upper: 10 / 7,
      terms: [
        [0, 1 / 3],
        [1, 2 / 3],
      ],
    },
    {
      upper: 3,
      terms: [
        [2, 1],
        [4, 1e-5],
      ],
    },
    {
      lower: 2,
      upper: 2,
      terms: [
        [0, 1],
        [1, 1],
        [3, 1],
      ],
    },
    {
      lower: -5,
      terms: [
        [0, 7 / 12],
        [5, 1],
      ],
    },
    {
      lower: -12,
      upper: 0,
      terms: [
        [4, 1],
        [5, 1],
        [7, 1],
      ],
    },
  ],
);

/** What HiGHS reads from the file. */
function readBack(text: string) {
  return runtime.withModel((model) => {
    model.options.set('output_flag', false);
    model.readModel({ format: 'mps', data: text });
    const read = model.getModel('csr');
    const names = Array.from({ length: read.numCols }, (_, c) => model.getColName(c));
    return { ...read, names };
  });
}

/** Places of a matrix, in an order of its own. */
const placesOf = (start: Int32Array, index: Int32Array, value: Float64Array) =>
  Array.from({ length: start.length - 1 }, (_, r) =>
    Array.from(
      { length: start[r + 1]! - start[r]! },
      (_, k) => [index[start[r]! + k]!, value[start[r]! + k]!] as const,
    )
      .filter(([, one]) => one !== 0)
      .sort(([a], [b]) => a - b),
  );

describe('an MPS file', () => {
  it('is read back as the same model, to the last bit', () => {
    for (const model of [everyKind, ...[1, 2, 3, 4, 5].map((seed) => randomModel(seed))]) {
      const read = readBack(mpsOf(model, 'test'));
      expect(read.names).toEqual(model.columnNames);
      expect(read.colCost).toEqual(model.cost);
      expect(read.colLower).toEqual(model.lower);
      expect(read.colUpper).toEqual(model.upper);
      expect([...read.integrality]).toEqual([...model.whole]);
      expect(placesOf(read.matrix.starts, read.matrix.indices, read.matrix.values)).toEqual(
        placesOf(model.start, model.index, model.value),
      );
      // The upper side of a range stands as a distance from the lower.
      expect(read.rowLower).toEqual(model.rowLower);
      for (const [r, upper] of model.rowUpper.entries())
        expect(
          Math.abs(read.rowUpper[r]! - upper) <= 4e-16 * Math.abs(upper) || read.rowUpper[r] === upper,
        ).toBe(true);
    }
  });

  it('leaves out rows without bounds', () => {
    const model = modelOf([{ cost: 1 }], [{ terms: [[0, 1]] }, { lower: 2, terms: [[0, 1]] }]);
    expect(mpsOf(model, 'test').split('\n')).toEqual([
      'NAME test FREE',
      'ROWS',
      ' N COST',
      ' G r1',
      'COLUMNS',
      ' x0 COST 1',
      ' x0 r1 1',
      'RHS',
      ' RHS r1 2',
      'BOUNDS',
      'ENDATA',
      '',
    ]);
  });

  it('has no two things of one name, and no name of two words', () => {
    const model = modelOf([{ cost: 1 }, { cost: 1 }], [{ upper: 1, terms: [] }]);
    const named = (part: Partial<LinearModel>) => () => mpsOf({ ...model, ...part }, 'test');
    expect(named({})).not.toThrow();
    expect(named({ columnNames: ['a', 'a'] })).toThrow(/another/);
    expect(named({ columnNames: ['a', 'b c'] })).toThrow(/one word/);
    expect(named({ columnNames: ['a', ''] })).toThrow(/one word/);
    expect(named({ rowNames: ['COST'] })).toThrow(/another/);
    expect(() => mpsOf(model, 'two words')).toThrow(/one word/);
  });
});

const outside = [findGlpk(), findCbc()];
for (const [at, name] of ['GLPK', 'CBC'].entries())
  it.skipIf(outside[at] === undefined)(`${name} finds the same optimum in the file`, () => {
    for (const [at2, model] of [
      everyKind,
      ...Array.from({ length: 12 }, (_, k) => randomModel(k + 1)),
    ].entries()) {
      const file = join(folder, `${name}-${at2}.mps`);
      writeFileSync(file, mpsOf(model, 'test'));
      const { objective, status } = solver.solve(model, limits);
      expect(status).toBe('optimal');
      expect(outside[at]!.solve(file)!.objective).toBeCloseTo(objective, 5);
    }
    const none = modelOf([{ cost: 1, upper: 1, whole: true }], [{ lower: 2, terms: [[0, 1]] }]);
    const file = join(folder, `${name}-none.mps`);
    writeFileSync(file, mpsOf(none, 'test'));
    expect(outside[at]!.solve(file)).toBeUndefined();
  });
if (outside.includes(undefined)) process.stderr.write(`${outsideSolverMissing}\n`);
