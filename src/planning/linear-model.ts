/** minimise cost · x, rowLower ≤ A x ≤ rowUpper, lower ≤ x ≤ upper, some x whole. Rows are stored one after the other. */
export interface LinearModel {
  readonly columnNames: readonly string[];
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the column takes whole numbers only. */
  readonly whole: Uint8Array;
  /** Block of each column: columns of two blocks meet in shared rows only; −1 for columns of no block. */
  readonly block: Int32Array;
  readonly rowNames: readonly string[];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Terms of row r: places start[r] to start[r + 1] − 1 of `index` (columns) and `value`. */
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** When a search ends. Nodes and gap give the same answer everywhere; the clock is a guard against hanging. */
export interface SolveLimits {
  /** Relative gap that is good enough. */
  readonly gap: number;
  readonly nodes: number;
  /** Seconds. */
  readonly seconds: number;
}

/** What a search found. */
export interface Solution {
  readonly status: 'optimal' | 'within-gap' | 'limit' | 'time-limit' | 'infeasible';
  /** A number for each column; empty where nothing was found. */
  readonly values: Float64Array;
  readonly objective: number;
  readonly bound: number;
  readonly nodes: number;
}

/** Progress of a search: best objective found so far and best bound. */
export type OnSolveProgress = (progress: { readonly objective: number; readonly bound: number }) => void;

/** A solver of mixed-integer linear programmes, made ready. */
export interface Solver {
  readonly name: string;
  readonly version: string;
  /** @param start a feasible point to start from, when one is known. */
  solve(
    model: LinearModel,
    limits: SolveLimits,
    start?: Float64Array,
    onProgress?: OnSolveProgress,
  ): Solution;
  /** The relaxation, whole numbers not asked for, by interior point; values, objective and duals of rows. */
  relax(model: LinearModel, limits: SolveLimits): Solution & { readonly duals: Float64Array };
}
