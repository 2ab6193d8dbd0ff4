import { describe, expect, it } from 'vitest';
import { commandFolder } from './command.ts';

const { json, run, write } = commandFolder();

describe('forecast', () => {
  it('gives each case the shape it promises, and the same bytes twice', async () => {
    const args = ['forecast', '--case', 'PL-APACHE', '--replications', '1000'];
    const { meta, rows, without } = await json(...args);
    expect([rows.length, without]).toEqual([1, []]);
    expect(rows[0]).toMatchObject({
      caseId: 'PL-APACHE',
      onTime: { planned: expect.any(String), probability: expect.any(Number) },
      delay: {
        stages: { plan: expect.any(Number), series: expect.any(Number) },
        queueDays: expect.any(Number),
        productionDays: expect.any(Number),
        heldDays: expect.any(Number),
        noQueue: null,
      },
    });
    expect(rows[0].delay.behind[0]).toMatchObject({ caseId: 'SIPRI-0011', units: expect.any(Number) });
    for (const delivery of [rows[0].firstDelivery, rows[0].lastDelivery]) {
      const dates = ['p05', 'p25', 'p50', 'p75', 'p95'].map((key) => delivery[key]);
      for (const date of dates) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect([...dates].sort()).toEqual(dates);
    }
    const again = meta.command.replace('npm run -s burdenshift -- ', '').split(' ');
    expect((await run(...again, '--json')).stdout).toBe((await run(...args, '--json')).stdout);
  });

  it('gives the same bytes on one and two threads', async () => {
    const args = ['forecast', '--replications', '10000', '--json'];
    const one = await run(...args, '--threads', '1');
    expect(one.status).toBe(0);
    expect((await run(...args, '--threads', '2')).stdout).toBe(one.stdout);
    expect((await run('backtest', '--threads', '2')).stdout).toBe(
      (await run('backtest', '--threads', '1')).stdout,
    );
    expect((await run('forecast', '--threads', '0')).stderr).toContain('a whole number from 1 to 256');
  });

  it('knows less on an earlier day', async () => {
    const [early] = (
      await json('forecast', '--case', 'PL-APACHE', '--as-of', '2024-12-31', '--replications', '500')
    ).rows;
    expect(Object.keys(early.delay.stages)).toEqual(['award', 'production', 'series']);
    const { status, stderr } = await run('forecast', '--case', 'PL-APACHE', '--as-of', '2020-01-01');
    expect([status, stderr]).toEqual([2, expect.stringContaining('no such case on that day')]);
  });

  it('gives a planner fixed shares and classes, and refuses wrong ones by row and column', async () => {
    const columns = 'line,date,rate_per_year,kind,minimum_lead_time_months,allocation,source';
    const lines = (cell: string) =>
      write('shares.csv', `${columns}\npatriot,2025,4,actual,24,${cell},letter\n`);
    const at = async (cell: string) =>
      (await json('forecast', '--case', 'ES-PATRIOT', '--lines', lines(cell), '--replications', '200'))
        .rows[0];
    const [all, part, ahead] = [
      await at('first-come'),
      await at('fixed-shares:ESP=5;other=95'),
      await at('priority:ESP=0;other=1'),
    ];
    expect(part.lastDelivery.p50 > all.lastDelivery.p50).toBe(true);
    expect(part.delay.behind).toEqual([]);
    expect(ahead.delay.queueDays).toBeLessThan(all.delay.queueDays);
    const bad = await run('forecast', '--lines', lines('fixed-shares:ESP=50;other=60'));
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain(
      'shares.csv:2:6: allocation gives shares that add up to more than 100 percent',
    );
  });

  it("refuses a planner's files with every fault and forecasts nothing", async () => {
    const header =
      'case_id,buyer,supplier_country,system_family,line,channel,quantity,value_musd,request,notification,signed,award,first_delivery,last_delivery,cancelled,planned_first_delivery,planned_last_delivery';
    const cases = write(
      'c.csv',
      `${header}\nA,POL,USA,tank,,fms,-4,,,,2023-02-29,,,,,,\nA,POL,USA,tank,,fms,4,,,,2025,,2024,,,,\n`,
    );
    const bad = await run('forecast', '--cases', cases);
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    for (const part of ['c.csv:2', 'c.csv:3', '2023-02-29', '-4']) expect(bad.stderr).toContain(part);
    const lines = write(
      'l.csv',
      'line,date,rate_per_year,kind,minimum_lead_time_months,allocation,source\nx,2025,-1,actual,10,first-come,s\n',
    );
    expect(await run('forecast', '--lines', lines)).toMatchObject({ status: 2, stdout: '' });
    expect((await run('forecast', '--channels', 'gone.yaml')).stderr).toContain('cannot be opened');
  });
});
