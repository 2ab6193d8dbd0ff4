import { beforeAll, expect, it } from 'vitest';
import { shippedFiles } from '../../test/shipped-data.ts';
import { familyNamed, parseSystemFamilies, type SystemFamily } from './system-family.ts';

let families: Map<string, SystemFamily>;
beforeAll(async () => {
  families = parseSystemFamilies(await shippedFiles());
});

it('knows platforms and munitions', () => {
  expect(families.size).toBeGreaterThanOrEqual(25);
  expect(new Set([...families.values()].map(({ kind }) => kind))).toEqual(new Set(['platform', 'munition']));
});

it.each([
  ['MBT', 'tank'],
  ['SPH', 'self-propelled-gun'],
  ['fighter/ground-attack aircraft', 'combat-aircraft'],
  ['anti-ballistic missile missile', 'long-range-air-defence-missile'],
  [' Rocket Artillery ', 'rocket-artillery'],
])('finds %s by another name', (text, id) => {
  expect(familyNamed(families, text)?.id).toBe(id);
});

it('finds nothing for a word that could mean several families', () => {
  for (const text of ['missile', 'air defence', 'aircraft', '']) {
    expect(familyNamed(families, text)).toBeUndefined();
  }
});

it('refuses a word of two families, and a missing file', () => {
  const path = 'vocabulary/system-families.yaml';
  const twice =
    '- { id: tank, name: Tank, kind: platform, capability: "" }\n- { id: gun, name: Gun, kind: platform, capability: "", aliases: [TANK] }\n';
  expect(() => parseSystemFamilies(new Map([[path, twice]]))).toThrow(/:2:3: is a word of tank already/);
  expect(() => parseSystemFamilies(new Map())).toThrow('the data package needs this file');
});
