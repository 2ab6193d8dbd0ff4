import type { DataPackage } from './data-package.ts';
import type { CheckResult } from './finding.ts';

/**
 * The checks that reading the package has already made. A package that fails one of them is refused with its
 * file and line, so whoever holds a package knows they passed; what is left to say is over how many rows.
 */
export function structureChecks(data: DataPackage): CheckResult[] {
  const { observations, published, conflicts, oddities, sources } = data;
  const referring = observations.length + published.length + oddities.length;
  const rows = referring + conflicts.length + sources.size;
  return [
    passed('cell-types', 'Every cell has the type and form that the table schema gives', rows),
    passed('unique-keys', 'No two rows of a table have the same key', rows),
    passed('known-references', 'Sources, indicators and countries that rows name exist', referring),
    passed('price-basis', 'Every series carries only price bases it can be measured in', observations.length),
    passed('value-range', 'Every value lies in the admissible range of its series', valued(data)),
    passed('missing-reason', 'Every row has a value or the reason why there is none', observations.length),
  ];
}

const valued = ({ observations }: DataPackage): number =>
  observations.filter((observation) => observation.value !== null).length;

const passed = (id: string, name: string, examined: number): CheckResult => ({
  id,
  name,
  examined,
  failures: [],
  explained: [],
});
