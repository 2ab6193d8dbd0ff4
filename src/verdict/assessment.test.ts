import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { coverageGroups } from '../capability/coverage.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { inputGroups } from '../spending/input-group.ts';
import { executeOnThreads } from '../sweep/threads.ts';
import { type Assessment, assess } from './assessment.ts';
import { executeHere } from './execute.ts';

const data = await shippedData();
const replications = 300;
const requestOf = (scenario: string, asOf = '2026-11-22', seed = 7) =>
  resolveScenario(data, loadScenario(scenario), { asOf, seed, replications });

let baseline: Assessment;
beforeAll(async () => {
  baseline = await assess(data, requestOf('baseline'), executeHere());
});

it('is the same bytes on this thread, on one worker and on two', async () => {
  const bytes = JSON.stringify(baseline);
  for (const threads of [1, 2]) {
    expect(JSON.stringify(await assess(data, requestOf('baseline'), executeOnThreads(threads)))).toBe(bytes);
  }
});

it('changes with the seed, within Monte Carlo error', async () => {
  const other = await assess(data, requestOf('baseline', '2026-11-22', 8), executeHere());
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(baseline));
  for (const [index, verdict] of baseline.scenario.verdicts.entries()) {
    for (const [at, { probability }] of verdict.deadlines.entries()) {
      const difference = other.scenario.verdicts[index]!.deadlines[at]!.probability.value - probability.value;
      expect(Math.abs(difference)).toBeLessThan(
        5 * Math.SQRT2 * Math.max(probability.standardError, 1 / replications),
      );
    }
  }
});

describe('what must hold whatever the figures', () => {
  const median = (assessment: Assessment, yardstick: string, year: number) =>
    assessment.scenario.shares.find((entry) => entry.yardstick === yardstick && entry.year === year)!.share
      .p50;

  it('every share lies between 0 and 1 and its percentiles are in order', () => {
    for (const { share } of baseline.scenario.shares) {
      const values = [share.p5, share.p25, share.p50, share.p75, share.p95];
      expect(values.every((value) => value > 0 && value <= 1)).toBe(true);
      expect([...values].sort((a, b) => a - b)).toEqual(values);
    }
  });

  it('Europe with Canada carries more than Europe without', async () => {
    const wider = await assess(data, requestOf('with-canada'), executeHere());
    expect(wider.europe.members).toHaveLength(31);
    for (const year of baseline.deadlines) {
      for (const yardstick of ['spending-market-rates', 'spending-gdp-ppp']) {
        expect(median(wider, yardstick, year)).toBeGreaterThan(median(baseline, yardstick, year));
      }
    }
  });

  it('the pledge kept to the letter gives no less than the pledge kept in part, and that no less than holding', () => {
    const at = (id: string) => baseline.alternatives.find((alternative) => alternative.id === id)!;
    for (const { yardstick, year, share } of at('hague').shares) {
      const baselineShare = median(baseline, yardstick, year);
      const held = at('hold').shares.find((one) => one.yardstick === yardstick && one.year === year)!;
      expect(share.p50).toBeGreaterThanOrEqual(baselineShare - 1e-12);
      expect(baselineShare).toBeGreaterThanOrEqual(held.share.p50 - 1e-12);
    }
    expect(at('hague').shares.map(({ yardstick }) => yardstick)).toContain('spending-market-rates');
  });

  it('holding costs nothing, in every year and percentile', () => {
    for (const row of baseline.alternatives.find(({ id }) => id === 'hold')!.money.europe) {
      for (const { p5, p95 } of [
        row.costUsd,
        row.costConstant,
        row.costUsdCumulative,
        row.costConstantCumulative,
      ]) {
        expect([p5, p95]).toEqual([0, 0]);
      }
    }
  });

  it('the first year of the projection continues the history of the edition', () => {
    for (const id of ['spending-market-rates', 'spending-gdp-ppp', 'requirement-met']) {
      const last = baseline.history.filter(({ yardstick }) => yardstick === id).at(-1)!;
      expect(last.year).toBe(baseline.years[0]);
      expect(median(baseline, id, last.year) / last.share).toBeCloseTo(1, 1);
    }
  });

  it('attributes each yardstick at each deadline to each group', () => {
    const answered = (subject: string) =>
      baseline.yardsticks.filter((one) => one.subject === subject && one.notAssessable === undefined).length;
    const entries = (money: number, held: number) =>
      baseline.deadlines.length * (answered('money') * money + answered('capability') * held);
    expect(baseline.attribution).toHaveLength(entries(inputGroups.length, 1 + coverageGroups.length));
    expect(baseline.deciding).toHaveLength(entries(2, 1 + coverageGroups.length));
    const share = (group: string, yardstick: string) =>
      baseline.attribution.find(
        (entry) => entry.group === group && entry.yardstick === yardstick && entry.year === 2035,
      )!.varianceShare;
    expect(share('exchange', 'spending-market-rates')).toBeGreaterThan(0.3);
    // Exchange rates cannot move international dollars.
    expect(share('exchange', 'spending-gdp-ppp')).toBe(0);
  });
});

