import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { fixture, mutantFolder, setCell } from '../../test/nato-workbook-mutant.ts';
import { type Fault, FaultError } from '../fault/fault.ts';
import { readWorkbook } from './workbook.ts';
import { workbookLimits } from './workbook-archive.ts';

const mutants = mutantFolder();
afterAll(() => mutants.remove());

async function refusal(path: string): Promise<readonly Fault[]> {
  const error = await readWorkbook(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FaultError);
  return (error as FaultError).faults.map((fault) => {
    expect(fault.where).toBe(path);
    return fault;
  });
}

const rules = async (path: string): Promise<string[]> => (await refusal(path)).map((fault) => fault.rule);

const insertRows = (rows: string) => (xml: string) => xml.replace('</sheetData>', `${rows}</sheetData>`);

describe('cells', () => {
  test('keep the addresses of the spreadsheet program, although the first rows and column are empty', async () => {
    const sheets = await readWorkbook(fixture);
    expect(sheets.map((sheet) => sheet.name)).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8a', '8b'].map((number) => `TABLE${number}`),
    );
    const table3 = sheets[2]!;
    expect(table3.cell(1, 1)).toBeNull();
    expect(table3.cell(4, 2)).toBe('Table 3 : Defence expenditure as a share of GDP and annual real change');
    expect(table3.cell(8, 4)).toBe(2014);
    expect(table3.cell(8, 13)).toBe('2023e');
    expect(table3.cell(11, 3)).toBe('Albania');
    expect(table3.cell(11, 4)).toBe(1.3465168570312589);
    expect(table3.cell(500, 60)).toBeNull();
    expect([table3.rows, table3.columns]).toEqual([82, 14]);
    expect(sheets[6]!.cell(20, 5)).toBe(2014);
  });

  test('that hold a failed formula say so', async () => {
    const [table1] = await readWorkbook(fixture);
    expect(table1!.cell(42, 4)).toEqual({ error: '#REF!' });
  });
});

