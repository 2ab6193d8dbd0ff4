import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { type Fault, FaultError } from '../fault/fault.ts';
import { caseWords } from '../procurement/case-table.ts';
import { parsePlannerCases } from '../procurement/planner-cases.ts';
import { casesTemplate, plannerColumns } from '../procurement/planner-column.ts';
import { caseFileLimit, readCaseFile } from './case-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'burdenshift-cases-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const faultsOf = async (path: string): Promise<readonly Fault[]> => {
  try {
    await readCaseFile(path);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const letters = (index: number): string => String.fromCharCode(65 + index);
/** A workbook with one sheet per name; a cell is a text, a number, or raw XML of what stands in it. */
const workbook = (
  sheets: Record<string, (string | number | { xml: string; style?: string })[][]>,
): Uint8Array => {
  const names = Object.keys(sheets);
  const cell = (
    value: string | number | { xml: string; style?: string },
    row: number,
    column: number,
  ): string => {
    const at = `r="${letters(column)}${row + 1}"`;
    if (typeof value === 'object') return `<c ${at} ${value.style ?? ''}>${value.xml}</c>`;
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    return value === '' ? '' : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const sheet = (rows: (string | number | { xml: string; style?: string })[][]): string =>
    `<worksheet><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    ),
    // Spreadsheet programs always write this, and the reader takes it for granted.
    'xl/styles.xml': strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, index) => `<Relationship Id="r${index}" Type="${relation}/worksheet" Target="worksheets/s${index}.xml"/>`).join('')}<Relationship Id="rs" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/s${index}.xml`, strToU8(sheet(sheets[name]!))]),
    ),
  });
};
const templateRows = casesTemplate
  .trim()
  .split('\n')
  .map((line) => line.split(','));

describe('CSV', () => {
  it('is read as text with its lines, blank rows left out', async () => {
    const rows = await readCaseFile(
      write('a.csv', `\uFEFF${casesTemplate.replaceAll('\n', '\r\n')}\r\n,,,\r\n`),
    );
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(rows[0]!.cells).toEqual(plannerColumns);
  });

  it('is refused in Latin-1, with the offset of the byte', async () => {
    const path = write('l.csv', Buffer.from(casesTemplate.replace('OWN-PATRIOT', 'F\xdcR-1'), 'latin1'));
    expect(await faultsOf(path)).toEqual([
      expect.objectContaining({
        code: 'not-utf-8',
        line: 3,
        value: expect.stringMatching(/^byte DC at offset \d+$/),
      }),
    ]);
  });

  it('is refused above 64 MB, before it is read', async () => {
    const path = write('big.csv', casesTemplate);
    truncateSync(path, caseFileLimit + 1);
    expect((await faultsOf(path))[0]).toMatchObject({
      code: 'file-too-large',
      value: `${caseFileLimit + 1} bytes`,
    });
    truncateSync(path, 200 * 2 ** 20);
    expect((await faultsOf(path))[0]).toMatchObject({ code: 'file-too-large' });
  });

  it('is refused with a quotation mark that is not closed, and when there is no file', async () => {
    expect((await faultsOf(write('q.csv', 'a,"b\n')))[0]).toMatchObject({ code: 'csv-syntax' });
    expect((await faultsOf(join(folder, 'absent.csv')))[0]).toMatchObject({ code: 'unreadable-file' });
    expect((await faultsOf(folder))[0]).toMatchObject({ code: 'not-a-file' });
  });
});

describe('a workbook', () => {
  it('gives the same rows as CSV, with numbers as they are', async () => {
    const rows = templateRows.map((cells, index) =>
      index === 0 ? cells : cells.map((text) => (/^\d+$/.test(text) ? Number(text) : text)),
    );
    const fromWorkbook = await readCaseFile(write('c.xlsx', workbook({ Sheet1: rows })));
    expect(fromWorkbook).toEqual(await readCaseFile(write('c.csv', casesTemplate)));
  });

  it('gives a spreadsheet date as a day', async () => {
    const rows: (string | { xml: string; style: string })[][] = templateRows.map((cells) => [...cells]);
    rows[1]![10] = { xml: '<v>45677</v>', style: 's="1"' };
    const [, row] = await readCaseFile(write('d.xlsx', workbook({ cases: rows })));
    expect(row!.cells[10]).toBe('2025-01-20');
  });

  it('is refused with a formula, each by its row and column', async () => {
    const rows: (string | { xml: string; style?: string })[][] = templateRows.map((cells) => [...cells]);
    rows[1]![6] = { xml: '<f>40+8</f><v>48</v>' };
    rows[2]![15] = { xml: '<f>YEAR(TODAY())</f><v>2029</v>' };
    expect(await faultsOf(write('f.xlsx', workbook({ cases: rows })))).toEqual([
      expect.objectContaining({ code: 'formula', line: 2, column: 7, value: 'cases!G2' }),
      expect.objectContaining({ code: 'formula', line: 3, column: 16, value: 'cases!P3' }),
    ]);
  });

  it('with several sheets is read from the one called cases, or refused', async () => {
    const named = write('s.xlsx', workbook({ notes: [['x']], cases: templateRows }));
    expect(await readCaseFile(named)).toHaveLength(3);
    const unnamed = write('u.xlsx', workbook({ notes: [['x']], other: templateRows }));
    expect((await faultsOf(unnamed))[0]).toMatchObject({ code: 'no-sheet', value: 'notes, other' });
  });
});

it('loads 50 000 cases with all their facts', async () => {
  const [header, first] = casesTemplate.trim().split('\n');
  const rows = Array.from({ length: 50_000 }, (_, index) => first!.replace('OWN-HOWITZER', `OWN-${index}`));
  const path = write('many.csv', `${header}\n${rows.join('\n')}\n`);
  const table = parsePlannerCases(path, await readCaseFile(path), caseWords(await shippedData()));
  expect(table.heads).toHaveLength(50_000);
  expect(table.events).toHaveLength(200_000);
  expect(table.eventsOf.get('OWN-49999')).toHaveLength(4);
});
