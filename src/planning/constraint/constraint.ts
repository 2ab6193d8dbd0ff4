import type { Columns } from '../columns.ts';
import type { ModelBuilder } from '../model-builder.ts';
import type { Problem } from '../problem.ts';

/** One rule of the model, in a file of its name, and under that name in `docs/background/planning.md`. */
export interface Constraint {
  readonly name: string;
  /** Adds its rows, and the columns that it alone needs. Adds nothing where the problem does not ask for it. */
  readonly add: (problem: Problem, builder: ModelBuilder, columns: Columns) => void;
}
