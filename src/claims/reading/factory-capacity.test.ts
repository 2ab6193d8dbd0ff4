import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it('shows lines with announced expansions, and that no utilisation is published', async () => {
  const [claim] = await readingsOf(
    'factory-capacity',
    'Arms factories in the United States are running at full capacity.',
    '2026-02-01',
  );
  expect(claim).toMatchObject({ verdict: 'consistent' });
  expect(claim!.now!.value).toBeGreaterThan(0);
  expect(claim!.reason).toContain('No utilisation of factories is published');
});

it('reads no other factory, and nothing outside the subject', async () => {
  for (const text of [
    'Bakeries and chocolate factories are at full capacity.',
    'The stadium was filled to capacity.',
    'Weapons makers hired new staff.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('factory-capacity', text)).toEqual([]);
});
