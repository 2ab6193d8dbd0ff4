/** Plans against other solvers: what GLPK and CBC find in the exported file, the shipped plans included. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProblem } from '../src/cli/plan/open-problem.ts';
import { loadPlan, shippedPlans } from '../src/files/plan-folder.ts';
import { buildModel } from '../src/planning/build-model.ts';
import { canonicalProblem } from '../src/planning/canonical-problem.ts';
import { openHighs } from '../src/planning/highs-solver.ts';
import type { Solver } from '../src/planning/linear-model.ts';
import { mpsOf } from '../src/planning/mps.ts';
import type { Problem } from '../src/planning/problem.ts';
import { solvePlan } from '../src/planning/solve.ts';
import { executeHere } from '../src/verdict/execute.ts';
import { findCbc, findGlpk, outsideSolverMissing } from './outside-solvers.ts';
import { shippedData } from './shipped-data.ts';
import { smallProblems } from './small-problems.ts';

const data = await shippedData();
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-outside-'));
afterAll(() => rmSync(folder, { recursive: true }));
let solver: Solver;
beforeAll(async () => {
  solver = await openHighs();
});

const glpk = findGlpk();
const cbc = findCbc();
if (!glpk || !cbc) process.stderr.write(`${outsideSolverMissing}\n`);

/** `npm run prove` compares all shipped plans; the suite the one that outside solvers are quick with. */
const all = process.env.BURDENSHIFT_PROVE === '1';
const plans = all ? shippedPlans() : ['factory'];
const timeout = all ? 1_800_000 : 120_000;

function fileOf(name: string, problem: Problem): string {
  const file = join(folder, `${name}.mps`);
  writeFileSync(file, mpsOf(buildModel(canonicalProblem(problem)).model, name));
  return file;
}

describe.each([
  ['GLPK', glpk],
  ['CBC', cbc],
] as const)('%s', (name, outside) => {
  it.skipIf(!outside)('finds the optimum of every small problem', () => {
    expect(smallProblems.length).toBeGreaterThanOrEqual(10);
    for (const [at, { problem }] of smallProblems.entries()) {
      const plan = solvePlan(problem, solver, { gap: 0, nodes: 10_000, seconds: 60 });
      expect(plan.status).toBe('optimal');
      expect(outside!.solve(fileOf(`${name}-${at}`, problem))! * 1000).toBeCloseTo(plan.objective, 2);
    }
  });

  it.skipIf(!outside).each(plans)('finds what is found for %s, within the gap', { timeout }, async (plan) => {
    const run = { asOf: data.descriptor.created, seed: 1 };
    const { problem } = await openProblem(data, loadPlan(plan), run, executeHere());
    const gap = 0.005;
    const ours = solvePlan(problem, solver, { gap, nodes: 20_000, seconds: 60 });
    expect(ours.gap).toBeLessThanOrEqual(gap);
    const theirs = outside!.solve(fileOf(`${name}-${plan}`, problem), gap)! * 1000;
    // Neither is below what the other has proven.
    expect(theirs).toBeGreaterThanOrEqual(ours.bound * (1 - 1e-9));
    expect(ours.objective).toBeGreaterThanOrEqual(theirs * (1 - gap) * (1 - 1e-9));
    expect(Math.abs(theirs / ours.objective - 1)).toBeLessThanOrEqual(gap);
  });
});
