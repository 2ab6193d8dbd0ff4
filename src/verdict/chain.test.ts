import { beforeAll, describe, expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { type Assessment, assess } from './assessment.ts';
import { executeHere } from './execute.ts';

const asOf = '2026-11-22' as IsoDate;
const run = (data: DataPackage): Promise<Assessment> =>
  assess(
    data,
    resolveScenario(data, loadScenario('baseline'), { asOf, seed: 11, replications: 120 }),
    executeHere(),
  );
const data = await shippedData();
let base: Assessment;
beforeAll(async () => {
  base = await run(data);
});

/** Identifiers of the rows that differ between two lists. */
function changed<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): string[] {
  return before
    .filter((row) => JSON.stringify(row) !== JSON.stringify(after.find(({ id }) => id === row.id)))
    .map(({ id }) => id);
}

describe('a figure of one source', () => {
  const old = 'air-to-air-refuelling,holding,united-states,global,,845,850,855';
  let after: Assessment;
  beforeAll(async () => {
    after = await run(
      await dataWith('capability/figures.csv', (text) =>
        text.replace(old, old.replace('845,850,855', '1045,1050,1055')),
      ),
    );
  });

  it('changes its capability under its own denominator, and no other capability', () => {
    expect(changed(base.capabilities, after.capabilities)).toEqual(['air-to-air-refuelling']);
    const of = ({ capabilities }: Assessment) =>
      capabilities.find(({ id }) => id === 'air-to-air-refuelling')!;
    const [before, now] = [of(base), of(after)];
    expect(now.unitedStates.global).not.toEqual(before.unitedStates.global);
    expect(now.share.global).not.toEqual(before.share.global);
    for (const key of ['europe', 'coverage', 'requirement', 'independent', 'cases'] as const)
      expect(now[key], key).toEqual(before[key]);
    expect(now.share.committed).toEqual(before.share.committed);
    expect(now.unitedStates.committed).toEqual(before.unitedStates.committed);
  });

  it('changes the yardsticks that rest on it under that denominator, and nothing else', () => {
    const moved = changed(base.yardsticks, after.yardsticks);
    expect(moved).toContain('enablers');
    for (const id of moved) expect(['enablers', 'capability-majority-global']).toContain(id);
    expect(after.deliveries).toEqual(base.deliveries);
    expect(after.scenario.money).toEqual(base.scenario.money);
  });
});

describe('a case whose events are dropped', () => {
  // One that no estimate is learnt from and no queue knows: it has no plan, and its line has no queue.
  const unplanned = new Set(
    casesAsOf(readCases(data), dayOf(asOf))
      .filter(({ planned }) => Object.keys(planned).length === 0)
      .map((item) => item.id),
  );
  let id: string;
  let after: Assessment;
  beforeAll(async () => {
    const feeding = new Set(base.capabilities.flatMap(({ cases }) => cases));
    id = base.deliveries.rows.find(
      ({ caseId, rung, delay }) =>
        rung === 'contracted' && delay.noQueue !== null && feeding.has(caseId) && unplanned.has(caseId),
    )!.caseId;
    after = await run(
      await dataWith('cases/events.csv', (text) =>
        text
          .split('\n')
          .filter((row) => !row.startsWith(`${id},`))
          .join('\n'),
      ),
    );
  });

  it('is gone from the deliveries, and every other forecast stays as it was', () => {
    expect(base.deliveries.rows.map(({ caseId }) => caseId)).toContain(id);
    expect(after.deliveries.rows).toEqual(base.deliveries.rows.filter(({ caseId }) => caseId !== id));
  });

  it('takes its deliveries out of its capability, and nothing else', () => {
    const moved = changed(base.capabilities, after.capabilities);
    expect(moved.length).toBeGreaterThan(0);
    for (const capability of moved) {
      const [before, now] = [base, after].map(
        ({ capabilities }) => capabilities.find((one) => one.id === capability)!,
      );
      expect(before!.cases).toContain(id);
      expect(now!.cases).toEqual(before!.cases.filter((one) => one !== id));
      expect(now!.unitedStates).toEqual(before!.unitedStates);
      for (const [year, { p50 }] of Object.entries(now!.europe ?? {}))
        expect(p50).toBeLessThanOrEqual(before!.europe![year]!.p50);
    }
    expect(after.scenario.money).toEqual(base.scenario.money);
  });
});
