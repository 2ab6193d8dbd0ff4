import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['Mark Rutte, who took office last fall, met ministers.', '2025-02-13', 'consistent'],
  ['Mark Rutte took office as head of NATO in October 2024.', '2025-02-13', 'consistent'],
  ['Mark Rutte took office as head of NATO in June 2024.', '2025-02-13', 'contradicted'],
  [
    'Since Pete Hegseth was sworn in last month, much has changed at the Pentagon.',
    '2025-02-13',
    'consistent',
  ],
  ['Donald Trump first took office in January 2025.', '2025-02-13', 'consistent'],
  ['Jens Stoltenberg stepped down in October 2024.', '2025-02-13', 'consistent'],
])('%s (%s): %s', async (text, day, verdict) => {
  const [claim] = await readingsOf('office-term', text, day);
  expect(claim).toMatchObject({ verdict });
});

it('resolves a relative date from the day of the text', async () => {
  const [claim] = await readingsOf('office-term', 'Mark Rutte, who took office last fall, met ministers.');
  expect(claim!.arithmetic).toBe('2024-10-01 lies in 2024-09-01 to 2024-11-30');
});

it('reads nobody who is not on record, no other date, and nothing outside the subject', async () => {
  for (const text of [
    'The mayor took office last fall.',
    'Donald Trump became the owner of a hotel last fall.',
    'Mark Rutte travelled to Washington last fall.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('office-term', text)).toEqual([]);
});
