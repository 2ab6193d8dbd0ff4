import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { Cell, Sheet } from '../evidence/sheet.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { readLimited } from './limited-file.ts';
import {
  type ArchiveEntry,
  type Budget,
  inflateEntry,
  megabytes,
  readArchive,
  type WorkbookLimits,
  workbookLimits,
} from './workbook-archive.ts';
import { type FormulaCell, WorkbookBounds } from './workbook-bounds.ts';
import { findParts, relationsPath, workbookPath } from './workbook-parts.ts';

/** A sheet with the places of its formulas, whose values may be out of date. */
export interface WorkbookSheet extends Sheet {
  readonly formulas: readonly FormulaCell[];
}

/**
 * Reads the sheets of an .xlsx workbook in the order of its tabs, with the addresses the spreadsheet program
 * shows. Memory stays bounded whatever the file claims: sizes are counted while inflating, and every sheet is
 * checked against the limits before the reader builds its rows.
 *
 * @throws FaultError for what cannot be opened, is no workbook, is damaged, or goes beyond the limits.
 */
export async function readWorkbook(
  path: string,
  limits: WorkbookLimits = workbookLimits,
): Promise<WorkbookSheet[]> {
  const entries = readArchive(
    path,
    await readLimited(path, limits.fileBytes, (value) => ({
      code: 'workbook-too-large',
      where: path,
      value,
      rule: `the workbook is larger than ${megabytes(limits.fileBytes)}`,
    })),
    limits,
  );
  const budget: Budget = { bytes: limits.totalBytes, limits };
  const needed = (name: string): ArchiveEntry => {
    const entry = entries.get(name);
    if (entry) return entry;
    throw new FaultError({
      code: 'not-a-workbook',
      where: path,
      rule: `is a zip archive but no .xlsx workbook: it holds no ${name}`,
    });
  };
  const checked = new Map<string, Uint8Array>();
  for (const name of [workbookPath, relationsPath]) {
    checked.set(name, inflateEntry(path, needed(name), budget));
  }
  const text = (name: string) => new TextDecoder().decode(checked.get(name));
  const parts = findParts(path, text(workbookPath), text(relationsPath));
  for (const name of parts.shared) {
    const entry = entries.get(name);
    if (entry) checked.set(name, inflateEntry(path, entry, budget));
  }
  const watched: WorkbookBounds[] = [];
  const faults: Fault[] = [];
  for (const sheet of parts.sheets) {
    const bounds = new WorkbookBounds(path, sheet.name, limits);
    try {
      const watch = (piece: Uint8Array) => bounds.write(piece);
      checked.set(sheet.path, inflateEntry(path, needed(sheet.path), budget, watch));
      bounds.end();
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      faults.push(...error.faults);
      if (budget.bytes < 0) break;
    }
    watched.push(bounds);
  }
  refuse(faults);
  const tables = await parse(path, checked);
  // The reader's types say `DateConstructor` where it means `Date`.
  return tables.map(({ sheet, data }, index) => asSheet(sheet, data as unknown as Cell[][], watched[index]!));
}

/** Hands the reader a new archive of the checked bytes, so that it can see nothing else. */
async function parse(path: string, checked: ReadonlyMap<string, Uint8Array>) {
  const archive = zipSync(Object.fromEntries(checked), { level: 0, mtime: '2000-01-01' });
  try {
    return await readXlsxFile(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FaultError({ code: 'workbook-damaged', where: path, rule: `cannot be read: ${why}` });
  }
}

function asSheet(name: string, data: Cell[][], { errors, formulas }: WorkbookBounds): WorkbookSheet {
  const failed = [...errors.keys()].map((key) => key.split(',').map(Number));
  return {
    name,
    formulas,
    rows: failed.reduce((rows, [row]) => Math.max(rows, row!), data.length),
    columns: failed.reduce((columns, [, column]) => Math.max(columns, column!), data[0]?.length ?? 0),
    cell(row, column) {
      const error = errors.get(`${row},${column}`);
      return error === undefined ? (data[row - 1]?.[column - 1] ?? null) : { error };
    },
  };
}
