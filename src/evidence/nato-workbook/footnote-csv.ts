import Papa from 'papaparse';
import type { Footnote } from './text.ts';

const columns = ['source', 'sheet', 'cell', 'text'] as const;

/** Writes the notes of a workbook as a table of the data package, in the order of the sheets. */
export const formatFootnotes = (source: string, footnotes: readonly Footnote[]): string => {
  const rows = footnotes.map(({ sheet, cell, text }) => [source, sheet, cell, text]);
  return `${Papa.unparse([[...columns], ...rows], { newline: '\n' })}\n`;
};
