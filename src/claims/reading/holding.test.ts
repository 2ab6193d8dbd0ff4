import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Europe has 35 Patriot batteries and similar ones.', '2025-09-01', 'consistent', 35],
  ['Europe has 90 Patriot batteries.', '2025-09-01', 'contradicted', 35],
  ['European allies field 2,046 combat aircraft.', '2025-11-01', 'consistent', 2046],
  ['Europe would need 1,400 tanks to replace US forces.', '2025-03-01', 'consistent', 1400],
  ['The United States has committed 99 fighters to the NATO Force Model.', '2026-06-10', 'consistent', 99],
])('%s (%s): %s', async (text, day, verdict, value) => {
  expect((await readingsOf('holding', text, day))[0]).toMatchObject({ verdict, now: { value } });
});

it('names the scope of the count', async () => {
  const [claim] = await readingsOf('holding', 'European allies field 2,046 combat aircraft.', '2025-11-01');
  expect(claim!.arithmetic).toContain('nato-europe');
});

it('reads no order, no single country, and nothing outside the subject', async () => {
  for (const text of [
    'Europe ordered 35 Patriot batteries.',
    'Poland has 35 Patriot batteries.',
    'Europe has 35 batteries in its electric buses.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('holding', text)).toEqual([]);
});
