import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderLine, registerText } from '../../test/register-text.ts';
import { FaultError } from '../fault/fault.ts';
import { addDurations } from './durations.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'burdenshift-durations-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const save = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const lines = Array.from({ length: 60 }, (_, index) =>
  orderLine(2000 + (index % 20), 2000 + (index % 20) + [0, 1, 1, 2, 3, 5][index % 6]!, {
    supplier: index % 2 ? 'Germany' : 'United States',
  }),
);

/** What the verb prints, or the faults that it throws. */
async function run(...words: string[]): Promise<{ text: string; faults: readonly { code: string }[] }> {
  const written: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((text: string) => written.push(text) > 0) as never;
  try {
    const program = new Command('burdenshift').exitOverride();
    addDurations(program as never);
    await program.parseAsync(['durations', 'fit', ...words], { from: 'user' });
    return { text: written.join(''), faults: [] };
  } catch (error) {
    if (error instanceof FaultError) return { text: written.join(''), faults: error.faults };
    throw error;
  } finally {
    process.stdout.write = write;
  }
}

it('prints a table within 80 columns that names n, law and distance', async () => {
  const { text } = await run('--register', save('r.csv', registerText(lines)), '--buyers', 'nato-europe');
  expect(text).toMatch(/^group +n +cens\. +law +median +T +spread +dist\.$/m);
  expect(text).toMatch(/^all +60 +0 /m);
  for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  const { text: crossed } = await run(
    '--register',
    join(folder, 'r.csv'),
    '--by',
    'supplier,condition,kind,period',
  );
  for (const line of crossed.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
});

it('prints every crossing as JSON and writes the same as CSV', async () => {
  const file = save('r.csv', registerText(lines));
  const out = join(folder, 'fits.csv');
  const { text } = await run('--register', file, '--buyers', 'POL', '--out', out, '--json');
  const result = JSON.parse(text);
  expect(result.meta.command).toContain('durations fit --register');
  expect(result.register).toMatchObject({
    generated: '2026-05-18',
    knownUntil: '2025-12-31',
    orders: 60,
    used: 60,
  });
  expect(result.buyers).toEqual({ set: 'POL', members: ['POL'] });
  const total = result.rows[0];
  expect(total.fit).toMatchObject({ status: 'fitted', n: 60, ended: 60 });
  const csv = readFileSync(out, 'utf8').trimEnd().split('\n');
  expect(csv).toHaveLength(result.rows.length + 1);
  expect(csv[1]).toContain(total.fit.chosen.medianDays.toFixed(1));
});

it('reads Latin-1 as well as UTF-8', async () => {
  const text = registerText([...lines, orderLine(2019, 2020, { recipient: 'Türkiye' })]);
  for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf8')]) {
    const { text: printed } = await run('--register', save('t.csv', bytes), '--buyers', 'TUR', '--json');
    expect(JSON.parse(printed).register.used).toBe(1);
  }
});

it.each([
  ['a file that is not there', () => ['--register', join(folder, 'absent.csv')], 'no-file'],
  ['another table', () => ['--register', save('a.csv', 'a,b\n1,2\n')], 'register-header'],
  ['a bad row', () => ['--register', save('b.csv', registerText([orderLine(2020, 2019)]))], 'register-cell'],
  [
    'an unknown set',
    () => ['--register', save('r.csv', registerText(lines)), '--buyers', 'narnia'],
    'unknown-country',
  ],
  [
    'a date that is none',
    () => ['--register', save('r.csv', registerText(lines)), '--as-of', '2023-02-29'],
    'option',
  ],
  [
    'an unknown dimension',
    () => ['--register', save('r.csv', registerText(lines)), '--by', 'colour'],
    'option',
  ],
  [
    'buyers without orders',
    () => ['--register', save('r.csv', registerText(lines)), '--buyers', 'ISL'],
    'no-orders',
  ],
])('refuses %s, printing and writing nothing', async (_, words, code) => {
  const out = join(folder, 'never.csv');
  const { text, faults } = await run(...words(), '--out', out);
  expect(faults.map((fault) => fault.code)).toEqual([code]);
  expect(text).toBe('');
  expect(() => readFileSync(out)).toThrow();
});

it('refuses a file too large to be a register without reading it', async () => {
  const path = save('large.csv', '');
  truncateSync(path, 200 * 2 ** 20);
  const { faults } = await run('--register', path);
  expect(faults[0]).toMatchObject({ code: 'no-file', rule: expect.stringContaining('64 MB') });
});
