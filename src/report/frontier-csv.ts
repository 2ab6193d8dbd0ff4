import Papa from 'papaparse';
import type { Frontier, FrontierPoint } from '../planning/frontier.ts';

const pointColumns = [
  'x',
  'objective',
  'bound',
  'gap',
  'cost',
  'shortfall',
  'breach',
  'europeanContent',
  'americanShare',
  'status',
  'foundAt',
] as const satisfies readonly (keyof FrontierPoint)[];

/** Frontiers as CSV, a point a line. Money in thousand USD, shares from 0 to 1; empty where nothing is ordered. */
export function frontiersCsv(frontiers: readonly Frontier[]): string {
  const rows = frontiers.flatMap(({ name, unit, points }) =>
    points.map((point) => [name, unit, ...pointColumns.map((column) => point[column] ?? '')]),
  );
  return `${Papa.unparse([['frontier', 'unit', ...pointColumns], ...rows], { newline: '\n' })}\n`;
}
