import Papa from 'papaparse';
import { compareObservations, type Observation, observationColumns } from './observation.ts';

/**
 * Writes an observation file: a header, then one row for each observation, ordered by
 * {@link compareObservations}. Numbers keep every digit that tells them from their neighbours. RFC 4180
 * quoting, but lines end in LF.
 *
 * The same observations give the same text in whatever order they come.
 */
export function formatObservations(observations: readonly Observation[]): string {
  const rows = observations.map((observation) => ({
    observation,
    cells: observationColumns.map((column) => String(observation[column] ?? '')),
  }));
  // Rows of several editions may compare equal; their text then decides.
  rows.sort((a, b) => compareObservations(a.observation, b.observation) || compareCells(a.cells, b.cells));
  return `${Papa.unparse([[...observationColumns], ...rows.map(({ cells }) => cells)], { newline: '\n' })}\n`;
}

function compareCells(a: readonly string[], b: readonly string[]): number {
  for (const [index, cell] of a.entries()) {
    const other = b[index]!;
    if (cell !== other) return cell < other ? -1 : 1;
  }
  return 0;
}
