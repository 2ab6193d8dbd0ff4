import type { PlanModel } from './build-model.ts';
import type { LinearModel } from './linear-model.ts';
import type { Problem, Year } from './problem.ts';

/** Half of the least difference between two objectives that differ: a twelfth of a thousand USD, in millions. */
const tolerance = 0.5 / 12_000;

/**
 * Rank of an order among those of all years, options and buyers: year and option give the place, from 0; between buyers it
 * counts the more, the further in front the place, so that two buyers who could change places are not of one sum.
 */
function rankOf({ years, options, buyers }: Problem, year: Year, option: number, buyer: number): number {
  const place = (year - years[0]!) * options.length + option;
  return 1 + place * buyers.length + buyer * (years.length * options.length - place);
}

/**
 * The model whose best plan is the first among those that cost no more than an objective, in millions of USD: each item
 * counts its rank, by year, then option, then buyer, and payments rank behind, by year and expansion.
 */
export function tieBreakModel(
  problem: Problem,
  { model, columns }: PlanModel,
  objective: number,
): LinearModel {
  const cost = new Float64Array(model.cost.length);
  for (const { column, year, option, buyer } of columns.orders)
    cost[column] = rankOf(problem, year, option, buyer);
  const behind = rankOf(problem, problem.years.at(-1)! + 1, 0, 0);
  for (const { column, year, expansion } of columns.payments)
    cost[column] = behind + (year - problem.years[0]!) * problem.expansions.length + expansion;
  const priced = [...model.cost.keys()].filter((column) => model.cost[column] !== 0);
  return {
    ...model,
    cost,
    rowNames: [...model.rowNames, 'objective'],
    rowLower: appended(model.rowLower, [Number.NEGATIVE_INFINITY]),
    rowUpper: appended(model.rowUpper, [objective + tolerance]),
    start: appended(model.start, [model.index.length + priced.length]),
    index: appended(model.index, priced),
    value: appended(
      model.value,
      priced.map((column) => model.cost[column]!),
    ),
  };
}

function appended<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  more: readonly number[],
): Numbers {
  const all = new (numbers.constructor as new (length: number) => Numbers)(numbers.length + more.length);
  all.set(numbers);
  all.set(more, numbers.length);
  return all;
}
