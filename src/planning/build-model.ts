import { Columns } from './columns.ts';
import { constraints } from './constraint/constraints.ts';
import { type BuiltModel, ModelBuilder } from './model-builder.ts';
import type { Problem } from './problem.ts';

/** The model of a problem, and which of its columns are the decisions. */
export interface PlanModel extends BuiltModel {
  readonly columns: Columns;
}

/** @param problem checked, and in canonical order. Costs are in millions of USD. */
export function buildModel(problem: Problem): PlanModel {
  const builder = new ModelBuilder();
  const columns = new Columns(problem, builder);
  for (const constraint of constraints) constraint.add(problem, builder, columns);
  return { ...builder.build(), columns };
}
