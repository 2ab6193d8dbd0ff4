import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { FaultError } from '../fault/fault.ts';
import { openMacro } from '../money/macro.ts';
import { quantiles } from '../simulation/estimate.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { gdpPath } from './gdp-path.ts';
import { inputGroups } from './input-group.ts';
import { type NamedPath, namedPath } from './path-catalogue.ts';
import { type Projection, type ProjectionInput, prepareProjection } from './projection.ts';
import { openSampler } from './replication.ts';
import { estimateUncertainty } from './uncertainty.ts';

const data = await shippedData();
const seed = 7;

function projectionOf(path: NamedPath, change: Partial<ProjectionInput> = {}): Projection {
  const asOf = change.asOf ?? '2026-11-22';
  return prepareProjection(data, editionAsOf(data, 'nato', asOf), editionAsOf(data, 'imf-weo', asOf), {
    asOf,
    horizon: 2035,
    beyondHorizon: 'hold-last-growth',
    paths: new Map(
      countriesOf(data.vocabulary, 'nato', asOf).map((code) => [code, namedPath(data, path, code, asOf)]),
    ),
    delivery: 'full',
    deliveryCorrelation: 0.5,
    unitedStatesShare: 'fixed',
    ...change,
  });
}

describe('GDP beyond the Outlook', () => {
  const macro = openMacro(data, editionAsOf(data, 'imf-weo', '2026-11-22'));
  const years = [2030, 2031, 2032, 2033];

  it('is an error without a named rule, which names the rule', () => {
    expect(() => gdpPath(macro, 'DEU', years, undefined)).toThrow(FaultError);
    expect(() => gdpPath(macro, 'DEU', years, undefined)).toThrow(
      /ends in 2031.*\n.*beyondHorizon: hold-last-growth/,
    );
  });

  it('repeats the growth of the last year under hold-last-growth', () => {
    const { real } = gdpPath(macro, 'DEU', years, 'hold-last-growth');
    expect(real[2]! / real[1]!).toBeCloseTo(real[1]! / real[0]!, 12);
    expect(real[3]! / real[2]!).toBeCloseTo(real[1]! / real[0]!, 12);
  });
});

describe('the estimated uncertainty', () => {
  const uncertainty = estimateUncertainty(data, '2026-11-22');

  it('has a spread for each horizon from 0 to 5 years, from 64 revisions of 32 allies, growing with it', () => {
    expect(uncertainty.gdp.map(({ horizon, n }) => [horizon, n])).toEqual(
      [0, 1, 2, 3, 4, 5].map((horizon) => [horizon, 64]),
    );
    const own = uncertainty.gdp.map(({ ownSd }) => ownSd);
    expect([...own].sort((a, b) => a - b)).toEqual(own);
    expect(own[0]).toBeGreaterThan(0.002);
    expect(own.at(-1)).toBeLessThan(0.02);
  });

  it('matches revisions counted by hand: Germany 2026 from October 2025 to April 2026', () => {
    const growth = (edition: string) => {
      const at = (year: number) =>
        data.find({
          source: `imf-weo-${edition}`,
          indicator: 'gdp-national',
          priceBasis: 'national-constant',
          country: 'DEU',
          year,
        })!.value!;
      return Math.log(at(2026) / at(2024));
    };
    const revision = growth('2026-04') - growth('2025-10');
    expect(Math.abs(revision)).toBeLessThan(3 * uncertainty.gdp[1]!.ownSd);
  });

  it('has the record of the 2014 pledge: 24 allies then below 2 %, half of them at or above it in 2024', () => {
    const { fractions } = uncertainty.pledgeRecord;
    expect(fractions.n).toBe(24);
    expect([...fractions.values].filter((fraction) => fraction === 1)).toHaveLength(12);
    expect(fractions.values[0]).toBeCloseTo(0.015, 2);
  });

  it('has 31 revisions of estimates, too high by about two per cent in the mean', () => {
    const { logRatios, year, from, to } = uncertainty.estimates;
    expect([logRatios.n, year, from, to]).toEqual([31, 2024, '2024-06-17', '2025-08-28']);
    expect(logRatios.values.reduce((sum, value) => sum + value, 0) / 31).toBeCloseTo(-0.0193, 3);
  });
});

describe('a replication with everything frozen', () => {
  const projection = projectionOf('hague');
  const state = openSampler(projection, seed, new Set(inputGroups)).draw(0);
  const index = projection.allies.findIndex(({ country }) => country === 'DEU') * projection.years.length;

  it('starts at the published level, corrected for the median revision of estimates', () => {
    const germany = projection.allies.find(({ country }) => country === 'DEU')!;
    const level = (state.sharePct[index]! * state.gdpConstant[index]!) / 100;
    const factor = state.sharePct[index]! / germany.sharePct;
    expect(level / factor).toBeCloseTo(119_159, 0);
    expect(factor).toBeCloseTo(1, 1);
  });

  it('reaches 3.5 % in 2035 and Spain its 2.1 %, and leaves Poland above', () => {
    const last = (country: string) =>
      state.sharePct[
        projection.allies.findIndex((ally) => ally.country === country) * projection.years.length + 9
      ]!;
    expect(last('DEU')).toBeCloseTo(3.5, 12);
    expect(last('ESP')).toBeCloseTo(2.1, 12);
    expect(last('POL')).toBeGreaterThan(4.5);
  });

  it('leaves out Iceland with the reason', () => {
    expect(projection.allies).toHaveLength(31);
    expect(projection.leftOut.get('ISL')).toMatchObject({ missing: 'not-applicable' });
  });
});

