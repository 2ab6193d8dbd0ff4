import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { loadScenario, shippedScenarios } from '../files/scenario-folder.ts';
import { resolveScenario } from './resolve.ts';
import { parseScenario, type ScenarioReader, scenarioHash } from './scenario.ts';

const data = await shippedData();
const options = { asOf: '2026-11-22', seed: 1, replications: 100 };
const head = 'name: mine\ntitle: Mine\nextends: baseline\n';
const reader: ScenarioReader = (name) =>
  name === 'baseline' ? { file: 'baseline.yaml', text: baselineText } : undefined;
const baselineText = `name: baseline
title: Baseline
europe: nato-europe
deadlines: [2027, 2030, 2035]
horizon: 2035
gdp: { beyondHorizon: hold-last-growth }
spending:
  default: { path: hague }
  allies: { USA: { path: hold } }
  delivery: record
  unitedStatesShare: varies
`;
const parse = (text: string) => parseScenario('mine.yaml', text, reader);
const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof FaultError) return error.message;
    throw error;
  }
  return 'no fault';
};

it('ships scenarios that resolve', () => {
  expect(shippedScenarios()).toEqual([
    'baseline',
    'buy-american',
    'buy-european',
    'buy-korean',
    'commitments',
    'faster-fms',
    'full-factories',
    'hague-2035',
    'hold',
    'majority-2027',
    'no-new-orders',
    'readiness-2030',
    'ukraine-guarantee',
    'us-leaves-coordination',
    'with-canada',
  ]);
  for (const name of shippedScenarios()) {
    const loaded = loadScenario(name);
    const request = resolveScenario(data, loaded, options);
    expect(loaded.scenario.name).toBe(name);
    expect(request.projection.paths.size).toBe(32);
    expect(request.projection.paths.get('USA')).toEqual({ rule: 'hold' });
  }
});

it('is a delta: what it does not say it takes from the one it extends', () => {
  const { scenario } = parse(
    `${head}deadlines: [2030]\nspending:\n  allies: { POL: { path: linear, toPct: 5, by: 2030 } }\n`,
  );
  expect(scenario).toMatchObject({
    deadlines: [2030],
    horizon: 2035,
    delivery: 'record',
    europe: 'nato-europe',
  });
  expect(scenario.allyPaths).toEqual({ USA: { path: 'hold' }, POL: { path: 'linear', toPct: 5, by: 2030 } });
});

