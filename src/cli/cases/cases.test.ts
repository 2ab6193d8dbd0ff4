import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FaultError } from '../../fault/fault.ts';
import { casesTemplate } from '../../procurement/planner-column.ts';
import { addCases } from './cases.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'burdenshift-verbs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

/** What a command prints. */
const run = async (...args: string[]): Promise<string> => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const program = new Command().exitOverride();
    addCases(program as never);
    await program.parseAsync(['cases', ...args], { from: 'user' });
  } finally {
    vi.restoreAllMocks();
  }
  return written.join('');
};
const json = async (...args: string[]) => JSON.parse(await run(...args, '--json'));
const refusal = async (...args: string[]): Promise<FaultError> => {
  try {
    await run(...args);
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
  throw new Error('was not refused');
};
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('cases list', () => {
  it('keeps to 80 columns and says on every total which rung it counts', async () => {
    const text = await run('list');
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
    const totals = lines.slice(lines.findIndex((line) => line.startsWith('Totals by rung')));
    const money = totals.filter((line) => /[A-Z]{3} [\d,]+m/.test(line));
    expect(money.length).toBeGreaterThan(10);
    for (const line of money) {
      expect(line).toMatch(
        /^ {2}(contract|offer|ceiling of a notification|programme cost|package that may cover more): .*cases? \((announced|notified|contracted|delivering|delivered|cancelled)\)$/,
      );
    }
    expect(text).toContain('SIPRI');
  });

  it('narrows by buyer, supplier, family, set and day', async () => {
    const { cases, meta, totals } = await json('list', '--buyer', 'POL', '--supplier', 'KOR');
    expect(cases.length).toBeGreaterThan(5);
    for (const one of cases) expect([one.buyer, one.supplier]).toEqual(['POL', 'KOR']);
    expect(meta).toMatchObject({
      asOf: '2026-11-22',
      command: expect.stringContaining('cases list --buyer POL --supplier KOR --as-of 2026-11-22'),
    });
    expect(totals.reduce((sum: number, total: { cases: number }) => sum + total.cases, 0)).toBe(cases.length);
    const tanks = await json('list', '--family', 'tank', '--set', 'nato-europe');
    expect(new Set(tanks.cases.map(({ family }: { family: string }) => family))).toEqual(new Set(['tank']));
    expect(tanks.cases.some(({ buyer }: { buyer: string }) => buyer === 'AUS')).toBe(false);
    const joint = await json('list', '--buyer', 'NOR', '--family', 'tanker-aircraft');
    expect(joint.cases).toMatchObject([{ caseId: 'MMF-MRTT-2', buyer: 'DEU', partners: ['NOR'] }]);
    const before = await json('list', '--buyer', 'POL', '--as-of', '2021-01-01');
    expect(before.cases.find(({ caseId }: { caseId: string }) => caseId === 'PL-K2-1')).toMatchObject({
      rung: 'announced',
      reached: {},
      value: null,
    });
  });

  it('lists a file of your own', async () => {
    const path = file('own.csv', casesTemplate);
    const { cases, meta } = await json('list', '--cases', path);
    expect(cases.map(({ caseId, rung }: { caseId: string; rung: string }) => [caseId, rung])).toEqual([
      ['OWN-HOWITZER', 'contracted'],
      ['OWN-PATRIOT', 'notified'],
    ]);
    expect(meta.command).toContain(`--cases ${path}`);
    expect(await run('list', '--cases', path, '--buyer', 'FRA')).toBe('No case as known on 2026-11-22.\n');
  });

  it('refuses unknown words together, and a date that does not exist', async () => {
    const { faults } = await refusal(
      'list',
      '--buyer',
      'Poland',
      '--supplier',
      'XXX',
      '--family',
      'MBT',
      '--set',
      'x',
    );
    expect(faults.map(({ where, example }) => [where, example])).toEqual([
      ['--buyer', '--buyer POL'],
      ['--supplier', '--supplier POL'],
      ['--family', '--family tank'],
      ['--set', 'nato-europe'],
    ]);
    expect((await refusal('list', '--as-of', '2023-02-29')).message).toContain('--as-of');
  });
});

describe('cases show', () => {
  it('tells the dates of a case, its value and its sources', async () => {
    const text = await run('show', 'PL-APACHE');
    for (const part of [
      '96 units, for Poland from United States',
      'USD 10,000m (contract)',
      '2024-08-13',
      'grade B',
    ]) {
      expect(text).toContain(part);
    }
    const { case: one, events } = await json('show', 'PL-APACHE');
    expect(one).toMatchObject({
      caseId: 'PL-APACHE',
      quantity: 96,
      rung: 'contracted',
      reached: { signature: '2024-08-13' },
    });
    expect(events.length).toBeGreaterThan(3);
  });

  it('knows no more than the day did', async () => {
    const text = await run('show', 'CH-PATRIOT', '--as-of', '2024-01-01');
    expect(text).not.toMatch(/July 2025|March 2026|2031/);
    expect(text).toContain('left out');
    expect(await run('show', 'CH-PATRIOT')).toContain('2031');
  });

  it('suggests cases with a near name', async () => {
    expect((await refusal('show', 'apache')).message).toMatch(
      /near: PL-APACHE.*correct: cases show PL-APACHE/s,
    );
  });
});

describe('cases check', () => {
  it('passes the shipped cases and a good file', async () => {
    expect(await run('check')).toMatch(/^Passed: 3\d\d cases, \d+ dated facts, 0 faults\.\n$/);
    expect(await json('check', file('good.csv', casesTemplate))).toMatchObject({
      passed: true,
      cases: 2,
      findings: [],
    });
  });

  it('refuses a file with every fault by row and column', async () => {
    const text = casesTemplate.replace('POL,KOR', 'POX,KOR').replace('2025-02-10', '2023-02-29');
    const { faults } = await refusal('check', file('bad.csv', text));
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [2, 2],
      [3, 9],
    ]);
  });
});

describe('cases template', () => {
  it('prints a file that passes, and knows no other', async () => {
    expect(await run('template', 'cases')).toBe(casesTemplate);
    expect((await refusal('template', 'tanks')).message).toContain('must be one of cases');
  });
});
