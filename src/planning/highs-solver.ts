import highs, { type Highs, type Model } from 'highs';
import type { LinearModel, OnSolveProgress, Solution, SolveLimits, Solver } from './linear-model.ts';
import { SolverFailure } from './solver-failure.ts';

// The package's types describe its CommonJS build; what is imported here is the function itself.
const openRuntime = highs as unknown as typeof highs.default;

/** How a browser is told where `highs.wasm` lies, or given its bytes; Node finds it alone. */
export interface HighsFile {
  readonly locateFile?: (file: string) => string;
  readonly wasmBinary?: ArrayBuffer;
}

/** Where HiGHS stops as optimal whatever gap was asked for, in the units of the objective. */
const absoluteTolerance = 1e-6;
const relativeTolerance = 1e-9;
const largestNodes = 2 ** 31 - 1;
/** MIP logging, among the callbacks of HiGHS. */
const mipLogging = 5;

/**
 * HiGHS in WebAssembly: one thread and seed 0, so that a model has one answer on every machine while no clock runs out.
 *
 * @throws SolverFailure from `solve` and `relax` when it breaks down, most often because its 2 GB of memory are used up;
 * from then on it throws at once, and must be opened anew.
 */
export async function openHighs(file: HighsFile = {}): Promise<Solver> {
  const runtime = await openRuntime(file);
  let broken: SolverFailure | undefined;

  /** Lends HiGHS a model and takes back its memory, which nothing else would. */
  const withModel = <Result>(model: LinearModel, whole: boolean, use: (lent: Model) => Result): Result => {
    if (broken) throw broken;
    try {
      return runtime.withModel(dataOf(model, whole), use as (lent: Model) => Result & { then?: never });
    } catch (cause) {
      // What WebAssembly throws when it runs out of memory or breaks off; the state left behind is not to be trusted.
      if (!(cause instanceof Error && cause.name === 'RuntimeError')) throw cause;
      const memory = `${Math.round(runtime.memoryBytes / 2 ** 20)} MB in use`;
      broken = new SolverFailure('HiGHS', `broke down (${cause.message}; ${memory})`, cause);
      throw broken;
    }
  };

  return {
    name: 'HiGHS',
    version: runtime.version.string,
    solve: (model, limits, start, onProgress) =>
      withModel(model, true, (lent) => {
        lent.options.set({
          ...optionsOf(limits),
          // Without output there is no progress either; the console is spared all the same.
          output_flag: onProgress !== undefined,
          log_to_console: false,
          mip_rel_gap: limits.gap,
          mip_abs_gap: absoluteTolerance,
          mip_max_nodes: Math.min(limits.nodes, largestNodes),
        });
        if (start && start.length > 0) lent.setSolution({ colValue: start });
        const callbacks = onProgress && { [mipLogging]: ({ data }: MipLog) => report(data, onProgress) };
        lent.run(callbacks);
        // Reductions may prove that a model is one or the other without telling which.
        if (lent.getModelStatus() === runtime.constants.modelStatus.unboundedOrInfeasible) {
          lent.options.set('presolve', 'off');
          lent.run(callbacks);
        }
        return solutionOf(runtime, lent, model.whole.includes(1));
      }),
    relax: (model, limits) =>
      withModel(model, false, (lent) => {
        // A vertex is not needed, and to find one takes longer than the rest.
        lent.options.set({ ...optionsOf(limits), solver: 'ipm', run_crossover: 'off' });
        lent.run();
        // Interior point alone may end short of the precision asked for; from a vertex it is reached.
        if (lent.getModelStatus() === runtime.constants.modelStatus.unknown) {
          lent.options.set('run_crossover', 'on');
          lent.run();
        }
        const solution = solutionOf(runtime, lent, false);
        return {
          ...solution,
          duals: solution.values.length > 0 ? lent.getSolution().rowDual : new Float64Array(),
        };
      }),
  };
}

const optionsOf = ({ seconds }: SolveLimits) => ({
  output_flag: false,
  random_seed: 0,
  time_limit: Math.max(0, seconds),
});

const dataOf = (model: LinearModel, whole: boolean) => ({
  numCols: model.cost.length,
  numRows: model.rowLower.length,
  colCost: model.cost,
  colLower: model.lower,
  colUpper: model.upper,
  rowLower: model.rowLower,
  rowUpper: model.rowUpper,
  matrix: {
    format: 'csr' as const,
    numRows: model.rowLower.length,
    numCols: model.cost.length,
    starts: model.start,
    indices: model.index,
    values: model.value,
  },
  ...(whole && model.whole.includes(1) ? { integrality: Int32Array.from(model.whole) } : {}),
});

interface MipLog {
  readonly data: { readonly mip_primal_bound?: number; readonly mip_dual_bound?: number };
}

function report(
  { mip_primal_bound, mip_dual_bound }: MipLog['data'],
  onProgress: OnSolveProgress,
): undefined {
  if (mip_primal_bound === undefined || mip_dual_bound === undefined) return;
  onProgress({ objective: mip_primal_bound, bound: mip_dual_bound });
}

function solutionOf({ constants }: Highs, lent: Model, whole: boolean): Solution {
  const { modelStatus, solutionStatus } = constants;
  const ended = lent.getModelStatus();
  const nodes = whole ? Math.max(0, Number(lent.info.get('mip_node_count'))) : 0;
  if (ended === modelStatus.empty)
    return { status: 'optimal', values: new Float64Array(), objective: 0, bound: 0, nodes };
  const none = { values: new Float64Array(), objective: Infinity, nodes };
  const finished = ended === modelStatus.optimal;
  if (ended === modelStatus.infeasible) return { ...none, status: 'infeasible', bound: Infinity };
  const stopped = ended === modelStatus.timeLimit ? 'time-limit' : 'limit';
  if (
    !finished &&
    ![modelStatus.timeLimit, modelStatus.solutionLimit, modelStatus.iterationLimit].some(
      (one) => one === ended,
    )
  )
    throw new SolverFailure('HiGHS', `ended with model status ${ended}`);

  const bound = whole
    ? (lent.info.get('mip_dual_bound') as number)
    : finished
      ? lent.getObjectiveValue()
      : -Infinity;
  const found = lent.info.get('primal_solution_status') === solutionStatus.feasible;
  if (!found && !finished) return { ...none, status: stopped, bound };
  const objective = lent.getObjectiveValue();
  const near = Math.max(absoluteTolerance, relativeTolerance * Math.abs(objective));
  return {
    status: !finished ? stopped : objective - bound <= near ? 'optimal' : 'within-gap',
    // Plus nothing: HiGHS says −0 for some zeros.
    values: lent.getSolution().colValue.map((value) => value + 0),
    objective,
    bound: Math.min(bound, objective),
    nodes,
  };
}
