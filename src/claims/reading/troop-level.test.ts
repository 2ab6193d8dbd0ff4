import { expect, it } from 'vitest';
import { dated, outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Congress set a floor of 76,000 US troops in Europe.', '2026-01-10', 'consistent', 76_000],
  ['The United States has about 80,000 troops in Europe.', '2025-11-01', 'consistent', 80_000],
  ['The United States has 200,000 troops in Europe.', '2025-11-01', 'contradicted', 80_000],
  ['The Pentagon now keeps three combat brigades in Europe.', '2026-06-01', 'consistent', 3],
])('%s (%s): %s', async (text, day, verdict, value) => {
  expect(dated((await readingsOf('troop-level', text, day))[0])).toMatchObject({ verdict, known: { value } });
});

it('does not hold a later level against an earlier text', async () => {
  const [claim] = await readingsOf(
    'troop-level',
    'The United States has 100,000 troops in Europe.',
    '2023-02-13',
  );
  expect(claim!.verdict).toBe('not-checkable');
});

it('finds that what was open has been decided since', async () => {
  const text = 'It is too early to say if US troops in Europe will be cut.';
  const [then] = await readingsOf('troop-level', text, '2025-03-01');
  expect(dated(then)).toMatchObject({ verdict: 'consistent-then', known: null });
  expect(then!.reason).toContain('brigades');
  expect((await readingsOf('troop-level', text, '2026-06-30'))[0]!.verdict).toBe('contradicted');
});

it('counts no other troops, and nothing outside the subject', async () => {
  for (const text of [
    'Ukraine lost 76,000 troops, the US said.',
    'Europe would send 40,000 peacekeepers, not US troops.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('troop-level', text)).toEqual([]);
});
