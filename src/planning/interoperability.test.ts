import { expect, it } from 'vitest';
import { smallPlan, smallProblem } from '../../test/plan-fixture.ts';
import { shippedData } from '../../test/shipped-data.ts';
import { parseCapabilities } from '../capability/capability.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { parseSystemFamilies } from '../procurement/system-family.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { interoperabilityOf, orderedSystems } from './interoperability.ts';
import { orderRows } from './order-row.ts';
import { systemsOnRecord } from './system-on-record.ts';

it('counts systems for each capability and the part that is widely operated', () => {
  const systems = orderedSystems(orderRows(smallProblem, smallPlan));
  const measured = interoperabilityOf(systems, new Set());
  expect(measured.capabilities).toEqual([
    {
      capability: 'long-range-air-defence',
      systems: ['battery-us', 'line-eu'],
      families: ['long-range-air-defence'],
      buyers: ['DEU', 'ITA', 'NLD', 'POL'],
      widelyOperated: 0.4,
      largest: 0.6,
      unknown: 0,
    },
    {
      capability: 'tanks',
      systems: ['line-de'],
      families: ['tank'],
      buyers: ['DEU', 'POL'],
      widelyOperated: 1,
      largest: 1,
      unknown: 0,
    },
  ]);
  expect(measured.systemsPerCapability).toBe(1.5);
  expect(measured.widelyOperated).toBe(0.7);
  expect(measured.commonAmmunition).toBeNull();
});

it('measures munitions apart, and knows nothing of an empty plan', () => {
  const missile = { capability: '', family: 'air-to-air-missile', buyers: ['POL'] };
  const rows = [
    { ...missile, system: 'a', units: 30, widelyOperated: true },
    { ...missile, system: 'b', units: 10, widelyOperated: false },
    { ...missile, system: 'c', units: null, widelyOperated: false },
  ];
  expect(interoperabilityOf(rows, new Set(['air-to-air-missile']))).toEqual({
    capabilities: [],
    systemsPerCapability: null,
    widelyOperated: null,
    commonAmmunition: 0.75,
  });
});

it('measures what European allies have on record', async () => {
  const data = await shippedData();
  const families = parseSystemFamilies(data.files);
  const countries = new Set(countriesOf(data.vocabulary, 'nato-europe', data.descriptor.created));
  const allies = new Set(countriesOf(data.vocabulary, 'nato', data.descriptor.created));
  const cases = casesAsOf(readCases(data), dayOf('2026-11-22' as IsoDate));
  const words = {
    families,
    capabilities: parseCapabilities(data.files),
    widelyOperatedLines: new Set<string>(),
  };
  const rows = systemsOnRecord(cases, countries, allies, words);
  const munitions = new Set(
    [...families.values()].filter(({ kind }) => kind === 'munition').map(({ id }) => id),
  );
  const { capabilities, widelyOperated, commonAmmunition } = interoperabilityOf(rows, munitions);
  const tanks = capabilities.find(({ capability }) => capability === 'tanks')!;
  expect(tanks.systems).toEqual(expect.arrayContaining(['abrams', 'k2', 'leopard-2']));
  expect(rows.find(({ system }) => system === 'f-35')?.widelyOperated).toBe(true);
  expect(rows.find(({ system }) => system === 'k2')?.widelyOperated).toBe(false);
  const buyers = new Set(rows.flatMap((row) => row.buyers));
  expect(buyers.has('USA') || buyers.has('TWN') || buyers.has('CAN')).toBe(false);
  for (const part of [widelyOperated, commonAmmunition]) {
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(1);
  }
  const wide = systemsOnRecord(cases, countries, allies, { ...words, widelyOperatedLines: new Set(['k2']) });
  expect(wide.find(({ system }) => system === 'k2')?.widelyOperated).toBe(true);
});
