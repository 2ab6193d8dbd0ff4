import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('lead-time', text, day))[0];

it.each([
  ['Delivery of American weapons takes years.', 'consistent'],
  ['American weapons are delivered after about four years.', 'consistent'],
  ['American fighter jets are delivered within two weeks.', 'contradicted'],
  ['European suppliers of weapons will not be ready to deliver for years.', 'consistent'],
  ['A new Patriot battery takes seven years to deliver.', 'consistent'],
])('%s: %s', async (text, verdict) => {
  expect(await read(text, '2025-09-01')).toMatchObject({ verdict });
});

it('gives the number of cases and their range', async () => {
  const claim = (await read('Delivery of American weapons takes years.'))!;
  expect(claim.arithmetic).toMatch(/^years against [\d.]+ to [\d.]+ years, median [\d.]+ \(\d+ cases\)$/);
  expect(claim.then!.low!).toBeLessThan(claim.then!.high!);
});

it('compares who delivers quickly', async () => {
  const claim = (await read('South Korean tanks are delivered quickly.'))!;
  expect(claim.verdict).toBe('consistent');
  expect(claim.arithmetic).toContain('the United States');
});

it('reads no horizon of money or talk, and nothing outside the subject', async () => {
  for (const text of [
    'Allies have complained for years about American weapons.',
    'Europe will spend more on weapons over the next 10 years.',
    'The parcel takes years to be delivered.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('lead-time', text)).toEqual([]);
});
