import { creditLine, type Source } from '../evidence/source.ts';
import { wrap } from './text-table.ts';

/** Lines that credit sources, for the foot of a text. */
export const sourceLines = (sources: readonly Source[]): string[] => [
  '',
  ...sources.map((source) => wrap(`Source: ${creditLine(source)}`, 80)),
];

/** Lines that say what is missing and why, one for each reason. */
export function missingLines(
  rows: readonly { missing: Readonly<Record<string, { note: string }>> }[],
): string[] {
  const notes = new Map<string, string[]>();
  for (const row of rows) {
    for (const [country, { note }] of Object.entries(row.missing))
      notes.set(note, [...(notes.get(note) ?? []), country]);
  }
  return [...notes].map(([note, countries]) =>
    wrap(
      `Missing (${countries.length > 4 ? `${countries.length} countries` : countries.join(' ')}): ${note}`,
      80,
    ),
  );
}
