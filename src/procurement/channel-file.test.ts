import { beforeAll, describe, expect, it } from 'vitest';
import { shippedFiles } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { productionStage } from './channel.ts';
import { readChannels } from './channel-file.ts';
import { channelsTemplate } from './channel-template.ts';

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
      for (const { name, n, others } of channel.stages)
        expect((n ?? 0) + others, `${channel.id} ${name}`).toBeGreaterThanOrEqual(5);
    }
    expect(congressionalReview.map(({ days }) => days)).toEqual([15, 30]);
    for (const { channel, stage } of levers)
      if (channel !== null)
        expect(channels.find(({ id }) => id === channel)?.stages.map(({ name }) => name)).toContain(stage);
  });
});
