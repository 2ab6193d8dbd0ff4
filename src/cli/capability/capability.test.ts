import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { shippedData } from '../../../test/shipped-data.ts';
import { readCapabilities } from '../../capability/capability-record.ts';
import { holdingsTemplate } from '../../capability/holding-table.ts';
import { FaultError } from '../../fault/fault.ts';
import { addCapability } from './capability.ts';

const record = readCapabilities(await shippedData());
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-capability-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** What a command prints. */
const run = async (...args: string[]): Promise<string> => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const program = new Command().exitOverride();
  addCapability(program as never);
  await program.parseAsync(['capability', ...args], { from: 'user' });
  vi.restoreAllMocks();
  return written.join('');
};
const json = async (...args: string[]) => JSON.parse(await run(...args, '--json'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));
const fold = (text: string): string => text.replace(/\s+/g, ' ');

describe('capability list', () => {
  it('shows every capability in 80 columns, three denominators side by side', async () => {
    const text = await run('list');
    expect(widest(text)).toBeLessThanOrEqual(80);
    for (const { id } of record.capabilities) expect(text).toContain(`\n${id} `);
    expect(fold(text)).toContain('combat-aircraft 2,046* 3,333† 38 %* 100* 95 %* 99* 95 %*');
    expect(fold(text)).toContain('airborne-early-warning 35 120 23 % – – – –');
  });

  it('marks every figure of grade C, and no other', async () => {
    const { rows } = await json('list');
    const lines = (await run('list')).split('\n');
    for (const { id, europe, unitedStates } of rows) {
      const cells = lines
        .find((line) => line.startsWith(`${id} `))!
        .slice(26)
        .trim()
        .split(/ {2,}/);
      for (const [index, figure] of [
        [0, europe],
        [1, unitedStates.global],
        [3, unitedStates.inEurope],
        [5, unitedStates.committed],
      ] as const) {
        expect([id, index, cells[index]!.includes('*')]).toEqual([id, index, figure.grade === 'C']);
      }
    }
  });

  it('says of what cannot be assessed why', async () => {
    const text = fold(await run('list'));
    expect(text).toMatch(/Not assessable under any denominator \(\d+ of 29\):/);
    expect(text).toContain('- medium-range-air-defence: No count, requirement or US share');
    expect(text).toContain('- tanks: The only count read is of a website that is not reviewed');
  });

  it('takes holdings of your own over the public ones, and marks them', async () => {
    const path = file('own.csv', holdingsTemplate);
    expect(fold(await run('list', '--holdings', path))).toContain(
      'air-to-air-refuelling 336° 850* 28 %* 16° 95 %',
    );
    const { meta, rows } = await json('list', '--holdings', path);
    expect(meta.command).toContain(`--holdings ${path}`);
    expect(rows.find(({ id }: { id: string }) => id === 'air-to-air-refuelling').europe.grade).toBe('own');
  });

  it('refuses a file with faults, every one of them', async () => {
    const path = file(
      'bad.csv',
      holdingsTemplate.replace('all,330', 'all,-1').replace('2026,base', '2026-13,base'),
    );
    const refusal = await run('list', '--holdings', path).catch((error) => error);
    expect(refusal).toBeInstanceOf(FaultError);
    expect(
      refusal.faults.map(({ line, column }: { line: number; column: number }) => [line, column]),
    ).toEqual([
      [2, 4],
      [3, 8],
    ]);
    await expect(run('list', '--holdings', join(folder, 'none.csv'))).rejects.toThrow('cannot be opened');
  });
});

describe('capability show', () => {
  it.each(record.capabilities.map(({ id }) => id))(
    '%s: figures with source, grade, scope and date',
    async (id) => {
      const text = await run('show', id);
      expect(widest(text)).toBeLessThanOrEqual(80);
      const folded = fold(text);
      for (const figure of record.figures.filter(({ capability }) => capability === id)) {
        const grade = figure.grade === 'C' ? 'grade C, provisional' : `grade ${figure.grade}`;
        expect(folded).toContain(`${figure.date}; ${figure.use}; ${grade}, ${figure.source}.`);
      }
      for (const { note } of record.missing.filter(({ capability }) => capability === id)) {
        expect(folded).toContain(fold(note));
      }
    },
  );

  it('tells the rule, the three shares and the changes of air-to-air refuelling', async () => {
    const text = fold(await run('show', 'air-to-air-refuelling'));
    expect(text).toContain('global 850 [845 to 855]* 29 % [28 to 29]*');
    expect(text).toContain('committed to NATO 63 [0 to 63]* 84 % [84 to 100]*');
    expect(text).toContain('2026-06-03: commitment-change');
    expect(text).toContain('Source: CSIS, Europe’s'.replace('’', "'"));
    const { capability, events, figures, sources } = await json('show', 'air-to-air-refuelling');
    expect(capability).toMatchObject({ id: 'air-to-air-refuelling', enabler: true });
    expect(events[0]).toMatchObject({ first: '2026-06-03', last: '2026-06-03', best: 63 });
    expect(figures[0].use).toBe('default');
    expect(sources.length).toBeGreaterThan(3);
  });

  it('suggests capabilities with a near name', async () => {
    await expect(run('show', 'refuel')).rejects.toThrow(
      /near: air-to-air-refuelling.*correct: capability show air/s,
    );
  });
});

it('capability template prints a file that passes', async () => {
  const text = await run('template');
  expect(text).toBe(holdingsTemplate);
  expect(await run('list', '--holdings', file('template.csv', text))).toContain('°');
});
