import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { claimsCsvColumns } from '../src/report/claims-csv.ts';
import { commandFolder, root } from './command.ts';

const { folder, json, run, write } = commandFolder();

const text = 'In the alliance, 24 of 32 members met the goal of 2 percent of GDP in 2024.\n';
const article = write('a.txt', text);

it('says what was known on the day and what is known now', async () => {
  const { claims, documents, meta } = await json('claims', 'check', article, '--date', '2025-02-13');
  expect(claims[0]).toMatchObject({
    id: 'a.txt:1',
    quantity: { value: 24, of: 32 },
    verdict: 'contradicted',
    now: { value: 17 },
  });
  expect(claims[0].then.value).toBe(23);
  expect(text.slice(claims[0].start, claims[0].end)).toBe('24 of 32');
  expect(documents).toMatchObject([{ file: 'a.txt', date: '2025-02-13', dateFrom: 'option' }]);
  expect(meta.command).toContain('claims check a.txt --date 2025-02-13 --as-of ');
});

it('knows nothing later than the day of the record', async () => {
  const { claims } = await json('claims', 'check', article, '--date', '2025-02-13', '--as-of', '2025-05-01');
  expect([claims[0].then.value, claims[0].now.value]).toEqual([23, 22]);
});

it('reads standard input', () => {
  const { stdout, status } = spawnSync(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'src/cli/main.ts'), 'claims', 'check', '-', '--date', '2025-02-13'],
    { input: text, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('CONTRADICTED');
});

it('writes CSV whose cells a spreadsheet does not run', async () => {
  const file = write(
    'b.txt',
    '=HYPERLINK(1) says 24 of 32 NATO members met the goal of 2% of GDP in 2024.\n',
  );
  expect((await run('claims', 'check', file, '--csv', 'b.csv')).status).toBe(0);
  const [head, first] = parse(readFileSync(join(folder, 'b.csv'), 'utf8')) as string[][];
  expect(head).toEqual([...claimsCsvColumns]);
  expect(first![head!.indexOf('sentence')]).toMatch(/^'=HYPERLINK/);
});

it('explains one claim with its readings', async () => {
  const { stdout, status } = await run('claims', 'explain', `${article}:1`, '--date', '2025-02-13');
  expect(status).toBe(0);
  for (const words of [
    'tolerance: from 23.5',
    '1. compliance-count (fit',
    'known then: 23 allies',
    'known now: 17 allies',
  ])
    expect(stdout).toContain(words);
});

write('c.txt', text);
write('c.claims.yaml', 'corrections:\n  - { words: 25 of 32, reviewer: R, reason: r, indicator: none }\n');
write('zero.txt', 'a\u0000b');

it.each([
  [['check', 'missing.txt'], 'missing.txt: cannot be opened (ENOENT)'],
  [['check', 'zero.txt'], 'zero.txt: is no text file'],
  [['check', 'a.txt', 'a.txt'], 'is named twice (found a.txt)'],
  [['check', 'a.txt', '--date', '2025-02-30'], '--date: must be a date that exists'],
  [
    ['check', 'a.txt', '--date', '2025-02-13', '--as-of', '2024-02-13'],
    'is dated after the day of the record',
  ],
  [['check', 'c.txt', '--csv', 'never.csv'], 'c.claims.yaml:2:14: these words do not stand in the text'],
  [['explain', 'a.txt'], 'must be a file and the number of a claim in it'],
  [['explain', 'a.txt:99'], 'the text has claims 1 to'],
])('refuses %j', async (args, words) => {
  const { stderr, stdout, status } = await run('claims', ...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(() => readFileSync(join(folder, 'never.csv'))).toThrow();
});

it('tells the faults of every file', async () => {
  const { stderr } = await run('claims', 'check', 'missing.txt', 'c.txt');
  expect(stderr).toContain('missing.txt: cannot');
  expect(stderr).toContain('c.claims.yaml:2');
});