it('knows less on an earlier day', async () => {
  const earlier = await assess(data, requestOf('baseline', '2026-01-31'), executeHere());
  expect(earlier.editions).toEqual({ nato: 'nato-2025-08-28', outlook: 'imf-weo-2025-10' });
  expect(earlier.years[0]).toBe(2025);
});

it('refuses a deadline that lies before the first year known', async () => {
  const request = { ...requestOf('baseline'), deadlines: [2020] };
  await expect(assess(data, request, executeHere())).rejects.toThrow(/within the projection, 2026 to 2035/);
});

it('agrees with the published history: 36 % without Canada in 2014 prices of the day', () => {
  const point = baseline.history.find(
    ({ yardstick, year }) => yardstick === 'spending-market-rates' && year === 2024,
  )!;
  // NATO's table of July 2026: 515.2 bn for Europe and Canada less 32.9 bn for Canada, of 1,482.9 bn.
  const canada = data.find({
    source: 'nato-2026-07-07',
    indicator: 'defence-expenditure',
    priceBasis: 'mer-current',
    country: 'CAN',
    year: 2024,
  })!.value!;
  expect(point.share).toBeCloseTo((515_198 - canada) / 1_482_905, 4);
});

describe('what is held', () => {
  const capability = (id: string) => baseline.capabilities.find((one) => one.id === id)!;

  it('keeps the three denominators apart, and gives each share its own', () => {
    const { europe, unitedStates, share } = capability('combat-aircraft');
    const [global, committed] = [share.global!['2030']!.p50, share.committed!['2030']!.p50];
    expect(global).toBeLessThan(0.5);
    expect(committed).toBeGreaterThan(0.9);
    const of = (us: number) => europe!['2030']!.p50 / (europe!['2030']!.p50 + us);
    expect(global).toBeCloseTo(of(unitedStates.global!['2030']!.p50), 2);
    expect(committed).toBeCloseTo(of(unitedStates.committed!['2030']!.p50), 2);
  });

  it('says why a capability cannot be assessed, and never gives it a number', () => {
    const open = baseline.capabilities.filter(({ notAssessable }) => notAssessable !== undefined);
    expect(open.length).toBeGreaterThan(5);
    for (const { notAssessable, coverage, share } of open) {
      expect(notAssessable!.length).toBeGreaterThan(10);
      expect([coverage, share.global, share.inEurope, share.committed]).toEqual([null, null, null, null]);
    }
  });

  it('knows which capabilities rest on provisional figures', () => {
    expect(baseline.capabilities.some(({ grade }) => grade === 'C')).toBe(true);
  });

  it('answers at least ten yardsticks and names the reason for each that it cannot', () => {
    expect(
      baseline.yardsticks.filter(({ notAssessable }) => notAssessable === undefined).length,
    ).toBeGreaterThanOrEqual(10);
    for (const { id, notAssessable, probability, crossing, decidedBy } of baseline.yardsticks) {
      if (notAssessable !== undefined) continue;
      expect(Object.keys(probability), id).toEqual(['2027', '2030', '2035']);
      expect(crossing, id).not.toBeNull();
      expect(decidedBy.length, id).toBeGreaterThan(1);
    }
  });

  it('counts ways of asking, and finds that the choice among them decides most', () => {
    for (const { readings, likely, nearlySure, nearlyExcluded, decidedByReading } of baseline.stability) {
      expect(readings).toBe(baseline.readings.length);
      expect(nearlySure).toBeLessThanOrEqual(likely);
      expect(nearlySure + nearlyExcluded).toBeLessThanOrEqual(readings);
      expect(decidedByReading).toBeGreaterThan(0.5);
    }
  });
});
