import type { SolveLimits, Solver } from '../src/planning/linear-model.ts';
import type { PlanExecutor } from '../src/planning/plan-executor.ts';
import type { Buyer, Demand, OfferedOption, Problem } from '../src/planning/problem.ts';
import { solvePlan } from '../src/planning/solve.ts';

export const exact: SolveLimits = { gap: 0, nodes: 100_000, seconds: 60 };

/** A tank that costs 10 million, is there at the end of its order year and of no country's content. */
export const offer = (id: string, differs: Partial<OfferedOption> = {}): OfferedOption => ({
  id,
  name: id,
  capability: 'tanks',
  unitsPerItem: 1,
  family: 'tank',
  supplier: id.slice(0, 3).toUpperCase(),
  channel: 'national',
  line: null,
  itemPrice: 10_000,
  firstOrder: 2020,
  leadMonths: 0,
  trainingMonths: 0,
  europeanContent: 0,
  usDependence: 0,
  widelyOperated: false,
  ...differs,
});

export const buyer = (country: string, ...budget: number[]): Buyer => ({ country, budget });

/** Ten tanks by the end of 2030, none held; one short at the end of a year costs 100 million. */
export const demand = (differs: Partial<Demand> = {}): Demand => ({
  id: 'tanks-2030',
  capability: 'tanks',
  buyers: ['DEU'],
  deadline: 2030,
  target: 10,
  withoutPlan: [0],
  shortfallPrice: 100_000,
  ...differs,
});

/**
 * Germany wants ten tanks. Orders of 2029 are all delivered at the end of 2030. American ones cost 10 million each, Korean
 * ones 11, German ones 12: the least cost is 100 million.
 */
export const tankProblem = (differs: Partial<Problem> = {}): Problem => ({
  name: 'small',
  priceYear: 2025,
  years: [2028, 2029],
  lastYear: 2030,
  buyers: [buyer('DEU', 1_000_000, 1_000_000)],
  options: [
    offer('deu-tank', { itemPrice: 12_000, europeanContent: 1000 }),
    offer('kor-tank', { itemPrice: 11_000, europeanContent: 400 }),
    offer('usa-tank', { usDependence: 1000, widelyOperated: true }),
  ],
  lines: [],
  expansions: [],
  demands: [demand()],
  conditions: [],
  ...differs,
});

/** Solves one problem after the other on this thread. */
export const executeWith =
  (solver: Solver): PlanExecutor =>
  async (problems, limits) =>
    problems.map((problem) => solvePlan(problem, solver, limits));