describe('the hash', () => {
  it('is the same for what means the same', () => {
    const plain = parse(head).scenario;
    const spelt = parse(
      `${head}description: other words\nspending: { delivery: record }\nhorizon: 2035\n`,
    ).scenario;
    expect(scenarioHash(spelt)).toBe(scenarioHash(plain));
  });
  it('differs for what means something else', () => {
    const hashes = ['', 'horizon: 2036\n', 'europe: e5\n', 'spending: { delivery: full }\n'].map((change) =>
      scenarioHash(parse(head + change).scenario),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('refusals point at the line and column and show a correct entry', () => {
  it.each([
    [
      'a misspelt key',
      'deadlnes: [2027]\n',
      'mine.yaml:4:1: this key is not known here; did you mean "deadlines"?',
      'deadlines: [2027, 2030, 2035]',
    ],
    [
      'a share of 250 %',
      'spending:\n  allies: { POL: { path: linear, toPct: 250, by: 2030 } }\n',
      'mine.yaml:5:41: spending.allies.POL.toPct: must be a share of GDP in percent, from 0 to 20 (found 250)',
      'toPct: 5',
    ],
    [
      'a share in words',
      'spending:\n  default: { path: linear, toPct: 250 %, by: 2030 }\n',
      'must be a share of GDP in percent, a number from 0 to 20 (found "250 %")',
      'path: hague',
    ],
    [
      'a year outside every horizon',
      'deadlines: [2027, 2090]\n',
      'mine.yaml:4:19: deadlines.1: must be a year from 2014 to 2040 (found 2090)',
      'deadlines: [2027, 2030, 2035]',
    ],
    [
      'a deadline after the horizon',
      'deadlines: [2036]\n',
      'mine.yaml:4:13: deadlines.0: lies after the horizon of 2035 (found 2036)',
      'horizon: 2036',
    ],
    [
      'an unknown path',
      'spending: { default: { path: hage } }\n',
      'mine.yaml:4:30: spending.default.path: path must be one of hold, hague, commitments, linear, custom (found "hage")',
      'path: hague',
    ],
    [
      'a custom path that gives nothing',
      'spending: { default: { path: custom } }\n',
      'a custom path gives either sharesPct or amounts',
      'path: hague',
    ],
    ['an unknown parent', 'x', 'mine.yaml:3:10: extends: must name a shipped scenario', 'extends: baseline'],
    ['a missing title', 'y', 'title: must be given', 'title: What I assume'],
  ])('%s', (_, change, message, example) => {
    const text =
      change === 'x'
        ? head.replace('baseline', 'basline')
        : change === 'y'
          ? head.replace('title: Mine\n', '')
          : head + change;
    const found = messageOf(() => parse(text));
    expect(found).toContain(message);
    expect(found).toContain(example);
  });

  it('a mixture of 2015 and 2021 prices, naming both', () => {
    const text = `${head}spending:
  allies:
    POL: { path: custom, amounts: { prices: 2021, usdMillions: { 2030: 50000 } } }
    DEU: { path: custom, amounts: { prices: 2015, usdMillions: { 2030: 120000 } } }
`;
    expect(messageOf(() => parse(text))).toContain(
      'mine.yaml:7:45: spending.allies.DEU.amounts.prices: DEU is at 2015 prices and POL at 2021 prices',
    );
  });

  it('amounts at other prices than the edition without a named conversion', () => {
    const text = `${head}spending:
  allies:
    DEU: { path: custom, amounts: { prices: 2015, usdMillions: { 2030: 120000 } } }
`;
    const found = messageOf(() => resolveScenario(data, parse(text), options));
    expect(found).toContain(
      'mine.yaml:6:45: spending.allies.DEU.amounts: is at 2015 prices and the edition of 2026-07-07 at 2021',
    );
    expect(found.match(/price-basis/g)).toHaveLength(1);
  });

  it('an ally that is none', () => {
    const text = `${head}spending:\n  allies: { AUT: { path: hold } }\n`;
    expect(messageOf(() => resolveScenario(data, parse(text), options))).toMatch(
      /^mine\.yaml:5:18: .*not an ally.*AUT/,
    );
  });

  it('every fault at once', () => {
    expect(
      messageOf(() => parse(`${head}deadlnes: 1\nhorizn: 2\neurope: 3\n`))
        .split('\n')
        .filter((line) => line.startsWith('mine')),
    ).toHaveLength(3);
  });

  it('a circle', () => {
    const circle: ScenarioReader = (name) => ({
      file: `${name}.yaml`,
      text: head.replace('baseline', 'mine'),
    });
    expect(messageOf(() => parseScenario('mine.yaml', head.replace('baseline', 'mine'), circle))).toContain(
      'cannot extend itself',
    );
  });
});

it('turns amounts into shares of central GDP: the amount that GDP growth makes of the level keeps the share', () => {
  const sharesAt = (amount: number) => {
    const text = `${head}spending:
  allies: { DEU: { path: custom, amounts: { prices: 2021, usdMillions: { 2027: ${amount} } } } }
`;
    const path = resolveScenario(data, parse(text), options).projection.paths.get('DEU')!;
    if (path.rule !== 'steps') throw new Error(path.rule);
    return path.points[0]!.pct;
  };
  const real = (year: number) =>
    data.find({
      source: 'imf-weo-2026-04',
      indicator: 'gdp-national',
      priceBasis: 'national-constant',
      country: 'DEU',
      year,
    })!.value!;
  expect(sharesAt((119_159 * real(2027)) / real(2026))).toBeCloseTo(2.69, 10);
  expect(sharesAt(200_000)).toBeCloseTo(2 * sharesAt(100_000), 10);
});

it.each([
  ['DEU: { path: linear, toPct: 3.5, by: 2026 }', 'mine.yaml:5:', 'spending.allies.DEU.by', '2026'],
  [
    'DEU: { path: custom, sharesPct: { 2025: 3, 2036: 4 } }',
    'mine.yaml:5:',
    'spending.allies.DEU.sharesPct',
    '2036',
  ],
  [
    'DEU: { path: custom, amounts: { prices: 2021, usdMillions: { 2014: 5 } } }',
    'mine.yaml:5:',
    'usdMillions',
    '2014',
  ],
])('refuses a year that is reported already or lies after the horizon: %s', (entry, place, key, value) => {
  const found = messageOf(() =>
    resolveScenario(data, parse(`${head}spending:\n  allies: { ${entry} }\n`), options),
  );
  for (const part of [place, key, value, 'after 2026, the last year reported, and up to 2035'])
    expect(found).toContain(part);
});
