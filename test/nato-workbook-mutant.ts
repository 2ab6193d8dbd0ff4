import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse } from 'yaml';
import { columnLetters, columnNumber } from '../src/evidence/sheet.ts';

const root = join(import.meta.dirname, '..');

/** The workbook as NATO published it. */
export const fixture = join(root, 'test/fixtures/nato/def-exp-2024-06-17.xlsx');

/** Printed names of countries to ISO3, from the vocabulary of the project. */
export function countryNames(): Map<string, string> {
  const text = readFileSync(join(root, 'data/vocabulary/allies.yaml'), 'utf8');
  const allies = parse(text) as { iso3: string; name: string; aliases?: string[] }[];
  return new Map(allies.flatMap(({ iso3, name, aliases = [] }) => [name, ...aliases].map((n) => [n, iso3])));
}

/** Entries of a workbook by path. */
export type Entries = Record<string, Uint8Array>;

/** A folder for damaged workbooks; call `remove` when the tests are done. */
export function mutantFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-workbook-'));
  let count = 0;
  const write = (bytes: Uint8Array): string => {
    const path = join(folder, `mutant-${++count}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  };
  return {
    folder,
    write,
    /** Writes the fixture with its entries changed and returns the path. */
    mutate(edit: (entries: Entries) => void): string {
      const entries = unzipSync(readFileSync(fixture));
      edit(entries);
      return write(zipSync(entries));
    },
    /** The same, changing the XML of one sheet. */
    mutateSheet(sheet: string, edit: (xml: string) => string): string {
      return this.mutate((entries) => editSheet(entries, sheet, edit));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const tabs = ['TABLE1', 'TABLE2', 'TABLE3', 'TABLE4', 'TABLE5', 'TABLE6', 'TABLE7', 'TABLE8a', 'TABLE8b'];

export const sheetPath = (sheet: string): string => `xl/worksheets/sheet${tabs.indexOf(sheet) + 1}.xml`;

export function editSheet(entries: Entries, sheet: string, edit: (xml: string) => string): void {
  const before = strFromU8(entries[sheetPath(sheet)]!);
  const after = edit(before);
  if (after === before) throw new Error(`the mutation of ${sheet} changed nothing`);
  entries[sheetPath(sheet)] = strToU8(after);
}

/** Sets what a cell of an existing row holds; `null` empties it. */
export const setCell = (address: string, value: string | number | null) => (xml: string) => {
  const content =
    typeof value === 'string'
      ? `<c r="${address}" t="str"><v>${value.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</v></c>`
      : `<c r="${address}">${value === null ? '' : `<v>${value}</v>`}</c>`;
  const present = new RegExp(`<c r="${address}"(?:[^>]*/>|[^>]*[^/>]>.*?</c>|>.*?</c>)`);
  if (present.test(xml)) return xml.replace(present, () => content);
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return xml.replace(new RegExp(`<row r="${row}"[^>]*[^/]>.*?</row>`), (text) => {
    const later = [...text.matchAll(/<c r="([A-Z]+)\d+"/g)].find(
      (match) => columnNumber(match[1]!) > columnNumber(column!),
    );
    const at = later?.index ?? text.lastIndexOf('</row>');
    return text.slice(0, at) + content + text.slice(at);
  });
};

/** Rewrites the number of each row; `null` drops the row. Rows are put into their new order. */
function renumber(xml: string, place: (row: number) => number | null): string {
  const rows: { row: number; text: string }[] = [];
  for (const match of xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|[^/]>.*?<\/row>)/g)) {
    const old = Number(match[1]);
    const row = place(old);
    if (row === null) continue;
    const text = match[0]
      .replace(`<row r="${old}"`, `<row r="${row}"`)
      .replaceAll(new RegExp(`(<c r="[A-Z]+)${old}"`, 'g'), `$1${row}"`);
    rows.push({ row, text });
  }
  rows.sort((a, b) => a.row - b.row);
  const data = rows.map(({ text }) => text).join('');
  return xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${data}</sheetData>`);
}

export const deleteRow = (gone: number) => (xml: string) =>
  renumber(xml, (row) => (row === gone ? null : row > gone ? row - 1 : row));

export const swapRows = (a: number, b: number) => (xml: string) =>
  renumber(xml, (row) => (row === a ? b : row === b ? a : row));

/** Moves a column and everything to its right by one column. */
export const insertColumn = (letters: string) => (xml: string) =>
  xml.replace(/<c r="([A-Z]+)(\d+)"/g, (whole, column: string, row: string) => {
    const number = columnNumber(column);
    return number < columnNumber(letters) ? whole : `<c r="${columnLetters(number + 1)}${row}"`;
  });
