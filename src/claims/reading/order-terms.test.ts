import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const found = async (text: string, day = '2026-11-10') =>
  (await readingsOf('order-terms', text, day)).map(({ quantity: { kind }, reason, verdict }) => [
    kind,
    verdict,
    /\(([A-Z0-9-]+)\)\.$/.exec(reason)?.[1],
  ]);

it.each([
  ['Poland signed for 180 K2 tanks in August 2022.', ['date', 'PL-K2-1']],
  ['Poland signed for 180 K2 tanks in August 2025.', ['date', 'PL-K2-2']],
  ['Lithuania bought HIMARS launchers for $495 million.', ['money', 'LT-HIMARS']],
  ['Estonia got all six HIMARS launchers on 30 April 2025.', ['date', 'EE-HIMARS']],
  ['The first F-35s ordered by Poland were delivered in 2024.', ['date', 'PL-F35']],
])('%s', async (text, [kind, id]) => {
  expect(await found(text)).toEqual([[kind, 'consistent', id]]);
});

it('takes buyer and item of the sentence before', async () => {
  expect(await found('Finland chose 64 F-35 jets. It signed for them in February 2022.')).toEqual([
    ['date', 'consistent', 'FI-F35'],
  ]);
});

it('contradicts nothing, since the cases are not all orders, and reads nothing outside the subject', async () => {
  for (const text of [
    'Poland signed for 180 K2 tanks in May 2021.',
    'Lithuania bought HIMARS launchers for $800 million.',
    'Portugal signed for 180 K2 tanks in August 2022.',
    'Poland did not sign for K2 tanks in May 2022, but not in August 2022 either.',
    ...Object.values(outside),
  ])
    expect(await found(text)).toEqual([]);
});
