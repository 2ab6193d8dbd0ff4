import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Spain will keep its defence spending at 2.1 percent of GDP.', 'consistent'],
  ['Spain is to stay at 2.6 percent of GDP on defence.', 'contradicted'],
])('%s: %s', async (text, verdict) => {
  const [claim] = await readingsOf('target-exemption', text, '2025-07-01');
  expect(claim).toMatchObject({ verdict, now: { value: 2.1 } });
});

it('reads nothing of allies without a share of their own, nor outside the subject', async () => {
  for (const text of [
    'Portugal will keep its defence spending at 2.1 percent of GDP.',
    'Spain’s unemployment stays at 2.1 percent.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('target-exemption', text, '2025-07-01')).toEqual([]);
});
