import { describe, expect, it } from 'vitest';
import { commandFolder, runProcess } from './command.ts';

const { run } = commandFolder();

describe('every verb', () => {
  it.each([
    ['yardsticks'],
    ['scenario', 'list'],
    ['scenario', 'check', 'baseline'],
    ['backtest', '--from', '2023-12-31', '--replications', '100'],
    ['cases', 'list'],
    ['cases', 'show', 'PL-APACHE'],
    ['cases', 'check'],
    ['capability', 'list'],
    ['capability', 'show', 'air-to-air-refuelling'],
    ['forecast', '--buyer', 'POL', '--replications', '200'],
    ['data', 'sources'],
    ['data', 'check'],
    ['data', 'conflicts'],
    ['data', 'diff', '2025-08-28', '2026-07-07'],
  ])('%s %s prints text of 80 columns', async (...args) => {
    const { status, stdout } = await run(...args);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(40);
    expect(
      Math.max(
        ...stdout
          .split('\n')
          .filter((line) => !/https?:/.test(line))
          .map((line) => [...line].length),
      ),
    ).toBeLessThanOrEqual(80);
  });

  it.each([
    [['asess'], /Did you mean assess/],
    [['assess', '--seed', 'x', '--replications', '5'], /--replications: .*\n.*\n--seed: /],
    [['assess', 'nothing'], /shipped: baseline, buy-american/],
    [['assess', '--as-of', '2024-02-30'], /must be a date that exists/],
    [['assess', '--as-of', '2020-01-01'], /no edition of nato/],
    [['spending', 'compliance', '--year', '20x4'], /must be a whole number/],
    [['spending', 'series', '--country', 'Poland'], /did you mean POL/],
    [['spending', 'cost', '--path', 'hage'], /known paths: hold, hague, commitments/],
    [['spending', 'shares', '--year', '2025', '--military-ppp', 'gone.csv'], /cannot be opened/],
    [['data', 'diff', '2023-01-01', '2026-07-07'], /2024-06-17, 2025-08-28, 2026-07-07/],
  ])('%j is refused with exit code 2 and an explanation', async (args, message) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('is a program that ends as it should', () => {
    expect(runProcess('--version')).toMatchObject({ status: 0, stderr: '' });
    expect(runProcess('yardsticks', '--json')).toMatchObject({ status: 0, stderr: '' });
    const refused = runProcess('assess', 'nothing');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/shipped: baseline/);
  });

  it('shows help with exit code 0', async () => {
    for (const args of [
      ['--help'],
      ['spending', '--help'],
      ['assess', '--help'],
      ['help', 'data'],
      ['--version'],
    ]) {
      expect(await run(...args)).toMatchObject({ status: 0, stderr: '' });
    }
  });
});
