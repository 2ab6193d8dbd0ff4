import type { BookQuestion } from '../../answer/cases/case-book.ts';
import type { GivenTable } from '../../answer/given-file.ts';
import { readTableFile, type TableKind } from '../../files/table-file.ts';
import { plannerColumns } from '../../procurement/planner-column.ts';
import { lineColumns } from '../../production/line-row.ts';

const tableFile = async (path: string | undefined, kind: TableKind): Promise<GivenTable | undefined> =>
  path === undefined ? undefined : { name: path, rows: await readTableFile(path, kind) };

/** A planner's cases, when a file is named; @throws FaultError when it cannot be read. */
export const casesFile = (path: string | undefined): Promise<GivenTable | undefined> =>
  tableFile(path, { sheet: 'cases', columns: plannerColumns.length });

/** A planner's lines, when a file is named; @throws FaultError when it cannot be read. */
export const linesFile = (path: string | undefined): Promise<GivenTable | undefined> =>
  tableFile(path, { sheet: 'lines', columns: lineColumns.length });

/** The options that verbs of cases share, with the file read; @throws FaultError when it cannot be read. */
export const bookQuestion = async (options: {
  readonly cases?: string | undefined;
  readonly asOf?: string | undefined;
}) => ({ asOf: options.asOf, cases: await casesFile(options.cases) }) satisfies BookQuestion;
