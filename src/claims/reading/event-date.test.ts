import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['The IISS published its Military Balance on Wednesday.', '2025-02-13', 'consistent'],
  ['The IISS published its Military Balance on Tuesday.', '2025-02-13', 'contradicted'],
  ['NATO held its summit in The Hague on 24 June 2025.', '2025-06-26', 'consistent'],
  ['NATO leaders closed their summit in The Hague on 3 June 2025.', '2025-06-26', 'contradicted'],
  [
    'Donald Trump and Vladimir Putin spoke by telephone on 12 February 2025 about talks on Ukraine.',
    '2025-02-14',
    'consistent',
  ],
  ['Defence ministers of NATO met in Brussels on Thursday.', '2025-02-14', 'consistent'],
])('%s (%s): %s', async (text, day, verdict) => {
  expect((await readingsOf('event-date', text, day))[0]).toMatchObject({ verdict });
});

it('dates a speech whose figure has a reading of its own', async () => {
  const text =
    'Mark Rutte said on Thursday that Russia makes more shells in three months than NATO does in a year.';
  const [claim] = await readingsOf('event-date', text);
  expect(claim!.arithmetic).toBe('2025-02-13 lies in 2025-02-13 to 2025-02-13');
});

it('reads no other day of the same people, and nothing outside the subject', async () => {
  for (const text of [
    'NATO opened a museum on Monday.',
    'Donald Trump played golf on Saturday.',
    'The IISS moved to a new building on Tuesday.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('event-date', text)).toEqual([]);
});
