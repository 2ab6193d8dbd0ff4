import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'src/cli/main.ts');
const workbook = join(root, 'test/fixtures/nato/def-exp-2024-06-17.xlsx');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'burdenshift-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(join(root, 'node_modules/.bin/node'), [main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
const json = (...args: string[]) => {
  const { stdout, stderr, status } = run(...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

describe('spending', () => {
  it('counts compliance by edition', () => {
    const { meta, rows } = json('spending', 'compliance', '--year', '2024', '--target', '2');
    expect(meta).toMatchObject({ program: 'burdenshift', data: { edition: expect.any(String) } });
    expect(
      rows.map((row: { edition: string; year: number; target: number; met: number; members: number }) => [
        row.edition,
        row.year,
        row.target,
        row.met,
        row.members,
      ]),
    ).toEqual([
      ['2024-06-17', 2024, 2, 23, 32],
      ['2025-08-28', 2024, 2, 18, 32],
      ['2026-07-07', 2024, 2, 17, 32],
    ]);
    expect(rows[0].metBy).toHaveLength(23);
    const levels = json('spending', 'compliance', '--year', '2024', '--target', '2', '--from', 'levels');
    expect(levels.rows[0].met).toBe(22);
    const later = (year: string, target: string) =>
      json('spending', 'compliance', '--year', year, '--target', target).rows.at(-1).met;
    expect([later('2025', '2'), later('2026', '2'), later('2026', '3.5')]).toEqual([28, 30, 5]);
  });

  it('prints a series with the columns it promises', () => {
    const { rows } = json(
      'spending',
      'series',
      '--country',
      'POL',
      '--from',
      '2014',
      '--to',
      '2026',
      '--edition',
      '2026-07-07',
    );
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)).toMatchObject({
      country: 'POL',
      year: 2026,
      shareOfGdpPct: 4.68,
      amountUsdMillionsCurrent: 53080,
      amountUsdMillionsConstant: 37515,
      constantBase: 2021,
      status: 'estimate',
      edition: '2026-07-07',
      source: 'nato-2026-07-07',
    });
  });

  it('costs a path with bands, and holding costs nothing', () => {
    const { rows } = json(
      'spending',
      'cost',
      '--path',
      'hague',
      '--set',
      'nato-europe',
      '--replications',
      '300',
    );
    const last = rows.at(-1);
    expect(last.year).toBe(2035);
    expect(last.annual.constant.p5).toBeLessThan(last.annual.constant.p50);
    expect(last.annual.constant.p50).toBeLessThan(last.annual.constant.p95);
    const sum = rows.reduce(
      (total: number, row: { annual: { constant: { p50: number } } }) => total + row.annual.constant.p50,
      0,
    );
    expect(last.cumulative.constant.p50 / sum).toBeCloseTo(1, 1);
    for (const row of json(
      'spending',
      'cost',
      '--path',
      'hold',
      '--set',
      'nato-europe',
      '--replications',
      '300',
    ).rows) {
      for (const part of [row.annual, row.cumulative]) {
        expect(part).toEqual({ constant: { p5: 0, p50: 0, p95: 0 }, current: { p5: 0, p50: 0, p95: 0 } });
      }
    }
  });

  it('projects, shares and compares with Russia', () => {
    expect(json('spending', 'project', '--set', 'DEU', '--replications', '200').rows[0]).toMatchObject({
      year: 2026,
      perHeadConstant: { p50: expect.any(Number) },
      equipmentUsd: { p50: expect.any(Number) },
      shareOfAlliance: { 'military-ppp': { missing: 'no-source' } },
    });
    expect(
      json('spending', 'shares', '--year', '2025').rows.map(({ rate }: { rate: string }) => rate),
    ).toEqual(['mer', 'gdp-ppp', 'military-ppp']);
    const table = write('m.csv', 'country,year,factor,source\nRUS,2024,20,Somebody\n');
    expect(json('spending', 'russia', '--military-ppp', table).rows[2]).toMatchObject({
      russiaMillions: 691375,
      ratio: null,
    });
  });
});

