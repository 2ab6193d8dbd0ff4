import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('military-expenditure', text, day))[0];

it.each([
  [
    'The IISS put Russia’s military expenditure in 2024 at $145.9 billion.',
    '2025-02-13',
    'consistent',
    'IISS Military Balance 2025',
    'market exchange rates',
  ],
  [
    'Russian defence spending reached 462 billion dollars in 2024 at purchasing power parity.',
    '2025-02-13',
    'consistent',
    'IISS Military Balance 2025',
    'purchasing power parity',
  ],
  [
    'According to SIPRI, Russia’s military expenditure came to USD 149 bn in 2024.',
    '2025-05-01',
    'consistent',
    'SIPRI Military Expenditure Database of 28 April 2025',
    'market exchange rates',
  ],
  [
    'Poland’s defence budget was $34.9 billion in 2024.',
    '2025-02-13',
    'consistent-then',
    'NATO tables of 17 June 2024',
    'market exchange rates',
  ],
  [
    'The IISS put Europe’s defence spending in 2024 at $457 billion.',
    '2025-02-13',
    'consistent',
    'IISS Military Balance 2025',
    'market exchange rates',
  ],
  [
    'Russia’s military budget was $250 billion in 2024, the IISS said.',
    '2025-02-13',
    'contradicted',
    'IISS Military Balance 2025',
    'market exchange rates',
  ],
])('%s (%s): %s', async (text, day, verdict, edition, basis) => {
  const claim = (await read(text, day))!;
  expect(claim).toMatchObject({ verdict, quantity: { basis } });
  expect(claim.then!.edition).toBe(edition);
});

it('goes on from one sentence to the next', async () => {
  const found = await readingsOf(
    'military-expenditure',
    'The United States accounts for most of NATO’s defence spending. In 2024 it spent $968 billion. European allies and Canada together spent $507 billion.',
  );
  expect(found.map(({ verdict, then }) => [verdict, Math.round(then!.value! / 1e9)])).toEqual([
    ['consistent', 968],
    ['consistent-then', 507],
  ]);
});

it('counts words on purchasing power for their own clause', async () => {
  const found = await readingsOf(
    'military-expenditure',
    'The IISS gave Russia’s military spending in 2024 as $462 billion at purchasing power parity, while Europe’s was $457 billion.',
  );
  expect(found.map(({ quantity, verdict }) => [quantity.basis, verdict])).toEqual([
    ['purchasing power parity', 'consistent'],
    ['market exchange rates', 'consistent'],
  ]);
});

it('says which Europe a figure is of', async () => {
  const claim = (await read('Europe spent $507 billion on defence in 2024.'))!;
  expect(claim.verdict).toBe('consistent-then');
  expect(claim.meaning).toContain('European allies and Canada');
  expect(claim.arithmetic).toContain('Europe (EU and UK');
});

it('leaves sales, aid, costs of plans and other money alone', async () => {
  for (const text of [
    'Russia signed arms deals worth $20 billion with its military partners and raised spending.',
    'Defence could cost Europe an additional $3.1 trillion in spending over 10 years.',
    'Military aid of $40 billion went to Ukraine as spending rose.',
    'Poland’s hospitals spent $12 billion.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('military-expenditure', text)).toEqual([]);
});
