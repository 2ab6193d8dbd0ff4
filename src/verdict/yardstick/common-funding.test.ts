import { expect, it } from 'vitest';
import { shippedData } from '../../../test/shipped-data.ts';
import { spendingState } from '../../../test/spending-state.ts';
import { fundingKeys } from '../../spending/common-funding.ts';
import { commonFunding } from './common-funding.ts';

const state = await spendingState();
const { projection, alliance, europe } = state;
const keys = fundingKeys(await shippedData());
const latest = (country: string) => keys.filter((key) => key.country === country && key.from <= 2026).at(-1)!;

function least(members: readonly string[]): number[] {
  const group = alliance.filter((at) => members.includes(projection.allies[at]!.country));
  const out = new Float64Array(projection.years.length);
  commonFunding.shares({ ...state, europe: group }, out);
  return [...out];
}
const european = [...europe].map((at) => projection.allies[at]!.country);

it('takes the keys of the United States and Canada at their upper ends', () => {
  const expected = 1 - (latest('USA').high + latest('CAN').high) / 100;
  for (const share of least(european)) expect(share).toBeCloseTo(expected, 12);
  for (const share of least([...european, 'CAN']))
    expect(share).toBeCloseTo(1 - latest('USA').high / 100, 12);
});

it('takes an ally whose key is not on record to pay as much as the United States', () => {
  const withoutNorway = european.filter((country) => country !== 'NOR');
  const less = least(european)[0]! - least(withoutNorway)[0]!;
  expect(keys.some(({ country }) => country === 'NOR')).toBe(false);
  expect(less).toBeCloseTo(latest('USA').high / 100, 12);
});

it('is never negative, whoever counts as Europe', () => {
  expect(least(['DEU'])).toEqual(projection.years.map(() => 0));
});
