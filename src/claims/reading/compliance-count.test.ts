import { expect, it } from 'vitest';
import { claimsOf, outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('compliance-count', text, day))[0];

it('contradicts 24 of 32 in February 2025 with 23, and shows what became of it', async () => {
  const claim = (await read('Of NATO’s 32 countries, 24 of 32 members meet the 2 % goal.'))!;
  expect(claim).toMatchObject({
    verdict: 'contradicted',
    now: { value: 17, source: 'nato-2026-07-07' },
  });
  expect(claim.then).toMatchObject({
    value: 23,
    edition: 'NATO tables of 17 June 2024',
    source: 'nato-2024-06-17',
  });
  expect(claim.arithmetic).toContain('23 (17 June 2024)');
  expect(claim.arithmetic).toContain('18 (28 August 2025) → 17 (7 July 2026)');
  expect(claim.quote).toBe(
    'By NATO tables of 17 June 2024, 23 of 32 allies stood at or above 2 % of GDP in 2024. The current count is 17 (NATO tables of 7 July 2026).',
  );
});

it.each([
  [
    'Twenty-three of the 32 allies reach the 2 per cent guideline of NATO.',
    '2025-02-13',
    'consistent-then',
    2024,
  ],
  ['Not 24 but 23 of 32 allies spend 2% of GDP on defence.', '2025-02-13', 'consistent-then', 2024],
  ['Eighteen of 32 allies met the 2 % target in 2024.', '2025-09-10', 'consistent-then', 2024],
  ['Twenty-two of 32 allies met the 2 % target in 2024.', '2025-05-02', 'consistent-then', 2024],
  ['In 2023, 10 of 31 allies reached the 2 % goal.', '2025-02-13', 'consistent', 2023],
  ['Nine of NATO’s 32 allies still fall short of 2 % of GDP.', '2025-02-13', 'consistent-then', 2024],
  ['In 2025, 31 allies spent 2 % of GDP on defence.', '2025-10-01', 'consistent-then', 2025],
  ['NATO’s guideline is 2 % of GDP. In 2014, just three allies did so.', '2025-02-13', 'consistent', 2014],
  ['The alliance has a goal of 2 %, and 30 allies meet it.', '2025-02-13', 'contradicted', 2024],
])('%s (%s): %s', async (text, day, verdict, year) => {
  const claim = await read(text, day);
  expect(claim?.verdict).toBe(verdict);
  expect(claim?.quantity.period?.to).toBe(`${year}-12-31`);
});

it('takes what is expected of the year for no count, and shows what came of it', async () => {
  const claim = (await read('This year 30 allies are expected to meet the 2 % target of NATO.'))!;
  expect(claim).toMatchObject({ verdict: 'not-checkable', now: { value: 28 } });
});

it('reads the denied count as denied', async () => {
  expect((await read('It is not 24 of 32 allies that meet the 2 % goal.'))?.verdict).toBe('consistent');
});

it('leaves counts of other things alone', async () => {
  for (const text of [
    'Twenty of 27 EU members met the 3 % deficit limit, NATO said.',
    'NATO has 32 members.',
    'The 32 allies agreed to spend at least 2 % of GDP.',
    'The summit of 32 allies will meet in July.',
    ...Object.values(outside),
  ])
    expect((await claimsOf(text)).filter(({ indicator }) => indicator === 'compliance-count')).toEqual([]);
});
