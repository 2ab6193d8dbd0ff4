import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed, shippedData } from '../../test/shipped-data.ts';
import { isMissing } from '../evidence/missing.ts';
import { readCapabilities } from './capability-record.ts';
import { type CapabilityFigure, denominators } from './figure.ts';
import { europeanShare } from './share.ts';

const record = readCapabilities(await shippedData());
const best = (capability: string, denominator: (typeof denominators)[number]) => {
  const share = europeanShare(record, capability, denominator);
  return isMissing(share) ? null : Number(share.best.toFixed(3));
};

/** European ÷ (European + US) worked by hand from the published counts. */
it.each([
  ['combat-aircraft', 'global', 2046 / (2046 + 3333)],
  ['air-to-air-refuelling', 'global', 339 / (339 + 850)],
  ['airborne-early-warning', 'global', 35 / (35 + 120)],
  ['isr-aircraft', 'global', 36 / (36 + 150)],
  ['drones', 'global', 200 / (200 + 900)],
  ['satellites', 'global', 49 / (49 + 246)],
  ['maritime-patrol', 'committed', 24 / (24 + 15)],
  ['command-and-headquarters', 'committed', 2 / 7],
  ['destroyers-and-frigates', 'in-europe', 116 / (116 + 6)],
  ['submarines', 'committed', 1],
  ['strategic-bombers', 'global', 0],
] as const)('%s, %s', (capability, denominator, expected) => {
  expect(best(capability, denominator)).toBe(Number(expected.toFixed(3)));
});

it('takes a published US share where nothing is counted, and under global alone', () => {
  expect(europeanShare(record, 'long-range-fires', 'global')).toMatchObject({
    basis: 'published',
    low: 0.05,
  });
  expect(best('long-range-fires', 'global')).toBe(0.1);
  expect(best('air-defence-suppression', 'global')).toBe(0);
  expect(isMissing(europeanShare(record, 'long-range-fires', 'committed'))).toBe(true);
});

it('is provisional as soon as one figure is of grade C', () => {
  expect(europeanShare(record, 'isr-aircraft', 'global')).toMatchObject({ provisional: false });
  expect(europeanShare(record, 'maritime-patrol', 'global')).toMatchObject({ provisional: true });
});

describe('the three denominators', () => {
  it('never share a ratio: each rests on the US figure of its own scope alone', () => {
    for (const { id } of record.capabilities) {
      for (const denominator of denominators) {
        const share = europeanShare(record, id, denominator);
        if (isMissing(share)) continue;
        const american = share.figures.filter(({ holder }) => holder.startsWith('united-states'));
        expect(american.map(({ scope }) => scope)).toEqual([denominator]);
      }
    }
  });

  it('do not move each other, whatever the figures', () => {
    const figure = (
      holder: CapabilityFigure['holder'],
      scope: CapabilityFigure['scope'],
      value: number,
    ): CapabilityFigure => ({
      ...record.figures[0]!,
      capability: 'tanks',
      measure: 'holding',
      holder,
      scope,
      low: value,
      best: value,
      high: value,
      use: 'default',
    });
    const count = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(count, count, count, count, count, (europe, global, inEurope, committed, other) => {
        const figures = (world: number) => ({
          figures: [
            figure('europe', 'all', europe),
            figure('united-states', 'global', world),
            figure('united-states', 'in-europe', inEurope),
            figure('united-states', 'committed', committed),
          ],
          missing: [],
        });
        for (const denominator of ['in-europe', 'committed'] as const) {
          expect(europeanShare(figures(global), 'tanks', denominator)).toEqual(
            europeanShare(figures(other), 'tanks', denominator),
          );
        }
        const share = europeanShare(figures(global), 'tanks', 'global');
        expect(share).toMatchObject({ best: europe / (europe + global) });
      }),
      { seed: propertySeed, numRuns: 200 },
    );
  });
});
