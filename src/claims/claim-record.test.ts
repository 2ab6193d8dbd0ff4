import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { namesOf, openClaimRecord } from './claim-record.ts';

const data = await shippedData();
const record = openClaimRecord(data);

/** The package with the text of one file changed. */
function changed(path: string, change: (text: string) => string): typeof data {
  const before = data.files.get(path)!;
  const after = change(before);
  if (after === before) throw new Error(`the change to ${path} changed nothing`);
  return { ...data, files: new Map(data.files).set(path, after) };
}

it('has every source in sources.csv, none of a grade below C', () => {
  const sources = [
    ...[...record.people.values()].flatMap(({ source, terms = [] }) => [
      source,
      ...terms.map((term) => term.source),
    ]),
    ...record.calendar.map(({ source }) => source),
    ...record.statements.map(({ source }) => source),
  ];
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((source) => !/^[ABC]$/.test(data.sources.get(source)?.grade ?? ''))).toEqual([]);
});

it('lists all its files in the descriptor, so that they are part of the identity of the data', () => {
  const paths = data.descriptor.resources.map(({ path }) => path);
  for (const name of ['office-holders', 'calendar', 'statements'])
    expect(paths).toContain(`policy/${name}.yaml`);
  expect(paths).toContain('vocabulary/organisations.yaml');
});

it('is in the order of dates, whatever the order of the files', () => {
  const reversed = changed('policy/calendar.yaml', (text) =>
    text
      .split(/^(?=- id:)/m)
      .reverse()
      .join(''),
  );
  expect(openClaimRecord(reversed).calendar).toEqual(record.calendar);
  const dates = record.statements.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
});

it('finds officials, organisations and countries by the names that texts use', () => {
  const found = namesOf(record).find(
    "Hegseth told NATO’s European members that Zelenskiy and the IISS had Poland's figures",
  );
  expect(found.map(({ kind, id }) => [kind, id])).toEqual([
    ['person', 'pete-hegseth'],
    ['set', 'nato-europe'],
    ['person', 'volodymyr-zelensky'],
    ['organisation', 'iiss'],
    ['country', 'POL'],
  ]);
});

it('knows both terms of a President who had two', () => {
  const { from, terms } = record.people.get('donald-trump')!;
  expect(from).toBe('2025-01-20');
  expect(terms).toMatchObject([{ office: 'President of the United States', until: '2021-01-20' }]);
});

it('holds of whom a thing was said', () => {
  const said = record.statements.find(({ id }) => id === 'rutte-ammunition-2025-02-13')!;
  expect(said).toMatchObject({ speaker: 'mark-rutte', set: 'nato', quantity: { value: 4, unit: 'times' } });
});

it.each([
  ['policy/office-holders.yaml', 'from: 2025-01-25', 'from: 2025-02-30', 'custom'],
  ['policy/office-holders.yaml', 'of: us-defence-department', 'of: us-defense', 'unknown-organisation'],
  ['policy/office-holders.yaml', 'until: 2024-10-01', 'until: 2004-10-01', 'custom'],
  ['policy/office-holders.yaml', 'source: press-who2-2021-01-20 }', 'source: hearsay }', 'unknown-source'],
  ['policy/calendar.yaml', 'by: [iiss]', 'by: [isis]', 'unknown-actor'],
  ['policy/calendar.yaml', 'until: 2025-06-25', 'until: 2025-06-23', 'custom'],
  ['policy/calendar.yaml', 'topics: [stuttgart,', 'topics: [Stuttgart,', 'custom'],
  ['policy/calendar.yaml', 'topics: [ankara, summit]', 'topics: []', 'too-small'],
  ['policy/calendar.yaml', '- id: eo-14268', '- id: hague-due-2035', 'duplicate-id'],
  ['policy/statements.yaml', 'speaker: pete-hegseth', 'speaker: hegseth', 'unknown-person'],
  ['policy/statements.yaml', 'set: nato-europe', 'set: european-nato', 'unknown-country-set'],
  ['policy/statements.yaml', 'date: 2025-02-13', 'date: 2025-03-13', 'later-than-source'],
  ['policy/statements.yaml', 'kind: forecast', 'kind: rumour', 'invalid-value'],
  ['policy/statements.yaml', 'occasion: US Africa', 'occassion: US Africa', 'unknown-key'],
  ['vocabulary/organisations.yaml', 'id: sipri', 'id: iiss', 'duplicate-id'],
])('refuses a planted mistake in %s: %s -> %s', (path, right, wrong, code) => {
  const broken = changed(path, (text) => text.replace(right, wrong));
  const fault = faultsOf(broken).find((one) => one.code === code);
  const before = data.files.get(path)!.split(right)[0]!;
  expect(fault).toMatchObject({ where: path });
  if (code !== 'duplicate-id') expect(fault!.line).toBe(before.split('\n').length);
});

function faultsOf(broken: typeof data): FaultError['faults'] {
  try {
    openClaimRecord(broken);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
}
