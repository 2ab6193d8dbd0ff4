import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { type Fault, FaultError } from '../fault/fault.ts';
import { caseWords } from '../procurement/case-table.ts';
import { parsePlannerCases } from '../procurement/planner-cases.ts';
import { casesTemplate, plannerColumns } from '../procurement/planner-column.ts';
import { lineColumns } from '../production/line-row.ts';
import { linesOf } from '../production/line-table.ts';
import { linesTemplate } from '../production/line-template.ts';
import { readTableFile, tableFileLimit, tableWorkbookLimits } from './table-file.ts';

const readCaseFile = (path: string) =>
  readTableFile(path, { sheet: 'cases', columns: plannerColumns.length });

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
    truncateSync(path, tableFileLimit + 1);
    expect((await faultsOf(path))[0]).toMatchObject({
      code: 'file-too-large',
      value: `${tableFileLimit + 1} bytes`,
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

describe('lines', () => {
  it('come from a workbook as from CSV', async () => {
    const kind = { sheet: 'lines', columns: lineColumns.length } as const;
    const rows = linesTemplate
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const numbers = rows.map((cells) => cells.map((text) => (/^\d+$/.test(text) ? Number(text) : text)));
    const path = write('lines.xlsx', workbook({ notes: [['x']], lines: numbers }));
    expect(linesOf(await readTableFile(path, kind), path)).toEqual(
      linesOf(await readTableFile(write('lines.csv', linesTemplate), kind), 'lines.csv'),
    );
    const other = write('other.xlsx', workbook({ notes: [['x']], cases: rows }));
    await expect(readTableFile(other, kind)).rejects.toThrow(/must have one called "lines"/);
  });
});

describe('50,000 cases', () => {
  const count = 50_000;
  const [header, first] = casesTemplate.trim().split('\n');
  const rows = (change: (text: string, index: number) => string = (text) => text): string[] =>
    Array.from({ length: count }, (_, index) =>
      change(first!.replace('OWN-HOWITZER', `OWN-${index}`), index),
    );
  const asWorkbook = (texts: readonly string[]): Uint8Array =>
    workbook({ cases: [header!, ...texts].map((text) => text.split(',')) });
  const load = async (path: string) =>
    parsePlannerCases(path, await readCaseFile(path), caseWords(await shippedData()));

  it.each([
    ['CSV', () => write('many.csv', `${header}\n${rows().join('\n')}\n`)],
    ['a workbook', () => write('many.xlsx', asWorkbook(rows()))],
  ])('are loaded from %s with all their facts', async (_, file) => {
    const table = await load(file());
    expect(table.heads).toHaveLength(count);
    expect(table.events).toHaveLength(4 * count);
    expect(table.eventsOf.get(`OWN-${count - 1}`)).toHaveLength(4);
  });

  it('have every fault told by row and column, to the last row of a workbook', async () => {
    const wrong = new Set([0, 1234, count - 1]);
    const texts = rows((text, index) => (wrong.has(index) ? text.replace(',48,', ',-48,') : text));
    const error = await load(write('wrong.xlsx', asWorkbook(texts))).catch((reason: unknown) => reason);
    expect((error as FaultError).faults.map(({ code, line, column }) => [code, line, column])).toEqual(
      [...wrong].map((index) => ['quantity', index + 2, 7]),
    );
  });
});

describe('a workbook beyond its limits', () => {
  it('is refused at the first row beyond them, however small the file', async () => {
    const sheet = (xml: string) =>
      zipSync({
        ...unzipSync(workbook({ cases: templateRows })),
        'xl/worksheets/s0.xml': strToU8(`<worksheet><sheetData>${xml}</sheetData></worksheet>`),
      });
    const row = tableWorkbookLimits.rows + 1;
    const tall = sheet(`<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>x</t></is></c></row>`);
    expect((await faultsOf(write('tall.xlsx', tall)))[0]).toMatchObject({ code: 'sheet-too-large' });
    const wide = sheet('<row r="1"><c r="BM1"><v>1</v></c></row>');
    expect((await faultsOf(write('wide.xlsx', wide)))[0]).toMatchObject({ code: 'sheet-too-large' });
  });

  it('is refused when it unpacks to too much, while it is unpacked', async () => {
    // Half a megabyte that unpacks to 200 MB of white space, and the same in a part that sheets share.
    const bomb = new Uint8Array(200 * 2 ** 20).fill(0x20);
    for (const part of ['xl/worksheets/s0.xml', 'xl/sharedStrings.xml']) {
      const archive = zipSync({ ...unzipSync(workbook({ cases: templateRows })), [part]: bomb });
      expect(archive.length).toBeLessThan(2 ** 20);
      const path = write('bomb.xlsx', archive);
      const before = process.memoryUsage().rss;
      expect((await faultsOf(path))[0]!.code).toMatch(/^workbook-(too-large|damaged)$/);
      expect(process.memoryUsage().rss - before).toBeLessThan(512 * 2 ** 20);
    }
  }, 120_000);

  it('is refused above 32 MB, before it is read', async () => {
    const path = write('large.xlsx', workbook({ cases: templateRows }));
    truncateSync(path, tableWorkbookLimits.fileBytes + 1);
    expect((await faultsOf(path))[0]).toMatchObject({ code: 'workbook-too-large' });
  });
});
