import { expect, it } from 'vitest';
import { productionStage, stagesAhead } from './channel.ts';
import { readChannels } from './channel-file.ts';
import { channelsTemplate } from './channel-template.ts';
import type { Milestone } from './milestone.ts';

const [fms, tender] = readChannels(channelsTemplate, 'template').channels as [never, never];
const ahead = (channel: never, ...reached: Milestone[]) =>
  stagesAhead(channel, new Set(reached)).map(({ name }) => name);

it.each([
  [[], ['request', 'award', 'production']],
  [['request'], ['request', 'award', 'production']],
  [['notification'], ['request', 'award', 'production']],
  [
    ['request', 'signature'],
    ['award', 'production'],
  ],
  [['award'], ['production']],
  [['award', 'first-delivery'], []],
  [['last-delivery'], []],
] as [Milestone[], string[]][])('a case that has reached %j has %j ahead', (reached, names) => {
  expect(ahead(fms, ...reached)).toEqual(names);
});

it('runs stages without milestones in a row until the award', () => {
  expect(ahead(tender)).toEqual(['tender', 'standstill']);
  expect(ahead(tender, 'request', 'signature')).toEqual(['tender', 'standstill']);
  expect(ahead(tender, 'award')).toEqual([]);
});

it('finds the stage that a production line takes the place of', () => {
  expect(productionStage(fms)).toMatchObject({ name: 'production', from: 'award' });
  expect(productionStage(tender)).toBeUndefined();
});