describe('common random numbers', () => {
  it("leave an ally's luck alone when another ally's path changes", () => {
    const base = projectionOf('hague', { delivery: 'record' });
    const paths = new Map(base.input.paths).set('POL', { rule: 'hold' });
    const changed = projectionOf('hague', { delivery: 'record', paths });
    const years = base.years.length;
    const poland = base.allies.findIndex(({ country }) => country === 'POL');
    const one = openSampler(base, seed).draw(3);
    const other = openSampler(changed, seed).draw(3);
    for (const [index] of base.allies.entries()) {
      const slice = (values: Float64Array) => [...values.subarray(index * years, (index + 1) * years)];
      expect(slice(other.gdpUsd)).toEqual(slice(one.gdpUsd));
      if (index !== poland) expect(slice(other.sharePct)).toEqual(slice(one.sharePct));
    }
  });

  it('give the same replication whichever was drawn before', () => {
    const sampler = openSampler(projectionOf('hague'), seed);
    sampler.draw(1);
    const after = sampler.draw(5).gdpUsd.slice();
    expect(openSampler(projectionOf('hague'), seed).draw(5).gdpUsd).toEqual(after);
  });
});

it('has the spread it was given: real GDP of Germany after nine years', () => {
  const projection = projectionOf('hold');
  const sampler = openSampler(
    projection,
    seed,
    new Set(['exchange', 'delivery', 'estimates', 'unitedStates']),
  );
  const at = projection.allies.findIndex(({ country }) => country === 'DEU') * projection.years.length + 9;
  const draws = 4000;
  const logs = Float64Array.from({ length: draws }, (_, replication) =>
    Math.log(sampler.draw(replication).gdpConstant[at]!),
  );
  const expected = Math.sqrt(
    [1, 2, 3, 4, 5, 5, 5, 5, 5].reduce((sum, horizon) => {
      const { commonSd, ownSd } = projection.uncertainty.gdp[horizon]!;
      return sum + 2 * (commonSd ** 2 + ownSd ** 2);
    }, 0),
  );
  const { p5, p95 } = quantiles(logs);
  // Quartile estimates of 4000 normal draws lie within five per cent of their value.
  expect((p95 - p5) / (2 * 1.6448536) / expected).toBeCloseTo(1, 1);
});

it('delivers between nothing and everything that was pledged, more for a luckier draw', () => {
  const full = openSampler(projectionOf('hague'), seed, new Set(['estimates']))
    .draw(0)
    .sharePct.slice();
  const hold = openSampler(projectionOf('hold'), seed, new Set(['estimates']))
    .draw(0)
    .sharePct.slice();
  const sampler = openSampler(projectionOf('hague', { delivery: 'record' }), seed, new Set(['estimates']));
  for (let replication = 0; replication < 50; replication++) {
    const { sharePct } = sampler.draw(replication);
    for (const [index, pct] of sharePct.entries()) {
      expect(pct).toBeLessThanOrEqual(full[index]! + 1e-9);
      expect(pct).toBeGreaterThanOrEqual(hold[index]! - 1e-9);
    }
  }
});

it("works as of 2025: no levels, Germany's share carried from 2024, and says so", () => {
  const projection = projectionOf('hague', { asOf: '2025-09-01' });
  expect(projection.years[0]).toBe(2025);
  expect(projection.nato.edition).toBe('2025-08-28');
  expect(projection.outlook.edition).toBe('2025-04');
  expect(projection.allies.find(({ country }) => country === 'DEU')?.carriedFrom).toBe(2024);
  const total = projection.allies.reduce((sum, ally) => sum + (ally.sharePct * ally.gdpUsd) / 100, 0);
  expect(total / 1_588_000).toBeCloseTo(1, 1); // NATO's own total of that edition: 608 + 980 bn, press
});

it('estimates spreads from what the day knew, and names the later editions that it had to use', () => {
  expect(estimateUncertainty(data, '2026-11-22').hindsight).toEqual([]);
  expect(estimateUncertainty(data, '2026-01-31').hindsight).toEqual([]);
  expect(estimateUncertainty(data, '2026-01-31').gdp.map(({ n }) => n)).toEqual([32, 32, 32, 32, 32, 32]);
  expect(estimateUncertainty(data, '2025-05-15').hindsight).toEqual(['nato-2025-08-28', 'imf-weo-2025-10']);
});

it('uses the commitments on record on the day', () => {
  expect(namedPath(data, 'commitments', 'CZE', '2025-12-31')).toMatchObject({
    rule: 'steps',
    points: [{ year: 2030, pct: 3 }],
  });
  expect(namedPath(data, 'commitments', 'CZE', '2026-11-22')).toEqual({ rule: 'hold' });
  expect(namedPath(data, 'commitments', 'ALB', '2026-11-22')).toEqual({ rule: 'hold' });
});
