import { adopt, blockModel } from './block-model.ts';
import { type BlockStructure, blockStructure } from './block-structure.ts';
import { dualBound } from './dual-bound.ts';
import type { LinearModel, OnSolveProgress, Solution, SolveLimits, Solver } from './linear-model.ts';
import { brokenRows, objectiveOf } from './row-activity.ts';

/** Times that all blocks are decided. */
const largestPasses = 6;
/** Nodes for one block. */
const partNodes = 20;
/** A column whose reduced cost is more than this part of its cost is left out unless the relaxation uses it. */
const worthwhile = 0.05;
/** By how much a row that was broken within a solver's tolerance is tightened. */
const tightening = 2e-6;

/**
 * A large model of blocks that meet in few rows: first its relaxation, which bounds it; then one block after the other in
 * whole numbers, all others held where they stand, so that what rounding leaves of a shared row goes to the next. Blocks
 * are decided again, each against what the others now take, until the gap is reached or nothing more is gained.
 *
 * What it returns keeps every row of the model, and its bound holds for the whole model. The same model gives the same
 * bytes while no clock runs out.
 */
export function solveByBlocks(
  model: LinearModel,
  solver: Solver,
  limits: SolveLimits,
  start?: Float64Array,
  onProgress?: OnSolveProgress,
): Solution {
  const began = performance.now();
  const secondsLeft = (): number => limits.seconds - (performance.now() - began) / 1000;
  const structure = blockStructure(model);
  if (structure.blocks.length < 2) return solver.solve(model, limits, start, onProgress);
  const relaxed = solver.relax(model, limits);
  if (relaxed.status !== 'optimal') return { ...relaxed, ...fromStart(model, start), nodes: 0 };

  let best = fromStart(model, start);
  const limit = Math.min(best.objective, 2 * Math.abs(relaxed.objective) + 1);
  const { bound, reduced } = dualBound(model, relaxed.duals, limit);
  const search: Search = {
    model,
    structure,
    solver,
    values: relaxed.values.slice(),
    open: openColumns(model, structure, relaxed.values, reduced),
    margin: new Float64Array(model.rowLower.length),
    excessPrice: 10 * relaxed.duals.reduce((most, dual) => Math.max(most, Math.abs(dual)), 1),
    gap: limits.gap / 3,
    scale: Math.abs(bound) / structure.blocks.length,
    nodes: 0,
  };
  for (const column of search.open.keys())
    if (!search.open[column]) search.values[column] = Math.max(0, model.lower[column]!);

  const gapOf = (objective: number): number => (objective - bound) / Math.max(1e-9, Math.abs(objective));
  for (let pass = 0; pass < largestPasses; pass++) {
    for (const [turn, block] of structure.blocks.entries()) {
      if (secondsLeft() <= 0 || search.nodes >= limits.nodes) break;
      // What a block leaves of a shared row is worth the less, the fewer come after it.
      const worth = 1 - turn / (structure.blocks.length - 1);
      const prices = pass === 0 ? relaxed.duals.map((dual) => dual * worth) : undefined;
      decide(search, block, prices, secondsLeft());
      onProgress?.({ objective: best.objective, bound });
    }
    const stopped = secondsLeft() <= 0 || search.nodes >= limits.nodes;
    const before = best.objective;
    const found = completed(search, Math.max(1, secondsLeft()));
    if (found && found.objective < best.objective) best = found;
    // A step in whole numbers can be dearer than what is left over a row: it has to pay all the same.
    if (!found) search.excessPrice *= 10;
    onProgress?.({ objective: best.objective, bound });
    if (stopped || gapOf(best.objective) <= limits.gap) break;
    if (found && pass > 0 && best.objective > before - 1e-6 * Math.abs(before)) break;
  }
  const gap = gapOf(best.objective);
  const ended = secondsLeft() <= 0 ? 'time-limit' : 'limit';
  return {
    status: gap <= 1e-9 ? 'optimal' : gap <= limits.gap ? 'within-gap' : ended,
    ...best,
    bound: Math.min(bound, best.objective),
    nodes: search.nodes,
  };
}

interface Search {
  readonly model: LinearModel;
  readonly structure: BlockStructure;
  readonly solver: Solver;
  /** Where every column stands. */
  readonly values: Float64Array;
  readonly open: Uint8Array;
  readonly margin: Float64Array;
  excessPrice: number;
  readonly gap: number;
  /** What one block costs, about. */
  readonly scale: number;
  nodes: number;
}

type Found = Pick<Solution, 'values' | 'objective'>;

function fromStart(model: LinearModel, start: Float64Array | undefined): Found {
  return start && brokenRows(model, start).length === 0
    ? { values: start, objective: objectiveOf(model, start) }
    : { values: new Float64Array(), objective: Infinity };
}

const openColumns = (
  model: LinearModel,
  { block }: BlockStructure,
  relaxed: Float64Array,
  reduced: Float64Array,
): Uint8Array =>
  Uint8Array.from(reduced, (each, c) =>
    !model.whole[c] || block[c] === -1 || relaxed[c]! > 1e-6 || each <= worthwhile * model.cost[c]! ? 1 : 0,
  );

/** Decides one block, and keeps the outcome unless the values that it had are better. */
function decide(search: Search, block: number, duals: Float64Array | undefined, seconds: number): void {
  const { model, solver, values, excessPrice } = search;
  const part = blockModel(model, { ...search, blocks: [block], duals });
  // The gap is of one block's cost, whatever the prices of rows add to the objective.
  const objective = part.columns.reduce((sum, column, p) => sum + part.model.cost[p]! * values[column]!, 0);
  const gap = (search.gap * search.scale) / Math.max(1e-9, Math.abs(objective));
  const found = solver.solve(part.model, { gap: Math.min(gap, 0.5), nodes: partNodes, seconds });
  search.nodes += found.nodes;
  if (found.values.length === 0) return;
  const next = values.slice();
  adopt(part, found.values, next);
  const merit = (at: Float64Array): number =>
    objectiveOf(model, at) + excessPrice * brokenRows(model, at).reduce((sum, { by }) => sum + by, 0);
  if (duals || merit(next) < merit(values)) values.set(next);
}

/** What follows from the whole columns, once all are whole; `undefined` where they break a row, which is then tightened. */
function completed({ model, structure, solver, values, margin }: Search, seconds: number): Found | undefined {
  const held = values.map((value, c) => (model.whole[c] ? Math.round(value) : value));
  const lower = model.lower.map((low, c) => (model.whole[c] && !structure.following[c] ? held[c]! : low));
  const upper = model.upper.map((high, c) => (model.whole[c] && !structure.following[c] ? held[c]! : high));
  const whole = new Uint8Array(held.length);
  const { values: found } = solver.solve({ ...model, lower, upper, whole }, { gap: 0, nodes: 1, seconds });
  const exact = (found.length > 0 ? found : held).map((value, c) =>
    model.whole[c] ? Math.round(value) : value,
  );
  const broken = brokenRows(model, exact);
  for (const { row } of broken) margin[row]! += tightening;
  if (broken.length > 0 || found.length === 0) return undefined;
  return { values: exact, objective: objectiveOf(model, exact) };
}
