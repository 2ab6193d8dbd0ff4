import { z } from 'zod';
import { type CsvRow, csvRows } from '../evidence/csv-rows.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';
import type { PurchaseOption } from './option.ts';
import { optionOf, optionSchema } from './option-entry.ts';
import { optionsOf } from './option-table.ts';
import { type OptionColumn, optionColumns, optionsTemplate } from './option-template.ts';
import type { OptionWords } from './option-words.ts';

/**
 * Reads a planner's own options from CSV, or from YAML in the form of the shipped file. Their sources may be in the
 * planner's words; the grade is then `own`.
 *
 * @throws FaultError with every fault, by line and column.
 */
export function readPlannerOptions(text: string, file: string, words: OptionWords): PurchaseOption[] {
  if (!/\.ya?ml$/i.test(file)) return optionsOfRows(csvRows(text, file), file, words);
  const yaml = readYaml(file, text);
  const { options } = checkYaml(
    yaml,
    z.strictObject({ options: z.array(optionSchema).min(1) }),
    () => undefined,
  );
  return optionsOf(yaml, options, words, true, []);
}

const exampleRow = optionsTemplate.split('\n')[1]!;

function optionsOfRows(rows: readonly CsvRow[], file: string, words: OptionWords): PurchaseOption[] {
  const [header, ...body] = rows;
  const names = header?.cells.join(',') ?? '';
  if (names !== optionColumns.join(',') || body.length === 0) {
    const headless = names !== optionColumns.join(',');
    throw new FaultError({
      code: headless ? 'csv-header' : 'no-rows',
      where: file,
      line: header?.line ?? 1,
      value: headless ? names : undefined,
      rule: headless
        ? 'the first row must name exactly the columns of an options file, in their order'
        : 'has no option',
      example: headless ? optionColumns.join(',') : exampleRow,
    });
  }
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const options = body.map((row) => {
    const fault = (column: OptionColumn, code: string, rule: string): void => {
      const index = optionColumns.indexOf(column);
      const value = JSON.stringify(row.cells[index] ?? '');
      const example = exampleRow.split(',')[index];
      faults.push({
        code,
        where: file,
        line: row.line,
        column: index + 1,
        value,
        rule: `${column} ${rule}`,
        example,
      });
    };
    if (row.cells.length !== optionColumns.length) {
      const rule = `every row has ${optionColumns.length} cells, empty where nothing is known`;
      const value = `${row.cells.length} cells`;
      faults.push({ code: 'csv-cells', where: file, line: row.line, value, rule, example: exampleRow });
      return undefined;
    }
    const id = row.cells[0]!;
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, row.line);
    else fault('id', 'duplicate-id', `stands already on line ${earlier}`);
    return optionOfRow(row.cells, file, words, fault);
  });
  refuse(faults);
  return options as PurchaseOption[];
}

const required = [
  ...(['id', 'name', 'family', 'supplier', 'channel', 'quantity_unit'] as const),
  ...(['price_best', 'currency', 'price_year', 'basis'] as const),
];

type CellFault = (column: OptionColumn, code: string, rule: string) => void;

function optionOfRow(
  cells: readonly string[],
  file: string,
  words: OptionWords,
  fault: CellFault,
): PurchaseOption | undefined {
  const cell = (column: OptionColumn): string | undefined =>
    cells[optionColumns.indexOf(column)] || undefined;
  let sound = true;
  const number = (column: OptionColumn): number | undefined => {
    const text = cell(column);
    if (text === undefined) return undefined;
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
    sound = false;
    fault(column, 'not-a-number', 'must be a plain number, with a point for decimals');
    return 1;
  };
  const source = cell('source') ?? file;
  const best = number('content_best');
  const content = { low: number('content_low') ?? best, best, high: number('content_high') ?? best };
  const months = number('lead_months');
  const perYear = number('rate_per_year');
  const line = cell('line');
  const entry = optionSchema.safeParse({
    id: cell('id'),
    name: cell('name'),
    family: cell('family'),
    supplier: cell('supplier'),
    ...(line === undefined ? { noLine: 'none is named' } : { line }),
    channel: cell('channel'),
    quantityUnit: cell('quantity_unit'),
    prices: [
      {
        ...{ low: number('price_low'), best: number('price_best'), high: number('price_high') },
        ...{ currency: cell('currency'), year: number('price_year'), basis: cell('basis') },
        ...{ what: cell('what') ?? 'one item', source },
      },
    ],
    earliestOrder: number('earliest_order'),
    europeanContent: Object.values(content).every((one) => one === undefined)
      ? undefined
      : { ...content, source },
    leadMonths: months === undefined ? undefined : { months, source },
    rate: perYear === undefined ? undefined : { perYear, source },
    operators: cell('operators') && [{ countries: cell('operators')!.split(/\s+/), source }],
    ammunition: cell('ammunition') && { class: cell('ammunition'), source },
    note: cell('note'),
  });
  for (const column of required.filter((one) => cell(one) === undefined)) {
    sound = false;
    fault(column, 'empty', 'must be given');
  }
  if (!sound) return undefined;
  for (const { path, message, code } of entry.error?.issues ?? []) {
    fault(columnAt(path), code.replaceAll('_', '-'), message);
  }
  if (!entry.success) return undefined;
  return optionOf(entry.data, words, true, (path, code, _, rule) => fault(columnAt(path), code, rule));
}

/** Columns of the parts of an entry; a part without one of its own stands in that of the whole. */
const columns: Readonly<Record<string, OptionColumn>> = {
  quantityUnit: 'quantity_unit',
  noLine: 'line',
  prices: 'price_best',
  'prices.low': 'price_low',
  'prices.high': 'price_high',
  'prices.currency': 'currency',
  'prices.year': 'price_year',
  'prices.basis': 'basis',
  'prices.what': 'what',
  earliestOrder: 'earliest_order',
  europeanContent: 'content_best',
  'europeanContent.low': 'content_low',
  'europeanContent.high': 'content_high',
  leadMonths: 'lead_months',
  rate: 'rate_per_year',
};

function columnAt(path: readonly PropertyKey[]): OptionColumn {
  const words = path.filter((part) => typeof part !== 'number').map(String);
  const own = columns[words.join('.')] ?? columns[words[0] ?? ''] ?? words[0];
  return optionColumns.find((column) => column === own) ?? 'id';
}
