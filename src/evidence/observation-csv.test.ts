import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareObservations, type Observation } from './observation.ts';
import { formatObservations } from './observation-csv.ts';

const poland: Observation = {
  indicator: 'share-of-gdp',
  country: 'POL',
  year: 2024,
  value: 4.120189989357147,
  priceBasis: 'none',
  status: 'estimate',
  vintage: '2024-06-17',
  source: 'nato-2024-06-17',
  missing: null,
  note: '',
};

const header = 'indicator,country,year,value,priceBasis,status,vintage,source,missing,note\n';

test('no observations give a header and nothing else', () => {
  expect(formatObservations([])).toBe(header);
});

test('a number keeps its shortest exact text, a missing value its reason', () => {
  const iceland: Observation = { ...poland, country: 'ISL', value: null, missing: 'not-applicable' };
  expect(formatObservations([poland, iceland])).toBe(
    `${header}share-of-gdp,ISL,2024,,none,estimate,2024-06-17,nato-2024-06-17,not-applicable,\n` +
      'share-of-gdp,POL,2024,4.120189989357147,none,estimate,2024-06-17,nato-2024-06-17,,\n',
  );
});

test('text with a comma, a quote or a line break is quoted', () => {
  const lastCell = (note: string) => formatObservations([{ ...poland, note }]).slice(header.length);
  expect(lastCell('a, b')).toMatch(/,"a, b"\n$/);
  expect(lastCell('a "b"')).toMatch(/,"a ""b"""\n$/);
  expect(lastCell('a\nb')).toMatch(/,"a\nb"\n$/);
  expect(lastCell('a\rb')).toMatch(/,"a\rb"\n$/);
});

test('rows are ordered by indicator, country, year and price basis', () => {
  const rows = [
    poland,
    { ...poland, year: 2015 },
    { ...poland, country: 'nato' },
    { ...poland, country: 'ALB' },
    { ...poland, indicator: 'gdp' },
  ];
  const keys = formatObservations(rows)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 3).join(' '));
  expect(keys).toEqual([
    'gdp POL 2024',
    'share-of-gdp ALB 2024',
    'share-of-gdp POL 2015',
    'share-of-gdp POL 2024',
    'share-of-gdp nato 2024',
  ]);
});

const observation: fc.Arbitrary<Observation> = fc.record({
  indicator: fc.constantFrom('gdp', 'share-of-gdp'),
  country: fc.constantFrom('ALB', 'POL', 'nato'),
  year: fc.integer({ min: 2014, max: 2017 }),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  priceBasis: fc.constantFrom('none', 'mer-2015'),
  status: fc.constantFrom('actual' as const, 'estimate' as const),
  vintage: fc.constant('2024-06-17'),
  source: fc.constantFrom('nato-2024-06-17', 'nato-2025-08-28'),
  missing: fc.constant(null),
  note: fc.string(),
});

test('property: the order of the observations does not matter, and the order written is that of the comparison', () => {
  const shuffled = fc
    .array(observation, { maxLength: 40 })
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([rows, mixed]) => {
      expect(formatObservations(mixed)).toBe(formatObservations(rows));
      const sorted = [...rows].sort(compareObservations);
      expect(formatObservations(sorted)).toBe(formatObservations(rows));
    }),
    { seed: 20240617, numRuns: 200 },
  );
});
