import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Finland plans to spend 3 % of GDP on defence by 2029.', '2025-05-01', 'consistent'],
  [
    'The United Kingdom will raise defence spending to 2.5 per cent of GDP by 2027.',
    '2026-02-12',
    'consistent',
  ],
  // Stated on 24 June 2025 only.
  ['Germany plans to spend 3.5 % of GDP on defence by 2029.', '2025-03-01', 'not-checkable'],
])('%s (%s): %s', async (text, day, verdict) => {
  const found = await readingsOf('national-commitment', text, day);
  expect(found.map((claim) => [claim.quantity.kind, claim.verdict])).toEqual([
    ['percent', verdict],
    ['date', verdict],
  ]);
});

it('says when a plan was given up', async () => {
  const text = 'The Czech Republic plans to spend 3 % of GDP on defence by 2030.';
  const [claim] = await readingsOf('national-commitment', text, '2025-09-01');
  expect(claim).toMatchObject({ verdict: 'consistent-then', now: null });
  expect(claim!.reason).toContain('given up on 26 February 2026');
});

it('goes back to the government of the person named last', async () => {
  const text = 'Friedrich Merz spoke of defence. His government wants to reach 3.5% by 2029.';
  expect((await readingsOf('national-commitment', text, '2026-07-15'))[0]!.verdict).toBe('consistent');
});

it('contradicts no plan that the record does not hold, and reads nothing outside the subject', async () => {
  for (const text of [
    'Finland plans to spend 4 % of GDP on defence by 2028.',
    'Finland plans to cut emissions to 3 % by 2029.',
    'Finland spent 3 % of GDP on defence in 2025.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('national-commitment', text, '2026-05-01')).toEqual([]);
});
