import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it('finds the demand, and says that it names no measure', async () => {
  const [claim] = await readingsOf(
    'majority-burden',
    'Pete Hegseth said Europe should carry the bulk of the burden of its defence.',
    '2025-02-14',
  );
  expect(claim).toMatchObject({ verdict: 'consistent', now: { unit: 'statement' } });
  expect(claim!.reason).toContain('names no measure and no date');
});

it('cannot say that Europe does carry it', async () => {
  const [claim] = await readingsOf(
    'majority-burden',
    'Europe already carries most of the burden of its own defence.',
    '2026-03-01',
  );
  expect(claim).toMatchObject({ verdict: 'not-checkable' });
});

it('reads no other burden, and nothing outside the subject', async () => {
  for (const text of [
    'Parents carry most of the burden of homework.',
    'Europe must carry most of the burden of climate policy.',
    'Most Europeans like cheese.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('majority-burden', text)).toEqual([]);
});
