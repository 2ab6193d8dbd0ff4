import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { isMissing } from '../evidence/missing.ts';
import { parseSystemFamilies } from '../procurement/system-family.ts';
import { readCapabilities } from './capability-record.ts';
import { dependenceOf, dependencePath } from './dependence.ts';

const data = await shippedData();
const { dependence } = readCapabilities(data);
const of = (family: string, supplier: string) => dependenceOf(dependence, family, supplier);

it('counts what is of US make as dependent, by a source', () => {
  expect(of('long-range-air-defence', 'USA')).toMatchObject({ low: 1, best: 1, high: 1, grade: 'C' });
  expect(of('combat-aircraft', 'USA')).toMatchObject({ best: 1, source: 'press-cepa-2025', grade: 'B' });
});

it('differs by supplier, and says where nothing is public', () => {
  expect(of('combat-aircraft', 'SWE')).toMatchObject({ low: 0, best: 1, high: 1 });
  expect(of('combat-aircraft', 'FRA')).toMatchObject({ missing: 'no-source' });
  expect(of('long-range-air-defence', 'ITA')).toMatchObject({ missing: 'no-source' });
});

it('has an entry for every family and supplier there is', () => {
  for (const family of parseSystemFamilies(data.files).keys()) {
    for (const supplier of ['USA', 'KOR', 'FRA']) {
      const found = of(family, supplier);
      expect(isMissing(found) ? found.note.length : found.source.length).toBeGreaterThan(5);
    }
  }
});

it.each([
  ['a family that is not known', '- tank\n', '- tonk\n', 'unknown-family'],
  ['a source that is not known', 'press-cepa-2025', 'hearsay', 'unknown-source'],
  ['a fraction above one', 'high: 1\n', 'high: 2\n', 'too-big'],
])('refuses %s, with its line', async (_, from, to, code) => {
  const changed = await dataWith(dependencePath, (text) => text.replace(from, to));
  expect(() => readCapabilities(changed)).toThrow(new RegExp(`dependence\\.yaml:\\d+:\\d+: .*\\[${code}\\]`));
});
