import { beforeAll, expect, it } from 'vitest';
import { shippedFiles } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import type { Bounds } from '../procurement/stage-fit.ts';
import { normalCdf } from '../simulation/normal.ts';
import { type Expansion, readLineDescriptions, slipBounds, slipFloor } from './line-description.ts';
import { readLines } from './line-table.ts';

let files: Map<string, string>;
let read: ReturnType<typeof readLineDescriptions>;
beforeAll(async () => {
  files = await shippedFiles();
  read = readLineDescriptions(files.get('production/line-descriptions.yaml')!, 'line-descriptions.yaml');
});

it('describes every line that has rates, and says why each other has none', () => {
  const lines = readLines(files.get('production/lines.csv')!, 'lines.csv');
  const described = new Map(read.lines.map((line) => [line.id, line]));
  expect(described.size).toBe(read.lines.length);
  for (const { id, minimumLeadDays } of lines) {
    expect(described.get(id)?.noActualRate, id).toBeUndefined();
    expect(described.get(id)!.minimumLeadTime.months * 30.4375, id).toBeCloseTo(minimumLeadDays, 9);
  }
  const rated = new Set(lines.map(({ id }) => id));
  for (const { id, noActualRate } of read.lines) if (!rated.has(id)) expect(noActualRate, id).toBeTruthy();
});

it('infers a minimum lead time as the median of the published ones of the class, or of all when they are few', () => {
  const published = read.lines.filter(({ minimumLeadTime }) => minimumLeadTime.basis === 'published');
  const median = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const half = sorted.length / 2;
    return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  };
  const months = (lines: typeof published) => lines.map(({ minimumLeadTime }) => minimumLeadTime.months);
  for (const { id, class: kind, minimumLeadTime } of read.lines) {
    const own = published.filter((line) => line.class === kind);
    const inferred = median(months(own.length >= 3 ? own : published));
    if (minimumLeadTime.basis === 'inferred') expect(minimumLeadTime.months, id).toBe(inferred);
    else expect(minimumLeadTime.source, id).toBeDefined();
    if (minimumLeadTime.basis === 'observed') expect(minimumLeadTime.months, id).toBeLessThan(inferred);
  }
});

it('names only sources and system families that exist', () => {
  const sources = new Set(
    files
      .get('sources.csv')!
      .split('\n')
      .map((row) => row.split(',')[0]),
  );
  const families = files.get('vocabulary/system-families.yaml')!;
  const text = `${files.get('production/line-descriptions.yaml')}${files.get('channels/channels.yaml')}`;
  for (const [, id] of text.matchAll(/(?:source|outcomeSource): ([a-z][a-z0-9-]+)$/gm))
    if (id !== 'null') expect(sources, id).toContain(id);
  for (const [id] of text.matchAll(/\b(?:prod|chan)-[a-z0-9-]+/g)) expect(sources).toContain(id);
  for (const line of read.lines)
    for (const family of line.families) expect(families).toContain(`- id: ${family}\n`);
});

const expansion = (change: Partial<Expansion>): Expansion => ({
  ratePerYear: 10,
  announced: '2024-01-01',
  due: '2024-12-31',
  source: 's',
  outcome: 'not-reached',
  notReachedOn: '2025-12-31',
  outcomeSource: 's',
  ...change,
});

it('bounds the slip of an expansion by what was seen', () => {
  expect(slipBounds(expansion({}))).toEqual({ low: 2, high: Number.POSITIVE_INFINITY });
  expect(slipBounds(expansion({ notReachedOn: '2024-12-31' }))?.low).toBe(1);
  expect(slipBounds(expansion({ outcome: 'open' }))).toBeUndefined();
  expect(
    slipBounds(expansion({ outcome: 'reached', notReachedOn: '2024-01-01', reachedBy: '2024-07-01' })),
  ).toEqual({
    low: 0,
    high: 182 / 365,
  });
});

it('states the floor of the slip that the expansions give', () => {
  const { n, reached, lines, favourable } = slipFloor(read.lines)!;
  expect(read.expansionSlip).toMatchObject({ n, reached, lines });
  expect(read.expansionSlip.favourable.medianFactor).toBeCloseTo(favourable.medianFactor, 2);
  expect(read.expansionSlip.favourable.sigma).toBeCloseTo(favourable.sigma, 2);
});

/** Median factor of greatest posterior density, with normal priors on its logarithm and on sigma (above 0). */
function medianUnder(bounds: readonly Bounds[], locationPrior: number, sigmaPrior: number): number {
  let best = { density: Number.NEGATIVE_INFINITY, median: Number.NaN };
  for (let location = -2; location <= 4; location += 0.02) {
    for (let sigma = 0.05; sigma <= 6; sigma += 0.05) {
      const below = (factor: number) => normalCdf((Math.log(factor) - location) / sigma);
      const likelihood = bounds.reduce((sum, { low, high }) => sum + Math.log(below(high) - below(low)), 0);
      const density = likelihood - 0.5 * (location / locationPrior) ** 2 - 0.5 * (sigma / sigmaPrior) ** 2;
      if (density > best.density) best = { density, median: Math.exp(location) };
    }
  }
  return best.median;
}

it('fits no slip, because a weak prior would decide it: the medians that the page on lines states', () => {
  const bounds = read.lines.flatMap(({ expansions = [] }) =>
    expansions.flatMap((one) => slipBounds(one) ?? []),
  );
  const medians = [0.25, 0.5, 1, 2].map((prior) => medianUnder(bounds, prior, 1));
  expect(medians.map((median) => median.toFixed(1))).toEqual(['1.2', '1.6', '2.1', '2.5']);
});

it.each([
  [
    'a diversion with neither units nor a reason',
    '        missing: "how many fire units go first is not public"\n',
    '',
    'has units, or missing with the reason',
  ],
  ['a book that says neither backlog nor order', 'kind: backlog', 'kind: stock', 'Invalid option'],
  ['a date that does not exist', 'due: "2024-10"', 'due: "2024-13"', 'must be a date that exists'],
  ['an outcome without its date', '        notReachedOn: "2025-04-22"\n', '', 'an outcome has its source'],
  ['an unknown class', 'class: missile', 'class: rocket', 'Invalid option'],
  ['a misspelt key', '    minimumLeadTime:', '    minimumLeadTimes:', 'did you mean "minimumLeadTime"'],
])('refuses %s', (_, from, to, rule) => {
  const text = files.get('production/line-descriptions.yaml')!;
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(() => readLineDescriptions(changed, 'l.yaml')).toThrow(FaultError);
  expect(() => readLineDescriptions(changed, 'l.yaml')).toThrow(rule);
});
