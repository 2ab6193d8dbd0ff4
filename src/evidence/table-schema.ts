import Papa from 'papaparse';
import { z } from 'zod';
import type { Fault } from '../fault/fault.ts';

/** The part of a Frictionless Table Schema that the package uses. */
const fieldSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number']),
  description: z.string(),
  unit: z.string().optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      pattern: z.string().optional(),
      enum: z.array(z.string()).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .optional(),
});
export type TableField = z.infer<typeof fieldSchema>;

export const tableSchema = z.strictObject({
  fields: z.array(fieldSchema),
  primaryKey: z.array(z.string()),
  missingValues: z.array(z.string()),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.string(),
        reference: z.strictObject({ resource: z.string(), fields: z.string() }),
      }),
    )
    .optional(),
});
export type TableSchema = z.infer<typeof tableSchema>;

/** A row as text, with the line it stands on. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly faults: readonly Fault[];
}

const numberPattern = /^-?(0|[1-9]\d*)(\.\d+)?([eE]-?\d+)?$/;

/**
 * Reads a CSV table and checks it against its schema: header, number of cells, types, required cells,
 * enumerations, patterns, ranges and the primary key. Values stay text; nothing is guessed from their look.
 */
export function readTable(file: string, text: string, schema: TableSchema): Table {
  const { data: records, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
  // A last line that ends as lines do leaves an empty record behind it.
  if (records.at(-1)?.length === 1 && records.at(-1)![0] === '') records.pop();
  const lines = lineNumbers(records);
  const faults: Fault[] = errors.map((error) => ({
    code: 'csv-syntax',
    where: file,
    line: lines[error.row ?? 0],
    rule: `is not valid CSV: ${error.message}`,
  }));
  if (faults.length > 0) return { rows: [], faults };
  const names = schema.fields.map((field) => field.name);
  const header = records[0] ?? [];
  if (header.join(',') !== names.join(',')) {
    faults.push({
      code: 'csv-header',
      where: file,
      line: 1,
      value: header.join(','),
      rule: 'the first line must name exactly the columns of the schema, in their order',
      example: names.join(','),
    });
    return { rows: [], faults };
  }
  const checks = schema.fields.map((field) => cellCheck(field));
  const keyColumns = schema.primaryKey.map((name) => names.indexOf(name));
  const seen = new Map<string, number>();
  const rows: TableRow[] = [];
  for (const [index, record] of records.entries()) {
    if (index === 0) continue;
    const line = lines[index]!;
    if (record.length !== names.length) {
      faults.push({
        code: 'csv-cells',
        where: file,
        line,
        value: String(record.length),
        rule: `every row has ${names.length} cells`,
      });
      continue;
    }
    for (const [column, check] of checks.entries()) {
      const rule = check(record[column]!);
      if (rule) {
        faults.push({
          code: 'csv-cell',
          where: file,
          line,
          column: column + 1,
          value: JSON.stringify(record[column]),
          rule: `${names[column]} ${rule}`,
        });
      }
    }
    const key = keyColumns.map((column) => record[column]).join('|');
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      faults.push({
        code: 'duplicate-key',
        where: file,
        line,
        value: key,
        rule: `the key (${schema.primaryKey.join(', ')}) stands already on line ${earlier}`,
      });
    }
    seen.set(key, line);
    rows.push({ line, cells: cellsOf(names, record) });
  }
  return { rows, faults };
}

/** Line on which each record starts: a quoted cell may hold line ends of its own. */
function lineNumbers(records: readonly (readonly string[])[]): number[] {
  let line = 1;
  return records.map((record) => {
    const start = line;
    line += 1;
    for (const cell of record) {
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line++;
    }
    return start;
  });
}

function cellsOf(names: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let column = 0; column < names.length; column++) cells[names[column]!] = record[column]!;
  return cells;
}

function cellCheck(field: TableField): (cell: string) => string | undefined {
  const { required, pattern, enum: values, minimum, maximum } = field.constraints ?? {};
  const matcher = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`);
  return (cell) => {
    if (cell === '') return required ? 'must not be empty' : undefined;
    if (matcher && !matcher.test(cell)) return `must match ${pattern}`;
    if (values && !values.includes(cell)) return `must be one of ${values.join(', ')}`;
    if (field.type === 'string') return undefined;
    if (!numberPattern.test(cell)) return 'must be a plain number with a point for decimals';
    const value = Number(cell);
    if (field.type === 'integer' && !Number.isInteger(value)) return 'must be a whole number';
    if (minimum !== undefined && value < minimum) return `must be at least ${minimum}`;
    if (maximum !== undefined && value > maximum) return `must be at most ${maximum}`;
    return undefined;
  };
}
