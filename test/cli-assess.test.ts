import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandFolder } from './command.ts';

const { folder, run, write } = commandFolder();

describe('assess', () => {
  const args = ['assess', '--replications', '400', '--seed', '11'];

  it('gives the same bytes twice and on one or two threads, and says how to make it again', async () => {
    const outputs: string[] = [];
    for (const more of [
      ['--threads', '1'],
      ['--threads', '2'],
    ])
      outputs.push((await run(...args, '--json', ...more)).stdout);
    expect(new Set(outputs).size).toBe(1);
    const { meta } = JSON.parse(outputs[0]!);
    expect(meta).toEqual({
      program: 'burdenshift',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      command: expect.stringContaining('assess baseline --as-of 2026-11-22 --replications 400 --seed 11'),
      data: { edition: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      asOf: '2026-11-22',
      scenario: {
        name: 'baseline',
        title: expect.any(String),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      seed: 11,
      replications: 400,
    });
    const again = meta.command.replace('npm run -s burdenshift -- ', '').split(' ');
    expect((await run(...again, '--json')).stdout).toBe(outputs[0]);
  });

  it('prints a table that fits 80 columns and writes one report that is the same twice', async () => {
    const first = await run(...args, '--out', 'a');
    await run(...args, '--out', 'b');
    expect(first.status).toBe(0);
    expect(Math.max(...first.stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    for (const text of [
      '2027        2030        2035',
      'market rates',
      'GDP-PPP',
      'capabilities, global',
      'The answer depends on the yardstick',
      'Not known:',
    ]) {
      expect(first.stdout).toContain(text);
    }
    expect(first.stderr).toContain('assess: 100 %');
    const page = (name: string) => readFileSync(join(folder, name, 'assessment-baseline.html'), 'utf8');
    expect(page('a')).toBe(page('b'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['assessment-baseline.html']);
  });

  it.each([
    ['a misspelt key', 'deadlnes: [2027]\n', 'bad.yaml:4:1'],
    ['a share of 250 %', 'spending:\n  default: { path: linear, toPct: 250, by: 2030 }\n', 'bad.yaml:5:35'],
    ['a year outside every horizon', 'deadlines: [2090]\n', 'bad.yaml:4:13'],
    [
      'a mixture of 2015 and 2021 prices',
      'spending:\n  allies:\n    POL: { path: custom, amounts: { prices: 2021, usdMillions: { 2030: 5 } } }\n    DEU: { path: custom, amounts: { prices: 2015, usdMillions: { 2030: 5 } } }\n',
      'bad.yaml:7:45',
    ],
  ])(
    'refuses %s with file, line, column, rule and example, exit code 2 and nothing written',
    async (_, change, place) => {
      const file = write('bad.yaml', `name: bad\ntitle: Bad\nextends: baseline\n${change}`);
      const { status, stdout, stderr } = await run('assess', file, '--out', 'never');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(place);
      expect(stderr).toMatch(/correct: \S/);
      expect(existsSync(join(folder, 'never'))).toBe(false);
    },
  );
});
