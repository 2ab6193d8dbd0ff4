import { expect, it } from 'vitest';
import { dated, outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  [
    'Europe is to take over the majority of conventional defence capabilities by 2027.',
    '2025-12-10',
    'consistent',
    2027,
  ],
  ['Allies agreed in The Hague to spend 5 % of GDP by 2035.', '2025-07-01', 'consistent', 2035],
  ['Allies agreed in The Hague to spend 5 % of GDP by 2032.', '2025-07-01', 'contradicted', 2035],
  ['The EU wants the readiness of its defence by 2030.', '2025-04-01', 'consistent', 2030],
])('%s (%s): %s', async (text, day, verdict, value) => {
  const claims = await readingsOf('deadline', text, day);
  expect(claims[0]).toMatchObject({ verdict, now: { value } });
});

it('knows no term before it was set', async () => {
  const [proposal] = await readingsOf(
    'deadline',
    'NATO allies should spend 5 % of GDP by 2032.',
    '2025-05-20',
  );
  expect(dated(proposal)).toMatchObject({ verdict: 'not-checkable', known: null });
  const open = 'It remains unanswered by when Europe must field the forces for its conventional defence.';
  expect(dated((await readingsOf('deadline', open, '2025-02-13'))[0])).toMatchObject({
    verdict: 'consistent',
    known: null,
  });
  expect((await readingsOf('deadline', open, '2026-01-10'))[0]!.verdict).toBe('contradicted');
});

it('leaves plans of one ally, and what is outside the subject', async () => {
  for (const text of [
    'Germany will spend 3.5 % of GDP on defence by 2029.',
    'Europe is to ban petrol cars by 2035.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('deadline', text)).toEqual([]);
});
