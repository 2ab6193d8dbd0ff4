import { describe, expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { readCapabilities } from './capability-record.ts';

const record = readCapabilities(await shippedData());
const figuresPath = 'capability/figures.csv';

const faultsAfter = async (change: (text: string) => string, path = figuresPath) => {
  try {
    readCapabilities(await dataWith(path, change));
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};
/** The first row that holds a text, with a part of it changed. */
const cell = (row: string, from: string, to: string) => (text: string) =>
  text.replace(new RegExp(`^.*,${row},.*$`, 'm'), (line) => line.replace(from, to));
const batteries = 'long-range-air-defence,holding,europe';
const tanks = 'tanks,holding,europe';

describe('the shipped figures', () => {
  it('have one default at most for each question, and none of a grade below C', async () => {
    const { sources } = await shippedData();
    const keys = record.figures
      .filter(({ use }) => use === 'default')
      .map(({ capability, measure, holder, scope }) => [capability, measure, holder, scope].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(70);
    for (const { grade, source } of record.figures) {
      expect(['A', 'B', 'C']).toContain(grade);
      expect(sources.get(source)?.grade).toBe(grade);
    }
  });

  it('leave out the counts that are known from relays of grade D alone', () => {
    // Infantry fighting vehicles, attack helicopters, Reaper-class drones, P-8, carriers: what one relay says of IISS.
    const relayed = {
      'infantry-fighting-vehicles': 2400,
      'attack-helicopters': 200,
      drones: 50,
      'maritime-patrol': 15,
      'aircraft-carriers': 4,
    };
    for (const [capability, count] of Object.entries(relayed)) {
      const required = record.figures.filter(
        (one) => one.capability === capability && one.measure === 'requirement',
      );
      expect(required.map(({ best }) => best)).not.toContain(count);
    }
    const shells = record.figures.filter((one) => one.capability === 'artillery-ammunition');
    expect(shells.filter(({ measure }) => measure === 'requirement')).toEqual([]);
  });

  it('say of every holding and requirement that is missing why', () => {
    for (const { id } of record.capabilities) {
      const said = [...record.figures, ...record.missing].filter((one) => one.capability === id);
      for (const [measure, holder, scope] of [
        ['holding', 'europe', 'all'],
        ['holding', 'united-states', 'global'],
        ['requirement', 'nato', 'alliance'],
      ]) {
        const found = said.some(
          (one) =>
            [measure, '*'].includes(one.measure) &&
            [holder, '*'].includes(one.holder) &&
            [scope, '*'].includes(one.scope),
        );
        expect([id, measure, holder, found]).toEqual([id, measure, holder, true]);
      }
    }
  });
});

describe('faults of the tables', () => {
  it.each([
    ['an unknown capability', cell(batteries, 'long-range-air-defence', 'patriots'), 'unknown-capability'],
    ['a unit that does not match', cell(batteries, 'batteries', 'launchers'), 'unit'],
    [
      'a unit cost without a price year',
      cell('tanks,unit-cost', 'million EUR at 2024 prices', 'million EUR'),
      'unit',
    ],
    ['low above high', cell(tanks, '1627,1627,1627', '1700,1627,1600'), 'order'],
    ['a spread that does not follow', cell(tanks, '1627,1627,1627', '1600,1627,1650'), 'spread'],
    ['a date that does not exist', cell(batteries, ',2024,', ',2023-02-29,'), 'no-date'],
    ['a requirement without a basis', cell('tanks,requirement', 'europe,europe', 'europe,all'), 'scope'],
    [
      'a US holding without a denominator',
      cell('ground-manoeuvre-brigades,holding,united-states', 'united-states,global', 'united-states,all'),
      'scope',
    ],
    ['two defaults', (text: string) => text.replaceAll(',alternative,', ',default,'), 'two-defaults'],
  ])('%s', async (_, change, code) => {
    const faults = await faultsAfter(change);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults[0]).toMatchObject({
      where: figuresPath,
      line: expect.any(Number),
      rule: expect.any(String),
    });
  });

  it('an unknown source, and a source of grade D, are refused when the package is opened', async () => {
    await expect(
      dataWith(figuresPath, cell(batteries, 'press-europe-bruegel-2025-06', 'hearsay')),
    ).rejects.toThrow(/figures\.csv:\d+: source must be an id of sources/);
    await expect(
      dataWith('sources.csv', (text) =>
        text.replace(/^(press-europe-bruegel-2025-06,.*),C,/m, (_, start) => `${start},D,`),
      ),
    ).rejects.toThrow(/sources\.csv.*grade must be one of A, B, C/);
  });

  it('a capability of which nothing is said', async () => {
    const faults = await faultsAfter(
      (text) => text.replace(/^nato-staff-posts,.*\n/m, ''),
      'capability/missing.csv',
    );
    expect(faults).toMatchObject([{ code: 'no-figure', value: 'nato-staff-posts' }]);
  });

  it('lists every fault, not the first', async () => {
    const faults = await faultsAfter((text) =>
      cell(tanks, 'tanks', 'tonks')(cell(batteries, 'batteries', 'launchers')(text)),
    );
    expect(faults.map(({ code }) => code)).toEqual(['unknown-capability', 'unit']);
  });
});
