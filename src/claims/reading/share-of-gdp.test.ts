import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('share-of-gdp', text, day))[0];

it.each([
  ['Poland spends 4.12 % of GDP on defence.', '2025-02-13', 'consistent-then', 4.12, 3.75],
  [
    'The paper puts Poland first in the alliance, at 4.12 % of GDP.',
    '2025-02-13',
    'consistent-then',
    4.12,
    3.75,
  ],
  ['Poland spent 3.3 percent of its GDP on defence in 2023.', '2025-02-13', 'consistent', 3.26, 3.26],
  ['Poland spent 4.7 % of GDP on defence in 2023.', '2025-02-13', 'contradicted', 3.26, 3.26],
  [
    'Poland spent 4.48% of its economic output on the military in 2025.',
    '2025-09-01',
    'consistent-then',
    4.48,
    4.25,
  ],
  [
    'European allies and Canada spent 1.99 % of GDP on defence in 2024.',
    '2025-09-10',
    'consistent-then',
    1.99,
    1.96,
  ],
  [
    'Defence takes 3.4 % of GDP in Estonia, the military said of 2024.',
    '2025-02-13',
    'consistent-then',
    3.43,
    3.31,
  ],
])('%s (%s): %s', async (text, day, verdict, then, now) => {
  const claim = (await read(text, day))!;
  expect(claim.verdict).toBe(verdict);
  expect(claim.then!.value).toBeCloseTo(then, 2);
  expect(claim.now!.value).toBeCloseTo(now, 2);
});

it('takes the figure of the institution that is named', async () => {
  const text = (name: string, value: string) =>
    `According to ${name}, Russia’s military spending was ${value} % of GDP in 2024.`;
  const iiss = (await read(text('IISS', '6.7')))!;
  expect(iiss.verdict).toBe('consistent');
  expect(iiss.then!.value).toBe(6.7);
  const sipri = (await read(text('SIPRI', '7.1'), '2025-05-01'))!;
  expect(sipri.verdict).toBe('consistent');
  expect(sipri.then!.source).toBe('sipri-milex-2025');
});

it('goes on from one sentence to the next, and pairs names with figures', async () => {
  const found = await readingsOf(
    'share-of-gdp',
    'Germany spent 2.12 % of GDP on defence in 2024. France and Italy spent 2.06 % and 1.49 % respectively.',
  );
  expect(found.map(({ meaning }) => meaning)).toEqual([
    expect.stringContaining('of Germany in 2024: 2.12 %'),
    expect.stringContaining('of France in 2024: 2.06 %'),
    expect.stringContaining('of Italy in 2024: 1.49 %'),
  ]);
  expect(found.map(({ then }) => then!.value!.toFixed(2))).toEqual(['2.12', '2.06', '1.49']);
});

it('takes no target, demand or plan for what is spent, and nothing outside the subject', async () => {
  for (const text of [
    'NATO’s goal is 2 % of GDP.',
    'Only 12 of 32 allies spent 2 percent of GDP on defence in 2024.',
    'Defence budgets might then grow to 4 % of GDP in Poland.',
    'Poland must spend 5 % of GDP on defence.',
    'Poland will spend 4.7 % of GDP on defence next year.',
    'Tourism makes up 4 % of GDP in Poland.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('share-of-gdp', text)).toEqual([]);
});
