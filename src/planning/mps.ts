import { guard } from '../fault/guard.ts';
import type { LinearModel } from './linear-model.ts';

const objective = 'COST';

/**
 * A model as a file in free MPS format, for solvers of one's own: every number to its last bit, which HiGHS's own export,
 * with fifteen digits, does not give. Rows without bounds are left out: some readers would take them for objectives.
 *
 * @param name one word, for the file's first line.
 */
export function mpsOf(model: LinearModel, name: string): string {
  const { columnNames, rowNames, rowLower, rowUpper } = model;
  checkNames([name]);
  checkNames(columnNames);
  checkNames([objective, ...rowNames]);
  const bounded = rowNames.map((_, r) => rowLower[r]! > -Infinity || rowUpper[r]! < Infinity);
  // `FREE` is for readers that otherwise look for fields in fixed places.
  const lines = [`NAME ${name} FREE`, 'ROWS', ` N ${objective}`];
  const sides: string[] = [];
  const ranges: string[] = [];
  for (const [r, row] of rowNames.entries()) {
    if (!bounded[r]) continue;
    const lower = rowLower[r]!;
    const upper = rowUpper[r]!;
    lines.push(` ${lower === upper ? 'E' : lower > -Infinity ? 'G' : 'L'} ${row}`);
    const side = lower > -Infinity ? lower : upper;
    if (side !== 0) sides.push(` RHS ${row} ${side}`);
    if (lower > -Infinity && upper < Infinity && lower !== upper) ranges.push(` RNG ${row} ${upper - lower}`);
  }
  if (ranges.length > 0) ranges.unshift('RANGES');
  const bounds = columnNames.flatMap((column, c) => boundLines(model, column, c));
  return [lines, 'COLUMNS', columnLines(model, bounded), 'RHS', sides, ranges, 'BOUNDS', bounds, 'ENDATA', '']
    .flat()
    .join('\n');
}

function checkNames(names: readonly string[]): void {
  guard(new Set(names).size === names.length, 'every name in an MPS file is another');
  for (const one of names)
    guard(/^[!-~]{1,250}$/.test(one), 'a name in an MPS file is one word of ASCII', { one });
}

/** Terms by column, whole columns between markers. */
function columnLines(model: LinearModel, bounded: readonly boolean[]): string[] {
  const { columnNames, rowNames, cost, whole, start, index, value } = model;
  const terms: string[][] = columnNames.map((column, c) => [` ${column} ${objective} ${cost[c]!}`]);
  for (const [r, row] of rowNames.entries()) {
    if (!bounded[r]) continue;
    for (let k = start[r]!; k < start[r + 1]!; k++)
      if (value[k] !== 0) terms[index[k]!]!.push(` ${columnNames[index[k]!]!} ${row} ${value[k]!}`);
  }
  return terms.flatMap((ofColumn, c) => {
    const before = c === 0 ? 0 : whole[c - 1]!;
    const after = c + 1 === terms.length ? 0 : whole[c + 1]!;
    return [
      ...(whole[c] && !before ? [` M${c} 'MARKER' 'INTORG'`] : []),
      ...ofColumn,
      ...(whole[c] && !after ? [` N${c} 'MARKER' 'INTEND'`] : []),
    ];
  });
}

/** Bounds, said in full where readers differ on what silence means: whole columns and bounds below nought. */
function boundLines({ lower, upper, whole }: LinearModel, column: string, c: number): string[] {
  const low = lower[c]!;
  const high = upper[c]!;
  if (low === high) return [` FX BND ${column} ${low}`];
  if (low === -Infinity && high === Infinity) return [` FR BND ${column}`];
  const lines: string[] = [];
  if (low === -Infinity) lines.push(` MI BND ${column}`);
  else if (low !== 0 || whole[c] || high < 0) lines.push(` LO BND ${column} ${low}`);
  if (high < Infinity) lines.push(` UP BND ${column} ${high}`);
  else if (whole[c]) lines.push(` PL BND ${column}`);
  return lines;
}
