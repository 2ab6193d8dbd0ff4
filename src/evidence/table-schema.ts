import { parse } from 'csv-parse/browser/esm/sync';
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
  const faults: Fault[] = [];
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { info: true, relax_column_count: true, skip_empty_lines: false }) as never;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    return {
      rows: [],
      faults: [{ code: 'csv-syntax', where: file, line: lines, rule: `is not valid CSV: ${message}` }],
    };
  }
  const names = schema.fields.map((field) => field.name);
  const header = records[0]?.record ?? [];
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
  for (const { record, info } of records.slice(1)) {
    const line = info.lines;
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
    for (const [index, check] of checks.entries()) {
      const rule = check(record[index]!);
      if (rule) {
        faults.push({
          code: 'csv-cell',
          where: file,
          line,
          column: index + 1,
          value: JSON.stringify(record[index]),
          rule: `${names[index]} ${rule}`,
        });
      }
    }
    const key = keyColumns.map((index) => record[index]).join('|');
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
    rows.push({ line, cells: Object.fromEntries(names.map((name, index) => [name, record[index]!])) });
  }
  return { rows, faults };
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
