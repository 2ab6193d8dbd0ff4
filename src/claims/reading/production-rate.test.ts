import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Lockheed Martin makes about 600 PAC-3 missiles a year.', '2026-02-01', 'consistent', 600],
  ['Lockheed Martin is to make 2,000 PAC-3 missiles a year by 2030.', '2026-02-01', 'consistent', 2000],
  ['Lockheed Martin makes 1,500 PAC-3 missiles a year.', '2026-02-01', 'contradicted', 600],
  ['The United States makes 40,000 artillery shells a month.', '2025-07-01', 'consistent', 480_000],
])('%s (%s): %s', async (text, day, verdict, value) => {
  expect((await readingsOf('production-rate', text, day))[0]).toMatchObject({ verdict, now: { value } });
});

it('shows the rates by date', async () => {
  const [claim] = await readingsOf(
    'production-rate',
    'Lockheed Martin makes 600 PAC-3 missiles a year.',
    '2026-02-01',
  );
  expect(claim!.arithmetic).toMatch(/350 .* → 500 .* → 620 .* → 600 .* → 2,000 \(announced/);
});

it('reads no line that is not described, and nothing outside the subject', async () => {
  for (const text of [
    'The plant makes 600 toy missiles a year.',
    'Lockheed Martin sold 600 PAC-3 missiles.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('production-rate', text)).toEqual([]);
});
