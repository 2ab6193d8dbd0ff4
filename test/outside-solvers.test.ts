/** Plans against other solvers: what GLPK and CBC find in the exported file, the shipped plans included. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProblem } from '../src/answer/plan/prepare.ts';
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
const seconds = all ? 600 : 60;
const timeout = (2 * seconds + 240) * 1000;

function fileOf(name: string, problem: Problem): string {
  const file = join(folder, `${name}.mps`);
  writeFileSync(file, mpsOf(buildModel(canonicalProblem(problem)).model, name));
  return file;
}

const solvers = [glpk, cbc].filter((one) => one !== undefined);

it.skipIf(solvers.length === 0).each(solvers)('$name finds the optimum of every small problem', (outside) => {
  expect(smallProblems.length).toBeGreaterThanOrEqual(10);
  for (const [at, { problem }] of smallProblems.entries()) {
    const plan = solvePlan(problem, solver, { gap: 0, nodes: 10_000, seconds: 60 });
    expect(plan.status).toBe('optimal');
    const { objective, proven } = outside.solve(fileOf(`${outside.name}-${at}`, problem), 0, seconds)!;
    expect([objective * 1000, proven]).toEqual([expect.closeTo(plan.objective, 2), true]);
  }
});

it.skipIf(solvers.length === 0).each(plans)(
  'other solvers find what is found for %s, within the gap',
  { timeout },
  async (plan) => {
    const run = { asOf: data.descriptor.created, seed: 1 };
    const { problem } = await openProblem(data, loadPlan(plan), run, executeHere());
    const gap = 0.005;
    const ours = solvePlan(problem, solver, { gap, nodes: 20_000, seconds: 60 });
    expect(ours.gap).toBeLessThanOrEqual(gap);
    const found = solvers.map((outside) => {
      const solution = outside.solve(fileOf(`${outside.name}-${plan}`, problem), gap, seconds);
      const says = solution ? (solution.objective * 1000).toFixed(0) : 'no plan';
      const time = solution?.proven ? '' : `, stopped after ${seconds} s`;
      process.stdout.write(
        `${plan}: ${outside.name} ${says}${time}; ours ${ours.objective.toFixed(0)}, bound ${ours.bound.toFixed(0)}\n`,
      );
      return solution;
    });
    for (const solution of found) {
      if (solution === undefined) continue;
      const theirs = solution.objective * 1000;
      // Nobody is below what another has proven; who ran out of time has proven nothing.
      expect(theirs).toBeGreaterThanOrEqual(ours.bound * (1 - 1e-9));
      if (!solution.proven) continue;
      expect(ours.objective).toBeGreaterThanOrEqual(theirs * (1 - gap) * (1 - 1e-9));
      expect(Math.abs(theirs / ours.objective - 1)).toBeLessThanOrEqual(gap);
    }
    expect(found.some((solution) => solution?.proven)).toBe(true);
  },
);
