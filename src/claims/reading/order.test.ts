import { expect, it } from 'vitest';
import { dated, outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Poland ordered 180 K2 tanks from South Korea in 2022.', 'consistent', 180],
  ['Poland ordered 250 K2 tanks from South Korea in 2022.', 'contradicted', 180],
  ['Poland ordered 250 K2 tanks from South Korea.', 'not-checkable', 180],
  ['Poland signed a contract with South Korea for 212 K9 howitzers.', 'consistent', 212],
])('%s: %s', async (text, verdict, value) => {
  expect(dated((await readingsOf('order', text, '2025-02-13'))[0])).toMatchObject({
    verdict,
    known: { value },
  });
});

it('adds contracts known on the day only', async () => {
  const text = 'Poland has bought 360 K2 tanks from South Korea.';
  expect((await readingsOf('order', text, '2025-02-13'))[0]!.verdict).toBe('not-checkable');
  expect(dated((await readingsOf('order', text, '2026-01-15'))[0])).toMatchObject({
    verdict: 'consistent',
    known: { value: 360 },
  });
});

it('reads a change of supplier', async () => {
  const [claim] = await readingsOf('order', 'Poland turned to South Korea for tanks and artillery.');
  expect(claim!.verdict).toBe('consistent');
  expect(claim!.reason).toMatch(/\d+ contracts of Poland with South Korea/);
});

it('reads no order of others, and nothing outside the subject', async () => {
  for (const text of [
    'The aquarium ordered 180 tanks from South Korea.',
    'Poland bought apples from South Korea.',
    'Poland lost 180 tanks in the exercise.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('order', text)).toEqual([]);
});
