import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { withOptions } from './option.ts';
import { readOptions } from './option-table.ts';
import { optionsTemplate } from './option-template.ts';
import { optionWords } from './option-words.ts';
import { readPlannerOptions } from './planner-options.ts';

const data = await shippedData();
const words = optionWords(data);
const csv = (text: string) => readPlannerOptions(text, 'own.csv', words);
const faultsOf = (text: string, file = 'own.csv') => {
  try {
    readPlannerOptions(text, file, words);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};

describe('a planner’s CSV', () => {
  it('is read from the template, with the planner’s own grade', () => {
    const [tank, gun] = csv(optionsTemplate);
    expect(tank).toMatchObject({
      id: 'own-tank',
      capability: 'tanks',
      unitsPerItem: 1,
      line: { missing: 'no-source' },
      earliestOrder: 2027,
      leadMonths: { months: 30 },
      rate: { perYear: 40 },
      europeanContent: { low: 0.8, best: 0.85, high: 0.9, grade: 'own' },
      operators: [{ countries: ['DEU', 'NLD'] }],
      ammunition: { class: '120 mm smoothbore' },
    });
    expect(tank!.prices).toMatchObject([
      { low: 24, best: 26.5, high: 30, currency: 'EUR', year: 2026, basis: 'offer', grade: 'own' },
    ]);
    expect(gun).toMatchObject({ line: 'caesar', europeanContent: null, leadMonths: null, operators: [] });
  });

  it('adds to the shipped options and takes the place of one with the same id', () => {
    const shipped = readOptions(data, words).options;
    const all = withOptions(shipped, csv(optionsTemplate));
    expect(all).toHaveLength(shipped.length + 1);
    expect(all.find(({ id }) => id === 'caesar')!.prices[0]).toMatchObject({ best: 9.1, grade: 'own' });
    expect(all.at(-1)!.id).toBe('own-tank');
  });

  it('lists every fault by row and column', () => {
    const broken = optionsTemplate
      .replace('own-tank,Tank on offer,tank,DEU', 'own-tank,Tank on offer,tonk,XYZ')
      .replace('24,26.5,30,EUR', '24,"26,5",30,EUR')
      .replace('self-propelled-gun,FRA,caesar', 'self-propelled-gun,FRA,caesaar')
      .replace(',,9.1,,EUR', ',,9.1,,XXX');
    const faults = faultsOf(broken);
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 9, 'not-a-number'],
      [3, 5, 'unknown-line'],
      [3, 11, 'unknown-currency'],
    ]);
    const words = faultsOf(optionsTemplate.replace('tank,DEU', 'tonk,XYZ'));
    expect(words.map(({ column, code }) => [column, code])).toEqual([
      [4, 'unknown-country'],
      [3, 'unknown-family'],
    ]);
  });

  it.each([
    ['a price above its high', '24,26.5,30', '24,31,30', 9, 'custom'],
    ['a fraction above one', '0.8,0.85,0.9', '0.8,0.85,1.9', 18, 'too-big'],
    ['an unknown channel', 'direct-commercial', 'barter', 6, 'unknown-channel'],
    ['an item that adds nothing', 'tank,DEU', 'light-combat-aircraft,DEU', 7, 'no-count'],
    ['no price', '24,26.5,30', ',,', 9, 'empty'],
    ['no supplier', 'tank,DEU,', 'tank,,', 4, 'empty'],
    ['an unknown basis', 'offer,one', 'rumour,one', 13, 'invalid-value'],
    ['an operator that is no country', 'DEU NLD', 'DEU NL', 21, 'invalid-format'],
    ['an id used twice', 'caesar,CAESAR', 'own-tank,CAESAR', 1, 'duplicate-id'],
    ['an id with capitals', 'own-tank,', 'OWN TANK,', 1, 'invalid-format'],
  ])('refuses %s', (_, from, to, column, code) => {
    expect(optionsTemplate).toContain(from);
    expect(faultsOf(optionsTemplate.replace(from, to))).toMatchObject([{ column, code }]);
  });

  it('refuses another header, rows of another length and a file without options', () => {
    expect(faultsOf('id,name\n')).toMatchObject([{ code: 'csv-header', line: 1 }]);
    expect(faultsOf(optionsTemplate.replace(/,takes the place.*/, ''))).toMatchObject([
      { code: 'csv-cells', line: 3 },
    ]);
    expect(faultsOf(`${optionsTemplate.split('\n')[0]}\n`)).toMatchObject([{ code: 'no-rows' }]);
  });
});

describe('a planner’s YAML', () => {
  const yaml = `options:
  - id: own-frigate
    name: Frigate on offer
    family: frigate
    supplier: NLD
    noLine: one yard, one ship a year
    channel: direct-commercial
    quantityUnit: units
    prices:
      - { best: 800, currency: EUR, year: 2026, basis: offer, source: offer of 3 May, what: one ship }
      - { case: PL-K2-1, what: no ship }
`;

  it('has the form of the shipped file, and may name cases', () => {
    const faults = faultsOf(yaml, 'own.yaml');
    expect(faults).toMatchObject([{ code: 'case-price', line: 11, column: 17 }]);
    const [frigate] = readPlannerOptions(yaml.replace(/.*PL-K2-1.*\n/, ''), 'own.yaml', words);
    expect(frigate).toMatchObject({ capability: 'destroyers-and-frigates', prices: [{ grade: 'own' }] });
  });

  it('refuses unknown keys with their place', () => {
    const faults = faultsOf(yaml.replace('supplier:', 'suplier:'), 'own.yml');
    expect(faults).toContainEqual(
      expect.objectContaining({
        code: 'unknown-key',
        line: 5,
        column: 5,
        rule: expect.stringContaining('supplier'),
      }),
    );
  });
});
