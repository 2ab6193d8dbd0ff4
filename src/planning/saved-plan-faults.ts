import type { Fault } from '../fault/fault.ts';
import type { LocatedYaml } from '../fault/located-yaml.ts';
import type { SavedPlan } from './saved-plan.ts';

/**
 * Faults of a saved plan that a schema cannot see: names that are not defined or defined twice, and lists of a length that
 * does not fit the years. What the plan breaks of its problem is no fault of the file: the checker says it.
 */
export function savedPlanFaults(saved: SavedPlan, json: LocatedYaml): Fault[] {
  const { problem } = saved;
  const faults: Fault[] = [];
  const fault = (code: string, path: readonly PropertyKey[], value: string | number, rule: string): void => {
    faults.push({ code, where: json.file, ...json.locate(path), value: JSON.stringify(value), rule });
  };
  const named = (list: string, ids: readonly string[], key = 'id'): ReadonlySet<string> => {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index)
        fault('named-twice', ['problem', list, index, key], id, `is named twice in problem.${list}`);
    }
    return new Set(ids);
  };
  const known = (
    path: readonly PropertyKey[],
    value: string,
    words: ReadonlySet<string>,
    of: string,
  ): void => {
    if (!words.has(value)) fault('unknown-word', path, value, `must be one of problem.${of}`);
  };
  const long = (path: readonly PropertyKey[], found: number, expected: number, why: string): void => {
    if (found !== expected) fault('list-length', path, found, `must have ${expected} entries, ${why}`);
  };
  const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

  const { years, lastYear } = problem;
  const first = years[0]!;
  for (const [index, year] of years.entries()) {
    if (year !== first + index)
      fault('years-gap', ['problem', 'years', index], year, 'years must rise by one');
  }
  if (lastYear < years.at(-1)!)
    fault('last-year', ['problem', 'lastYear'], lastYear, `must not be before ${years.at(-1)}`);
  if (faults.length > 0) return faults;

  const buyers = named(
    'buyers',
    problem.buyers.map(({ country }) => country),
    'country',
  );
  const lines = named('lines', idsOf(problem.lines));
  const options = named('options', idsOf(problem.options));
  const expansions = named('expansions', idsOf(problem.expansions));
  const demands = named('demands', idsOf(problem.demands));
  named(
    'conditions',
    problem.conditions.map(({ name }) => name),
    'name',
  );
  for (const [index, { budget }] of problem.buyers.entries())
    long(['problem', 'buyers', index, 'budget'], budget.length, years.length, 'one for each year of orders');
  for (const [index, { milliItems }] of problem.lines.entries())
    long(
      ['problem', 'lines', index, 'milliItems'],
      milliItems.length,
      lastYear - first + 1,
      `one for each year from ${first} to ${lastYear}`,
    );
  for (const [index, { line }] of problem.options.entries())
    if (line !== null) known(['problem', 'options', index, 'line'], line, lines, 'lines');
  for (const [index, { line }] of problem.expansions.entries())
    known(['problem', 'expansions', index, 'line'], line, lines, 'lines');
  for (const [index, { buyers: counted, deadline, withoutPlan }] of problem.demands.entries()) {
    const path = ['problem', 'demands', index];
    for (const [at, buyer] of counted.entries()) known([...path, 'buyers', at], buyer, buyers, 'buyers');
    if (deadline < first || deadline > lastYear)
      fault('deadline', [...path, 'deadline'], deadline, `must lie from ${first} to ${lastYear}`);
    else
      long(
        [...path, 'withoutPlan'],
        withoutPlan.length,
        lastYear - deadline + 1,
        `one for each year from ${deadline} to ${lastYear}`,
      );
  }

  for (const [index, { buyer, option }] of saved.purchases.entries()) {
    known(['purchases', index, 'buyer'], buyer, buyers, 'buyers');
    known(['purchases', index, 'option'], option, options, 'options');
  }
  for (const [index, { expansion }] of saved.expansions.entries())
    known(['expansions', index, 'expansion'], expansion, expansions, 'expansions');
  for (const [index, { demand }] of saved.shortfalls.entries())
    known(['shortfalls', index, 'demand'], demand, demands, 'demands');
  for (const [index, { id }] of saved.probability.entries())
    known(['probability', index, 'id'], id, demands, 'demands');
  return faults;
}
