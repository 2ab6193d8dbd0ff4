import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Footnote } from './text.ts';

const columns = ['source', 'sheet', 'cell', 'text'] as const;

/** Writes the notes of a workbook as a table of the data package, in the order of the sheets. */
export const formatFootnotes = (source: string, footnotes: readonly Footnote[]): string =>
  stringify([[...columns], ...footnotes.map(({ sheet, cell, text }) => [source, sheet, cell, text])], {
    record_delimiter: '\n',
  });
