import { expect, it } from 'vitest';
import { readingsOf } from '../../test/claims-of.ts';

/** Values, years and verdicts of shares of GDP in a text. */
const shares = async (text: string, day = '2026-02-12') =>
  (await readingsOf('share-of-gdp', text, day)).map(({ quantity: { value, period }, verdict }) => [
    value,
    period?.from.slice(0, 4),
    verdict,
  ]);

it('goes back to the year that "that year" means', async () => {
  expect(
    await shares(
      'In 2024 NATO had 32 members. The United Kingdom spent 2.33 per cent of GDP on defence in that year and 2.40 per cent in 2025.',
    ),
  ).toEqual([
    [2.33, '2024', 'consistent-then'],
    [2.4, '2025', 'consistent-then'],
  ]);
});

it('takes no year that is only compared with, and none that belongs to another figure', async () => {
  expect(
    await shares(
      'According to SIPRI, Russia’s military spending in 2024 was 38 per cent more than in 2023 and 7.1 per cent of GDP.',
    ),
  ).toEqual([[7.1, '2024', 'consistent']]);
  expect(
    await shares('Germany gives 2.69% of GDP to defence, up from 2.22% last year.', '2026-07-15'),
  ).toEqual([
    [2.69, '2026', 'consistent'],
    [2.22, '2025', 'consistent'],
  ]);
});

it('takes neither year nor subject from a clause between commas', async () => {
  expect(
    await shares('Sweden, which joined the alliance in 2024, spent 2.51 percent of GDP on defence in 2025.'),
  ).toEqual([[2.51, '2025', 'consistent-then']]);
});

it('goes on from sentence to sentence about allies, and not to other percentages', async () => {
  const text = (next: string) => `Poland spent 4.48 % of GDP on defence in 2025. ${next}`;
  expect(await shares(text('Lithuania came to 4 pct and Latvia to 3.73 pct.'))).toHaveLength(3);
  for (const other of [
    'In Lithuania the party won 4 percent of the vote.',
    'Inflation in Latvia was 3.7 percent.',
    'Norway raised tariffs by 4 percent.',
    'Spain cut 3 percent of its staff.',
    'Italy raised its numbers by 3 percent.',
    'In Germany 5 percent is lost.',
  ])
    expect(await shares(text(other)), other).toHaveLength(1);
});
