import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  [
    'Bloomberg Economics puts the extra cost of defending Europe at $3.1 trillion over 10 years.',
    '2025-02-20',
    'consistent',
    3.1e12,
  ],
  [
    'Bloomberg Economics puts the extra cost of defending Europe at $3.1 trillion over five years.',
    '2025-02-20',
    'contradicted',
    3.1e12,
  ],
  [
    'Bloomberg Economics says defending Europe and Ukraine will cost the EU an additional $3.1 trillion over a decade.',
    '2025-02-20',
    'inconsistent-basis',
    3.1e12,
  ],
  [
    'Europe needs an additional €250 billion a year for its defence, according to Bruegel.',
    '2025-03-01',
    'consistent',
    250e9,
  ],
  [
    'Replacing the US military contribution would cost about $1 trillion over 25 years, the IISS estimates.',
    '2025-06-10',
    'consistent',
    1e12,
  ],
])('%s (%s): %s', async (text, day, verdict, value) => {
  const [claim] = await readingsOf('cost-study', text, day);
  expect(claim).toMatchObject({ verdict, now: { value } });
});

it('says who pays and over which time', async () => {
  const [claim] = await readingsOf(
    'cost-study',
    'Bloomberg Economics sees a cost of $3.1 trillion over 10 years for Europe’s defence.',
    '2025-02-20',
  );
  expect(claim!.reason).toContain('10 years');
  expect(claim!.reason).toContain('largest European countries');
});

it('reads no other sum and nothing outside the subject', async () => {
  for (const text of [
    'The bridge cost $3.1 billion.',
    'Bloomberg Economics expects trade to lose $3.1 trillion over 10 years.',
    'The defence budget of Poland is $38 billion.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('cost-study', text)).toEqual([]);
});
