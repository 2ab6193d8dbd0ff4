import { beforeAll, describe, expect, it } from 'vitest';
import { shippedFiles } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { type Channel, productionStage } from './channel.ts';
import { readChannels, stageSamples } from './channel-file.ts';
import { channelsTemplate } from './channel-template.ts';
import { daysPerMonth, fitLognormal, monthBounds } from './stage-fit.ts';

function faultsOf(text: string) {
  try {
    readChannels(text, 'channels.yaml');
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
}

const good = `channels:
  - id: tender
    stages:
      - { name: talks, distribution: lognormal, medianDays: 90, sigma: 0.5, source: own records }
`;
const tied = `channels:
  - id: tender
    stages:
      - { name: talks, from: request, to: signature, distribution: fixed, days: 90, source: own records }
      - { name: build, from: signature, to: first-delivery, missing: no case, fallback: wide }
pools:
  - id: wide
    stages:
      - { name: build, from: signature, to: first-delivery, distribution: fixed, days: 400, n: 7, source: register }
`;

it('reads the template and a planner’s own stages', () => {
  expect(faultsOf(channelsTemplate)).toEqual([]);
  const { channels } = readChannels(good, 'channels.yaml');
  expect(channels[0]?.stages[0]).toMatchObject({
    name: 'talks',
    from: null,
    law: { kind: 'lognormal', medianDays: 90, sigma: 0.5 },
    basis: 'stated',
    source: 'own records',
  });
});

it('takes the figure of the pool where a stage falls back, and says so', () => {
  const [channel] = readChannels(tied, 'channels.yaml').channels as [Channel];
  expect(channel.stages[1]).toMatchObject({
    law: { kind: 'fixed', days: 400 },
    n: 7,
    source: 'register',
    fallback: { pool: 'wide', reason: 'no case' },
  });
});

it.each([
  ['a negative median', good, 'medianDays: 90', 'medianDays: -90', 4, 'must be above 0'],
  ['a sigma of nought', good, 'sigma: 0.5', 'sigma: 0', 4, 'use distribution: fixed'],
  ['a missing sigma', good, ', sigma: 0.5', '', 4, 'must be given for a lognormal distribution'],
  ['a foreign parameter', good, 'sigma: 0.5', 'sigma: 0.5, shape: 2', 4, 'does not belong to a lognormal'],
  ['an unknown distribution', good, 'lognormal', 'gamma', 4, 'Invalid option'],
  [
    'no distribution',
    good,
    'distribution: lognormal, medianDays: 90, sigma: 0.5, ',
    '',
    4,
    'must be lognormal',
  ],
  ['no source', good, ', source: own records', '', 4, 'must say where the figure comes from'],
  ['a misspelt key', good, 'medianDays', 'medianDay', 4, 'did you mean "medianDays"'],
  ['an identifier with spaces', good, 'id: tender', 'id: our tender', 2, 'joined by hyphens'],
  ['no stages', good, /stages:[\s\S]*/, 'stages: []\n', 3, 'at least one stage'],
  ['an unknown milestone', tied, 'to: signature, dist', 'to: signing, dist', 4, 'Invalid option'],
  ['only one end', tied, 'to: signature, dist', 'dist', 4, 'either every stage of a channel has from and to'],
  [
    'ends in the wrong order',
    tied,
    'from: request, to: sig',
    'from: award, to: sig',
    4,
    'must come after award',
  ],
  [
    'two stages that begin alike',
    tied,
    'build, from: signature',
    'build, from: request',
    5,
    'two stages begin with',
  ],
  ['a name given twice', tied, 'name: build', 'name: talks', 5, 'two stages have this name'],
  ['a fallback without a reason', tied, 'missing: no case, ', '', 5, 'must say why'],
  ['an unknown pool', tied, 'fallback: wide', 'fallback: wider', 5, 'must be one of the pools: wide'],
  [
    'a pool without the stage',
    tied,
    'first-delivery, missing',
    'award, missing',
    5,
    'has no stage from signature to award',
  ],
  ['a date for a number', good, 'medianDays: 90', 'medianDays: 2026-01-01', 4, 'expected number'],
])('refuses %s, by line', (_, text, from, to, line, rule) => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const faults = faultsOf(changed);
  expect(faults).toContainEqual(
    expect.objectContaining({ where: 'channels.yaml', line, rule: expect.stringContaining(rule) }),
  );
  expect(faults.every((fault) => fault.line === line)).toBe(true);
});

it('refuses a channel that stands twice, and lists every fault', () => {
  const twice = good + good.replace('channels:\n', '').replace(', source: own records', '');
  expect(faultsOf(twice).map(({ line }) => line)).toEqual([5, 7]);
});

describe('the shipped channels', () => {
  let text: string;
  beforeAll(async () => {
    text = (await shippedFiles()).get('channels/channels.yaml')!;
  });

  it('are complete: each reaches the last delivery and has a production stage', () => {
    const { channels, congressionalReview, levers } = readChannels(text, 'channels.yaml');
    expect(channels.map(({ id }) => id)).toEqual([
      'fms',
      'direct-commercial',
      'government-to-government',
      'european-joint',
      'national',
      'korean-commercial',
      'israeli-commercial',
      'other',
      'unspecified',
    ]);
    for (const channel of channels) {
      expect(productionStage(channel), channel.id).toBeDefined();
      expect(channel.stages.at(-1)?.to).toBe('last-delivery');
      for (const { name, n, fallback } of channel.stages)
        expect(fallback !== null || (n ?? 0) >= 3, `${channel.id} ${name}`).toBe(true);
    }
    expect(congressionalReview.map(({ days }) => days)).toEqual([15, 30]);
    for (const { channel, stage } of levers)
      if (channel !== null)
        expect(channels.find(({ id }) => id === channel)?.stages.map(({ name }) => name)).toContain(stage);
  });

  it('have the parameters that their samples give', () => {
    const stages = stageSamples(text, 'channels.yaml');
    expect(stages.length).toBeGreaterThan(20);
    for (const { channel, name, fallback, sample, medianDays, sigma, n } of stages) {
      const size = Object.keys(sample!).length;
      if (fallback) expect(size, `${channel} ${name}`).toBeLessThan(3);
      else {
        const fit = fitLognormal(Object.values(sample!).map(monthBounds));
        expect(n, `${channel} ${name}`).toBe(size);
        expect(medianDays, `${channel} ${name}`).toBeCloseTo(fit.median * daysPerMonth, 1);
        expect(sigma, `${channel} ${name}`).toBeCloseTo(fit.sigma, 3);
      }
    }
  });

  it('hold the twenty times from notification to signature, fitted as by hand', () => {
    const acceptance = stageSamples(text, 'channels.yaml').find(({ name }) => name === 'acceptance')!;
    const logs = [1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 5, 5, 5, 6, 6, 7, 8, 8, 12].map(Math.log);
    const mean = logs.reduce((sum, x) => sum + x, 0) / 20;
    const spread = Math.sqrt(logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 20);
    expect(acceptance.medianDays).toBeCloseTo(Math.exp(mean) * 30.4375, 1);
    expect(acceptance.sigma).toBeCloseTo(spread, 3);
  });
});
