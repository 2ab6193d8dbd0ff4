import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('expenditure-change', text, day))[0];

it('finds a growth that has been restated since', async () => {
  const claim = (await read('Russia’s military expenditure grew by 42 % in 2024, the IISS said.'))!;
  expect(claim).toMatchObject({
    verdict: 'consistent-then',
    now: { value: 57, edition: 'IISS Military Balance 2026' },
  });
  expect(claim.then).toMatchObject({ value: 42, edition: 'IISS Military Balance 2025' });
  expect(claim.quote).toContain('57 % (IISS Military Balance 2026)');
});

it.each([
  [
    'The IISS measured Russia’s military spending. In real terms it grew by 42 % in 2024.',
    '2025-02-13',
    'consistent-then',
    42,
  ],
  [
    'Defence spending of European allies and Canada rose 18 % in real terms in 2024.',
    '2025-02-13',
    'consistent-then',
    17.95,
  ],
  [
    'Defence spending of European allies and Canada rose by 19.4 percent in 2024.',
    '2025-05-02',
    'consistent-then',
    19.4,
  ],
  [
    'Europe’s defence spending was up 11.7 % in 2024, according to the IISS.',
    '2025-02-13',
    'consistent',
    11.7,
  ],
  ['Russia’s military spending fell 10 % in 2024, the IISS said.', '2025-02-13', 'contradicted', 42],
  ['Russia’s military spending rose 38 per cent in 2024, SIPRI reported.', '2025-05-02', 'consistent', 38],
])('%s (%s): %s', async (text, day, verdict, then) => {
  const claim = (await read(text, day))!;
  expect(claim.verdict).toBe(verdict);
  expect(claim.then!.value).toBeCloseTo(then, 2);
});

it('leaves changes over several years, plans and other growth alone', async () => {
  for (const text of [
    'Defence spending of European allies rose 50 % between 2014 and 2024.',
    'Poland wants to increase defence spending by 10 %.',
    'Prices rose by 42 % in Russia in 2024.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('expenditure-change', text)).toEqual([]);
});
