import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { energyOf, linkedDealNamed, linkedDealsPath, readLinkedDeals } from './linked-deal.ts';

const data = await shippedData();

it('reads the sums that the EU–US framework names, and that it names none for arms', () => {
  const deal = linkedDealNamed(data, 'eu-us-trade-2025', '--deal');
  expect(deal.arms).toMatchObject({ missing: 'not-published' });
  expect(energyOf(deal)).toEqual({ aYear: 250_000_000, from: 2026, to: 2028 });
  for (const { source } of [deal.energy, deal.energyBefore!, deal.investment!, deal.arms])
    expect(['A', 'B']).toContain(source.grade);
});

it('refuses an unknown deal, naming those there are', () => {
  expect(() => linkedDealNamed(data, 'turnberry', '--deal')).toThrow(/known deals: eu-us-trade-2025/);
});

it('refuses a sum without a source, with its line', async () => {
  const broken = await dataWith(linkedDealsPath, (text) =>
    text.replace(/^ {4}source: .*Tank Storage.*\n/m, ''),
  );
  expect(() => readLinkedDeals(broken)).toThrow(FaultError);
  expect(() => readLinkedDeals(broken)).toThrow(/linked-deals.yaml:\d+:\d+: .*source/);
});
