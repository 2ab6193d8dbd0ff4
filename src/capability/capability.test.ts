import { expect, it } from 'vitest';
import { shippedFiles } from '../../test/shipped-data.ts';
import { parseSystemFamilies } from '../procurement/system-family.ts';
import { capabilitiesPath, parseCapabilities, unitsPerItem } from './capability.ts';

const files = await shippedFiles();
const capabilities = parseCapabilities(files);
const named = (id: string) => capabilities.find((one) => one.id === id)!;

it('knows what must be told apart', () => {
  expect(named('air-to-air-refuelling')).toMatchObject({ unit: 'aircraft', kind: 'buyable', enabler: true });
  expect(named('satellites')).toMatchObject({ kind: 'built', boundary: ['space'] });
  expect(named('command-and-headquarters')).toMatchObject({ kind: 'organisational', families: [] });
  expect(named('strategic-bombers').boundary).toEqual(['nuclear']);
  expect(named('long-range-air-defence').boundary).toEqual(['missile-defence']);
});

it('names ten enablers, each by a source', () => {
  const enablers = capabilities.filter(({ enabler }) => enabler);
  expect(enablers).toHaveLength(10);
  for (const { enablerSource } of enablers) expect(enablerSource?.note).toMatch(/\w/);
  expect(capabilities.filter(({ enabler, enablerSource }) => !enabler && enablerSource)).toEqual([]);
});

it('counts platforms only: no munition adds to a holding', () => {
  const families = parseSystemFamilies(files);
  for (const { families: counted } of capabilities) {
    for (const { family, perItem, quantityUnit } of counted) {
      expect([family, families.get(family)?.kind]).toEqual([family, 'platform']);
      if (quantityUnit === undefined) expect(perItem).toBeGreaterThan(0);
    }
  }
  expect(named('long-range-fires').notCounted.map(({ family }) => family)).toContain('guided-rocket');
  expect(named('ground-manoeuvre-brigades').families).toEqual([]);
});

it('counts an item by the unit its quantity is given in', () => {
  const batteries = named('long-range-air-defence');
  expect(unitsPerItem(batteries, 'long-range-air-defence', 'fire units')).toBe(1);
  expect(unitsPerItem(batteries, 'long-range-air-defence', 'systems')).toBe(1);
  expect(unitsPerItem(batteries, 'long-range-air-defence', 'batteries')).toBe(2);
  expect(unitsPerItem(batteries, 'long-range-air-defence', 'launchers')).toBe(0);
  expect(unitsPerItem(batteries, 'long-range-air-defence-missile', 'units')).toBe(0);
  expect(unitsPerItem(named('combat-aircraft'), 'combat-aircraft', 'units')).toBe(1);
});

it('says of every time whether a source or an assumption stands behind it', () => {
  for (const { trainingMonths, floorMonths, kind } of capabilities) {
    if (trainingMonths.source === null) expect(trainingMonths.note).toMatch(/^(Assumption|None)/);
    expect('months' in floorMonths ? floorMonths.source : floorMonths.note).not.toBe('');
    if (kind === 'buyable') expect(floorMonths).toMatchObject({ missing: 'not-applicable' });
  }
});

const refusal = (change: (text: string) => string) => () => {
  const copy = new Map(files);
  copy.set(capabilitiesPath, change(copy.get(capabilitiesPath)!));
  return parseCapabilities(copy);
};

it.each([
  ['an identifier twice', (text: string) => text.replace('- id: tanks', '- id: artillery'), 'duplicate-id'],
  ['a kind that is not known', (text: string) => text.replace('kind: built', 'kind: rented'), 'kind'],
  ['training without a basis', (text: string) => text.replace(', assumed: true', ''), 'assumed: true'],
  ['times that fall', (text: string) => text.replace('low: 12, best: 24', 'low: 30, best: 24'), 'must rise'],
  ['a boundary that is not known', (text: string) => text.replace('[space]', '[sea]'), 'boundary'],
])('refuses %s, with its line', (_, change, rule) => {
  expect(refusal(change)).toThrow(new RegExp(`capabilities\\.yaml:\\d+:\\d+: .*${rule}`));
});