describe('a sheet that is too large is refused with the cell', () => {
  test('one row far down', async () => {
    const path = mutants.mutateSheet('TABLE3', insertRows('<row r="1000000"/>'));
    expect(await rules(path)).toEqual([
      'sheet TABLE3 goes beyond row 1000 (at TABLE3!A1000000); blank rows count',
    ]);
  });

  test('a cell far to the right, and every other sheet that is too large', async () => {
    const path = mutants.mutate((entries) => {
      const edit = (name: string, change: (xml: string) => string) => {
        const file = `xl/worksheets/${name}.xml`;
        entries[file] = strToU8(change(new TextDecoder().decode(entries[file])));
      };
      edit('sheet2', insertRows('<row r="999"><c r="BM999"><v>1</v></c></row>'));
      edit('sheet5', (xml) => xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD9"'));
    });
    expect(await rules(path)).toEqual([
      'sheet TABLE2 goes beyond column 64 (at TABLE2!BM999); blank rows count',
      'sheet TABLE5 goes beyond column 64 (at TABLE5!XFD9); blank rows count',
    ]);
  });

  test.each([
    ['a row hidden behind a quote', `<row spans=' r="90" ' r="1000000"/>`, 'A1000000'],
    ['a row with a namespace prefix', '<x:row xmlns:x="y" r="1000000"/>', 'A1000000'],
    ['a cell in another row than it says', '<row r="93"><c r="A1000000"/></row>', 'out of place'],
    ['an escaped row number', '<row r="&#49;000000"/>', 'without number'],
    ['two row numbers', '<row r="93" x:r="1000000"/>', 'without number'],
    ['a row after a comment with a quote', `<!-- it's --><row r="1000000"/>`, 'A1000000'],
    ['endless white space', ' '.repeat(100_000), 'text of over 65536 characters'],
    ['an endless tag', `<row ${'x="" '.repeat(20_000)}`, 'a tag of over 65536 characters'],
    ['endless nesting', '<a>'.repeat(100), 'over 64 levels deep'],
    ['the same row again and again', '<row r="93"/><row r="93"/>', 'row 93 after row 93'],
  ])('%s', async (_, rows, expected) => {
    const [rule] = await rules(mutants.mutateSheet('TABLE3', insertRows(rows)));
    expect(rule).toContain('sheet TABLE3 ');
    expect(rule).toContain(expected);
  });

  test('a million blank rows are refused within bounded memory', () => {
    const blank = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 101}"/>`).join('');
    const path = mutants.mutateSheet('TABLE3', insertRows(blank));
    const code = `
      const { readWorkbook } = await import(${JSON.stringify(
        pathToFileURL(join(import.meta.dirname, 'workbook.ts')).href,
      )});
      const rule = await readWorkbook(${JSON.stringify(path)}).then(() => 'read', (error) => error.faults[0].rule);
      // What the operating system counts for a process starts from the one that started it; this starts from nothing.
      const status = await import('node:fs').then((fs) => fs.readFileSync('/proc/self/status', 'utf8')).catch(() => '');
      const peak = Number(/VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
      process.stdout.write(JSON.stringify({ rule, kilobytes: peak }));`;
    const node = join(import.meta.dirname, '../../node_modules/.bin/node');
    const output = execFileSync(node, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    const { rule, kilobytes } = JSON.parse(output) as { rule: string; kilobytes: number };
    expect(rule).toBe('sheet TABLE3 goes beyond row 1000 (at TABLE3!A1001); blank rows count');
    expect(kilobytes / 1024).toBeLessThan(300);
  });

  test('up to the limits it is read', async () => {
    const path = mutants.mutateSheet('TABLE3', insertRows('<row r="1000"><c r="BL1000"><v>7</v></c></row>'));
    const table3 = (await readWorkbook(path))[2]!;
    expect(table3.cell(1000, 64)).toBe(7);
    expect([table3.rows, table3.columns]).toEqual([workbookLimits.rows, workbookLimits.columns]);
  });
});

describe('a file that is no sound workbook is refused', () => {
  const original = readFileSync(fixture);

  test('not there, a folder, empty, or another format', async () => {
    expect(await rules(join(mutants.folder, 'absent.xlsx'))).toEqual(['cannot be opened (ENOENT)']);
    expect(await rules(mutants.folder)).toEqual(['is not a file']);
    for (const text of ['', 'country,year\n', '%PDF-1.7 a report that goes on for a while']) {
      expect((await refusal(mutants.write(strToU8(text)))).map(({ code }) => code)).toEqual([
        'not-a-workbook',
      ]);
    }
    expect(await rules(mutants.write(zipSync({ 'a.txt': strToU8('a') })))).toEqual([
      'is a zip archive but no .xlsx workbook: it holds no xl/workbook.xml',
    ]);
  });

  test('cut short anywhere', async () => {
    for (const length of [10, 100, 5000, original.length / 2, original.length - 30]) {
      const [fault] = await refusal(mutants.write(original.subarray(0, length)));
      expect(['workbook-damaged', 'not-a-workbook']).toContain(fault!.code);
    }
  });

  test('one byte changed in the compressed figures', async () => {
    const bytes = Uint8Array.from(original);
    const at = original.indexOf('xl/worksheets/sheet3.xml');
    bytes[at + 4000]! ^= 0x10;
    // The scan or the checksum sees it first, whichever the byte falls to.
    expect((await rules(mutants.write(bytes)))[0]).toMatch(
      /^(entry xl\/worksheets\/sheet3\.xml is damaged|sheet TABLE3 )/,
    );
  });

  test('a document type declaration', async () => {
    const path = mutants.mutateSheet('TABLE3', (xml) =>
      xml.replace('<worksheet', '<!DOCTYPE a []><worksheet'),
    );
    expect(await rules(path)).toEqual(['sheet TABLE3 holds a document type declaration']);
  });

  test('a text that is not in the table of texts', async () => {
    const path = mutants.mutateSheet('TABLE3', (xml) =>
      setCell('C11', 1)(xml).replace('<c r="C11">', '<c r="C11" t="s">').replace('<v>1</v>', '<v>99999</v>'),
    );
    expect((await refusal(path))[0]!.code).toBe('workbook-damaged');
  });
});

describe('a file that unpacks to too much is refused', () => {
  const zeros = new Uint8Array(17 * 2 ** 20);

  test('one entry', async () => {
    const path = mutants.mutate((entries) => {
      entries['xl/sharedStrings.xml'] = zeros;
    });
    expect(await rules(path)).toEqual(['entry xl/sharedStrings.xml unpacks to more than 16 MB']);
  });

  test('one entry that claims to be small', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': zeros, 'xl/_rels/workbook.xml.rels': strToU8('<a/>') });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 28 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === zeros.length) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    expect(await rules(mutants.write(bomb))).toEqual(['entry xl/workbook.xml unpacks to more than 16 MB']);
  });

  test('but an entry that is not needed is not unpacked at all', async () => {
    const path = mutants.mutate((entries) => {
      for (let index = 0; index < 5; index++) entries[`xl/media/image${index}.bin`] = zeros;
    });
    expect(await readWorkbook(path)).toHaveLength(9);
  });

  test('many entries together', async () => {
    const blank = '<a/>'.repeat(15 * 2 ** 18);
    const path = mutants.mutate((entries) => {
      for (const name of ['sheet1', 'sheet2', 'sheet3', 'sheet4']) {
        const path = `xl/worksheets/${name}.xml`;
        entries[path] = strToU8(insertRows(blank)(new TextDecoder().decode(entries[path])));
      }
    });
    expect(await rules(path)).toEqual([
      'the workbook unpacks to more than 48 MB (at entry xl/worksheets/sheet4.xml)',
    ]);
  });

  test('too many entries, or a file too large to open', async () => {
    const crowd = mutants.mutate((entries) => {
      for (let index = 0; index < 200; index++) entries[`docProps/${index}.xml`] = strToU8('<a/>');
    });
    expect(await rules(crowd)).toEqual(['the zip archive holds more than 200 entries']);
    const large = mutants.write(new Uint8Array(workbookLimits.fileBytes + 1));
    expect(await rules(large)).toEqual(['the workbook is larger than 8 MB']);
  });
});
