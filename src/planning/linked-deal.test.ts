import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { linkedDealsPath, readLinkedDeals } from './linked-deal.ts';

const data = await shippedData();

it('reads the sums that the EU–US framework names, and that it names none for arms', () => {
  const [deal, ...others] = readLinkedDeals(data);
  expect(others).toEqual([]);
  expect(deal!.arms).toMatchObject({ missing: 'not-published' });
  expect(deal!.energy).toMatchObject({ usdBn: 750, years: 3, through: 2028 });
  for (const { source } of [deal!.energy, deal!.energyBefore!, deal!.investment!, deal!.arms])
    expect(['A', 'B']).toContain(source.grade);
});

it('refuses a sum without a source, with its line', async () => {
  const broken = await dataWith(linkedDealsPath, (text) =>
    text.replace(/^ {4}source: press-tank-storage.*\n/m, ''),
  );
  expect(() => readLinkedDeals(broken)).toThrow(FaultError);
  expect(() => readLinkedDeals(broken)).toThrow(/linked-deals.yaml:\d+:\d+: .*source/);
});
