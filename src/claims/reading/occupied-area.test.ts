import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Russia holds about 20 % of the territory of Ukraine.', '2025-03-01', 'consistent'],
  ['Russia holds 40 % of the territory of Ukraine.', '2025-03-01', 'contradicted'],
  ['Russia controls land in Ukraine about the size of Pennsylvania.', '2025-03-01', 'consistent'],
])('%s (%s): %s', async (text, day, verdict) => {
  expect((await readingsOf('occupied-area', text, day))[0]).toMatchObject({ verdict });
});

it('divides the areas', async () => {
  const [claim] = await readingsOf(
    'occupied-area',
    'Russia controls land in Ukraine about the size of Pennsylvania.',
    '2026-01-01',
  );
  expect(claim!.arithmetic).toContain('/ 119,291 km² = 1.01');
});

it('reads no other area, and nothing outside the subject', async () => {
  for (const text of [
    'Ukraine exports 20 % of its grain to Russia’s neighbours.',
    'Ukraine exports 20 % of its grain through territory that Russia occupied.',
    'The forest is the size of Pennsylvania.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('occupied-area', text)).toEqual([]);
});
