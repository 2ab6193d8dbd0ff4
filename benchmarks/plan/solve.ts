/** Solves a generated plan in a process of its own and prints what it took, as JSON: `solve.ts BUYERS ITEMS YEARS SEED GAP`. */
import { openHighs } from '../../src/planning/highs-solver.ts';
import { solvePlan } from '../../src/planning/solve.ts';
import { generatePlanProblem } from './generate.ts';
import type { PlanRun } from './peers.ts';

const [buyers, items, years, seed, gap] = process.argv.slice(2).map(Number) as [
  number,
  number,
  number,
  number,
  number,
];
const problem = generatePlanProblem(seed, { buyers, items, years });
const start = performance.now();
const solver = await openHighs();
const plan = solvePlan(problem, solver, { gap, nodes: 100_000, seconds: 600 });
const run: PlanRun & { readonly name: string } = {
  name: `this project, ${solver.name} ${solver.version} in WebAssembly`,
  seconds: (performance.now() - start) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
  objective: plan.objective / 1000,
  bound: plan.bound / 1000,
};
process.stdout.write(JSON.stringify(run));
