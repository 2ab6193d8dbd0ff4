import { expect, it } from 'vitest';
import { claimsOf, outside, readingsOf } from '../../../test/claims-of.ts';

it('reads more in a quarter than in a year as a ratio of at least four, with the range of estimates', async () => {
  const [claim] = await readingsOf(
    'ammunition-output',
    'Russia makes more shells in three months than Europe makes in a whole year.',
    '2025-01-20',
  );
  expect(claim).toMatchObject({ verdict: 'consistent', quantity: { value: 4, unit: 'x' } });
  expect(claim!.then!.low).toBeLessThan(4);
  expect(claim!.then!.high).toBeGreaterThan(4);
  expect(claim!.arithmetic).toMatch(/Russia 3 m to 4\.5 m rounds \(2024\) \/ Europe .* \(2024\) = /);
});

it('says where a ratio lies that fits only because months are rounded', async () => {
  const [claim] = await readingsOf(
    'ammunition-output',
    'Russia makes more ammunition in three months than NATO does in a year.',
  );
  expect(claim!.then!.high).toBeLessThan(4);
  expect(claim!.reason).toMatch(/lies above the range of public estimates, .* by no more than the months/);
});

it('is closing: the figures of 2025 no longer bear it', async () => {
  const [claim] = await readingsOf(
    'ammunition-output',
    'In 2025 Russia produced four times as many shells as Europe.',
    '2026-03-01',
  );
  expect(claim!.verdict).toBe('contradicted');
});

it('holds the words against those of the speaker, when they were of another scope', async () => {
  const text =
    'Mark Rutte said that Russia produces more ammunition in three months than the European allies do in a year.';
  const [drift] = await readingsOf('ammunition-output', text);
  expect(drift).toMatchObject({
    verdict: 'attribution-drift',
    attribution: { type: 'named', name: 'mark-rutte' },
  });
  expect(drift!.then!.edition).toContain('13 February 2025');
  expect(drift!.otherReadings).toContainEqual(
    expect.objectContaining({ indicator: 'ammunition-output', verdict: 'consistent' }),
  );
  const whole =
    'Mark Rutte said that Russia produces more ammunition in three months than NATO does in a year.';
  expect((await readingsOf('ammunition-output', whole))[0]!.verdict).not.toBe('attribution-drift');
});

it('reads rounds a year of a country', async () => {
  const [russia] = await readingsOf(
    'ammunition-output',
    'Russia produced 4.5 million artillery shells in 2024.',
    '2025-09-01',
  );
  expect(russia).toMatchObject({ verdict: 'consistent' });
  const [europe] = await readingsOf(
    'ammunition-output',
    'Europe made 6 million artillery shells in 2024.',
    '2025-09-01',
  );
  expect(europe!.verdict).toBe('contradicted');
});

it('reads nothing outside the subject', async () => {
  for (const text of [
    'The crab sheds more shells in three months than others do in a year.',
    'Russia exports more gas in three months than Europe does in a year.',
    ...Object.values(outside),
  ])
    expect(await claimsOf(text)).toEqual([]);
});
