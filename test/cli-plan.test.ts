import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandFolder } from './command.ts';
import { planText } from './plan-file.ts';

const { folder, json, run, write } = commandFolder();

const plan = write('tiny.yaml', planText());
const quick = ['--gap', '2'];
const solved = await run(
  'plan',
  'solve',
  plan,
  ...quick,
  '--replications',
  '200',
  '--json',
  '--threads',
  '1',
);

/** The plan as it was printed, edited. */
const edited = (name: string, edit: (saved: { purchases: { quantity: number }[] }) => void): string => {
  const saved = JSON.parse(solved.stdout);
  edit(saved);
  return write(name, JSON.stringify(saved, null, 2));
};

describe('plan solve', () => {
  it('prints a plan with its bound, its shortfalls, priced conditions and a chance for each demand', async () => {
    expect([solved.status, solved.stderr]).toEqual([0, '']);
    const { meta, status, objective, bound, gap, cost, purchases, shortfalls, conditions, probability } =
      JSON.parse(solved.stdout);
    expect(status).toMatch(/^(optimal|within-gap)$/);
    expect(bound).toBeLessThanOrEqual(objective);
    expect(gap).toBeLessThanOrEqual(0.02);
    expect(gap).toBeCloseTo((objective - bound) / objective, 9);
    expect(purchases.length).toBeGreaterThan(1);
    expect(purchases.reduce((sum: number, row: { cost: number }) => sum + row.cost, 0)).toBe(cost);
    expect(shortfalls.length).toBeGreaterThan(0);
    expect(conditions.map(({ name }: { name: string }) => name)).toEqual(['european-content']);
    expect(probability.map(({ id }: { id: string }) => id)).toEqual(['artillery-2029', 'tanks-2029']);
    expect(meta).toMatchObject({
      seed: 20260707,
      replications: 200,
      command: expect.stringContaining('plan solve tiny.yaml --as-of 2026-11-22'),
    });
  });

  it('gives the same bytes on two threads, and writes what other programs read', async () => {
    const files = ['--export', 'tiny.mps', '--scenario', 'bought.yaml'];
    const again = await run(
      ...['plan', 'solve', plan, ...quick, '--replications', '200', '--json', '--threads', '2'],
      ...files,
    );
    expect(again.stdout).toBe(solved.stdout);
    const mps = readFileSync(join(folder, 'tiny.mps'), 'utf8');
    for (const part of ['ROWS', 'COLUMNS', 'RHS', 'BOUNDS', 'ENDATA', 'order.DEU.k9.2027'])
      expect(mps).toContain(part);
    const { scenario } = await json('scenario', 'check', 'bought.yaml');
    expect(scenario.name).toBe('plan-tiny');
    const { purchases } = JSON.parse(solved.stdout);
    expect(scenario.purchases).toHaveLength(purchases.length);
    for (const { onTop } of scenario.purchases) expect(onTop).toBe(true);
  });

  const reads = spawnSync('glpsol', ['--version']).status === 0;
  it.skipIf(!reads)(
    'exports a problem that GLPK reads (glpsol is not installed where this is skipped)',
    () => {
      const { stdout, status } = spawnSync('glpsol', ['--freemps', 'tiny.mps', '--check'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect([status, stdout]).toEqual([0, expect.stringContaining('rows')]);
    },
  );
});

describe('plan check and plan explain', () => {
  const saved = write('saved.json', solved.stdout);

  it('agrees with what was printed', async () => {
    const { status, stdout } = await run('plan', 'check', saved);
    expect([status, stdout]).toEqual([0, expect.stringContaining('agrees with its problem')]);
  });

  it('reports the rules that an edited plan breaks, with exit code 1', async () => {
    const file = edited('edited.json', async ({ purchases }) => {
      purchases[0]!.quantity += 100_000;
    });
    const { status, stdout } = await run('plan', 'check', file, '--json');
    const rules = JSON.parse(stdout).disagreements.map(({ rule }: { rule: string }) => rule);
    expect([status, rules]).toEqual([1, expect.arrayContaining(['budget'])]);
  });

  it('refuses what is no plan, with line and column', async () => {
    const file = write('broken.json', solved.stdout.replace(/"quantity": \d+/, '"quantity": -3'));
    const line = solved.stdout.split('\n').findIndex((text) => text.includes('"quantity"')) + 1;
    const { status, stdout, stderr } = await run('plan', 'check', file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`broken\\.json:${line}:\\d+: `));
    expect((await run('plan', 'explain', write('half.json', '{ "status": '))).stderr).toMatch(
      /half\.json:1:\d+/,
    );
  });

  it('says of every demand what serves it, and why there is no more', async () => {
    const { status, stdout } = await run('plan', 'explain', saved);
    expect(status).toBe(0);
    for (const text of ['artillery-2029', 'tanks-2029', 'Orders that serve it', 'Against one more'])
      expect(stdout).toContain(text);
  });
});

it('draws three frontiers of nine points or more', async () => {
  const { frontiers } = await json('plan', 'frontier', plan, ...quick);
  expect(frontiers.map(({ name }: { name: string }) => name)).toEqual([
    'deadline',
    'european-content',
    'american-purchases',
  ]);
  for (const { points } of frontiers) {
    expect(points.length).toBeGreaterThanOrEqual(9);
    for (const { objective, cost } of points) expect(objective).toBeGreaterThanOrEqual(cost);
  }
});

it('answers the deal for every combination, and marks those that are efficient', async () => {
  const { rows } = await json('plan', 'deal', plan, ...quick);
  expect(rows).toHaveLength(2 * 2);
  const efficient = rows.filter((row: { efficient: boolean }) => row.efficient).length;
  expect(efficient).toBeGreaterThan(0);
});

describe('what is refused', () => {
  it.each([
    ['content of 140 %', { 'european-content: 65 %': 'european-content: 140 %' }, 'bad.yaml:14:21'],
    ['a deadline in the past', { 'tanks, deadline: 2029': 'tanks, deadline: 2020' }, 'bad.yaml:10:36'],
    ['an option that is not known', { 'k9, leopard-2a8': 'k99, leopard-2a8' }, 'bad.yaml:12:27'],
    [
      'conditions that exclude each other',
      {
        'european-content: 65 %':
          'european-content: 65 %\n  american-purchases: { usdMillions: 100, from: 2027, to: 2028 }\nsuppliers: { except: [USA] }',
      },
      'bad.yaml:15:23',
    ],
  ])('%s: exit code 2, line and column, and nothing written', async (_, changes, place) => {
    const file = write('bad.yaml', planText(changes));
    const { status, stdout, stderr } = await run('plan', 'solve', file, '--export', 'never.mps');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(place);
    expect(existsSync(join(folder, 'never.mps'))).toBe(false);
  });

  it('every wrong argument, at once', async () => {
    const { status, stderr } = await run('plan', 'solve', 'no-such-plan', '--gap', '99', '--threads', '0');
    expect(status).toBe(2);
    for (const text of ['no-such-plan', '--gap', '--threads']) expect(stderr).toContain(text);
  });
});
