import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { readCommonFunding } from './common-funding.ts';

it('has the keys of 2019 and 2021 with their days', async () => {
  const shares = readCommonFunding(await shippedData());
  const american = shares.filter(({ country }) => country === 'USA');
  expect(american.map(({ best }) => best)).toEqual([22.1, 16.35, 15.9]);
  expect(american[0]!.last).toBe(dayOf('2020-12-31' as IsoDate));
  expect(american[1]).toMatchObject({ first: dayOf('2021-01-01' as IsoDate), last: null, grade: 'B' });
});

it.each([
  ['a country that is not known', 'K01,USA', 'K01,XYZ', 'unknown-country'],
  ['a date that does not exist', '2020-12-31', '2020-12-32', 'no-date'],
  ['low above high', '22.1,22.1,22.1', '23,22.1,22.1', 'order'],
])('refuses %s', async (_, from, to, code) => {
  const data = await dataWith('capability/common-funding.csv', (text) => text.replace(from, to));
  expect(() => readCommonFunding(data)).toThrow(new RegExp(`common-funding\\.csv:2: .*\\[${code}\\]`));
});
