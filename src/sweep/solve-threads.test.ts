import { expect, it } from 'vitest';
import { generatePlanProblem } from '../../benchmarks/plan/generate.ts';
import { smallProblems } from '../../test/small-problems.ts';
import { openHighs } from '../planning/highs-solver.ts';
import { solveHere } from '../planning/solve-here.ts';
import { solveOnThreads } from './solve-threads.ts';

const limits = { gap: 0.001, nodes: 200, seconds: 120 };
const problems = smallProblems.map(({ problem }) => problem);

it('gives the same plans here, on one thread and on two', async () => {
  const here = JSON.stringify(await solveHere(await openHighs())(problems, limits));
  for (const threads of [1, 2]) {
    const seen: [number, number][] = [];
    const plans = await solveOnThreads(threads)(problems, limits, (done, all) => seen.push([done, all]));
    expect(JSON.stringify(plans)).toBe(here);
    expect(seen).toEqual(problems.map((_, done) => [done + 1, problems.length]));
  }
});

it('ends a thread that does not answer, and says so', async () => {
  const large = generatePlanProblem(1, { buyers: 8, items: 20, years: 10 });
  await expect(solveOnThreads(2, 0.2)([large], { ...limits, gap: 0 })).rejects.toThrow(
    /HiGHS gave no answer in 0.2 s on generated-8-20-10/,
  );
});

it('passes on what goes wrong in a thread', async () => {
  const broken = { ...problems[0]!, years: [] };
  await expect(solveOnThreads(1)([broken], limits)).rejects.toThrow(/has years of orders/);
  expect(await solveOnThreads(2)([], limits)).toEqual([]);
});
