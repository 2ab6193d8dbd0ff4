import { describe, expect, it } from 'vitest';
import { commandFolder } from './command.ts';

const { json, write } = commandFolder();

describe('spending', () => {
  it('counts compliance by edition', async () => {
    const { meta, rows } = await json('spending', 'compliance', '--year', '2024', '--target', '2');
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
    const levels = await json(
      'spending',
      'compliance',
      '--year',
      '2024',
      '--target',
      '2',
      '--from',
      'levels',
    );
    expect(levels.rows[0].met).toBe(22);
    const later = async (year: string, target: string) =>
      (await json('spending', 'compliance', '--year', year, '--target', target)).rows.at(-1).met;
    expect([await later('2025', '2'), await later('2026', '2'), await later('2026', '3.5')]).toEqual([
      28, 30, 5,
    ]);
  });

  it('prints a series with the columns it promises', async () => {
    const { rows } = await json(
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

  it('costs a path with bands, and holding costs nothing', async () => {
    const { rows } = await json(
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
    for (const row of (
      await json('spending', 'cost', '--path', 'hold', '--set', 'nato-europe', '--replications', '300')
    ).rows) {
      for (const part of [row.annual, row.cumulative]) {
        expect(part).toEqual({ constant: { p5: 0, p50: 0, p95: 0 }, current: { p5: 0, p50: 0, p95: 0 } });
      }
    }
  });

  it('projects, shares and compares with Russia', async () => {
    expect(
      (await json('spending', 'project', '--set', 'DEU', '--replications', '200')).rows[0],
    ).toMatchObject({
      year: 2026,
      perHeadConstant: { p50: expect.any(Number) },
      equipmentUsd: { p50: expect.any(Number) },
      shareOfAlliance: { 'military-ppp': { missing: 'no-source' } },
    });
    expect(
      (await json('spending', 'shares', '--year', '2025')).rows.map(({ rate }: { rate: string }) => rate),
    ).toEqual(['mer', 'gdp-ppp', 'military-ppp']);
    const table = write('m.csv', 'country,year,factor,source\nRUS,2024,20,Somebody\n');
    expect((await json('spending', 'russia', '--military-ppp', table)).rows[2]).toMatchObject({
      russiaMillions: 691375,
      ratio: null,
    });
  });
});