describe('assess', () => {
  const args = ['assess', '--replications', '400', '--seed', '11'];

  it('gives the same bytes twice and on one or two threads, and says how to make it again', () => {
    const outputs = [[], ['--threads', '1'], ['--threads', '2']].map(
      (more) => run(...args, '--json', ...more).stdout,
    );
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
    expect(run(...again, '--json').stdout).toBe(outputs[0]);
  });

  it('prints a table that fits 80 columns and writes one report that is the same twice', () => {
    const first = run(...args, '--out', 'a');
    run(...args, '--out', 'b');
    expect(first.status).toBe(0);
    expect(Math.max(...first.stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    for (const text of [
      'end of 2027',
      'end of 2030',
      'end of 2035',
      'market rates > 50 %',
      'GDP-PPP > 50 %',
      '3.5 % of GDP',
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
    (_, change, place) => {
      const file = write('bad.yaml', `name: bad\ntitle: Bad\nextends: baseline\n${change}`);
      const { status, stdout, stderr } = run('assess', file, '--out', 'never');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(place);
      expect(stderr).toMatch(/correct: \S/);
      expect(existsSync(join(folder, 'never'))).toBe(false);
    },
  );
});

describe('forecast', () => {
  it('gives each case the shape it promises, and the same bytes twice', () => {
    const args = ['forecast', '--case', 'PL-APACHE', '--replications', '1000'];
    const { meta, rows, without } = json(...args);
    expect([rows.length, without]).toEqual([1, []]);
    expect(rows[0]).toMatchObject({
      caseId: 'PL-APACHE',
      onTime: { planned: expect.any(String), probability: expect.any(Number) },
      delay: {
        stages: { plan: expect.any(Number), series: expect.any(Number) },
        queueDays: null,
        productionDays: null,
      },
    });
    for (const delivery of [rows[0].firstDelivery, rows[0].lastDelivery]) {
      const dates = ['p05', 'p25', 'p50', 'p75', 'p95'].map((key) => delivery[key]);
      for (const date of dates) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect([...dates].sort()).toEqual(dates);
    }
    const again = meta.command.replace('npm run -s burdenshift -- ', '').split(' ');
    expect(run(...again, '--json').stdout).toBe(run(...args, '--json').stdout);
  });

  it('knows less on an earlier day', () => {
    const [early] = json(
      'forecast',
      '--case',
      'PL-APACHE',
      '--as-of',
      '2024-12-31',
      '--replications',
      '500',
    ).rows;
    expect(Object.keys(early.delay.stages)).toEqual(['award', 'production', 'series']);
    const { status, stderr } = run('forecast', '--case', 'PL-APACHE', '--as-of', '2020-01-01');
    expect([status, stderr]).toEqual([2, expect.stringContaining('no such case on that day')]);
  });

  it("refuses a planner's files with every fault and forecasts nothing", () => {
    const header =
      'case_id,buyer,supplier_country,system_family,line,channel,quantity,value_musd,request,notification,signed,award,first_delivery,last_delivery,cancelled,planned_first_delivery,planned_last_delivery';
    const cases = write(
      'c.csv',
      `${header}\nA,POL,USA,tank,,fms,-4,,,,2023-02-29,,,,,,\nA,POL,USA,tank,,fms,4,,,,2025,,2024,,,,\n`,
    );
    const bad = run('forecast', '--cases', cases);
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    for (const part of ['c.csv:2', 'c.csv:3', '2023-02-29', '-4']) expect(bad.stderr).toContain(part);
    const lines = write(
      'l.csv',
      'line,date,rate_per_year,kind,minimum_lead_time_months,allocation,source\nx,2025,-1,actual,10,first-come,s\n',
    );
    expect(run('forecast', '--lines', lines)).toMatchObject({ status: 2, stdout: '' });
    expect(run('forecast', '--channels', 'gone.yaml').stderr).toContain('cannot be read');
  });
});

describe('data import nato', () => {
  it('reproduces the shipped edition to the last digit', () => {
    const { status, stdout } = run(
      'data',
      'import',
      'nato',
      workbook,
      '--edition',
      '2024-06-17',
      '--out',
      'n.csv',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('constant prices of 2015');
    expect(readFileSync(join(folder, 'n.csv'), 'utf8')).toBe(
      readFileSync(join(root, 'data/observations/nato-2024-06-17.csv'), 'utf8'),
    );
    expect(readFileSync(join(folder, 'n-footnotes.csv'), 'utf8')).toBe(
      readFileSync(join(root, 'data/observations/nato-2024-06-17-footnotes.csv'), 'utf8'),
    );
  });

  it('refuses what is not a workbook and an edition whose layout it does not know', () => {
    const file = write('not.xlsx', 'no');
    expect(run('data', 'import', 'nato', file, '--edition', '2024-06-17', '--out', 'never.csv').status).toBe(
      2,
    );
    expect(
      run('data', 'import', 'nato', workbook, '--edition', '2023-07-07', '--out', 'never.csv').stderr,
    ).toContain('correct: --edition 2024-06-17');
    expect(existsSync(join(folder, 'never.csv'))).toBe(false);
  });
});

describe('every verb', () => {
  it.each([
    ['yardsticks'],
    ['scenario', 'list'],
    ['scenario', 'check', 'baseline'],
    ['backtest', '--from', '2023-12-31', '--replications', '100'],
    ['cases', 'list'],
    ['cases', 'show', 'PL-APACHE'],
    ['cases', 'check'],
    ['forecast', '--buyer', 'POL', '--replications', '200'],
    ['data', 'sources'],
    ['data', 'check'],
    ['data', 'conflicts'],
    ['data', 'diff', '2025-08-28', '2026-07-07'],
  ])('%s %s prints JSON and nothing else with --json, and text without', (...args) => {
    expect(json(...args)).toHaveProperty('meta.data.sha256');
    const { status, stdout } = run(...args);
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
    [['assess', 'nothing'], /shipped: baseline, commitments/],
    [['assess', '--as-of', '2024-02-30'], /must be a date that exists/],
    [['assess', '--as-of', '2020-01-01'], /no edition of nato/],
    [['spending', 'compliance', '--year', '20x4'], /must be a whole number/],
    [['spending', 'series', '--country', 'Poland'], /did you mean POL/],
    [['spending', 'cost', '--path', 'hage'], /known paths: hold, hague, commitments/],
    [['spending', 'shares', '--year', '2025', '--military-ppp', 'gone.csv'], /cannot be read/],
    [['data', 'diff', '2023-01-01', '2026-07-07'], /2024-06-17, 2025-08-28, 2026-07-07/],
  ])('%j is refused with exit code 2 and an explanation', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('shows help with exit code 0', () => {
    for (const args of [
      ['--help'],
      ['spending', '--help'],
      ['assess', '--help'],
      ['help', 'data'],
      ['--version'],
    ]) {
      expect(run(...args)).toMatchObject({ status: 0, stderr: '' });
    }
  });
});
