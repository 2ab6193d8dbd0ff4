import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('policy-event', text, day))[0];

it.each([
  [
    'The European Union debates whether procurement should be limited to European suppliers.',
    '2025-03-01',
    'consistent',
    'SAFE',
  ],
  ['Washington plans to speed up its foreign military sales.', '2025-03-01', 'consistent', '14268'],
  [
    'The European Union adopted loans for the procurement of arms from European suppliers.',
    '2025-06-01',
    'consistent',
    'SAFE',
  ],
])('%s (%s): %s', async (text, day, verdict, title) => {
  const claim = (await read(text, day))!;
  expect(claim.verdict).toBe(verdict);
  expect(claim.now!.edition).toContain(title);
});

it('says whether the measure came before or after the text', async () => {
  const before = (await read('Washington plans to speed up its foreign military sales.', '2025-03-01'))!;
  expect(before.then).toBeNull();
  expect(before.reason).toMatch(/^Later the calendar holds/);
});

it('does not confirm what only unnamed persons say', async () => {
  const claim = (await read(
    'Two officials said that the Pentagon wants to speed up foreign military sales.',
    '2025-03-01',
  ))!;
  expect(claim).toMatchObject({ verdict: 'not-checkable', now: { unit: 'event' } });
});

it('takes no adopted measure from the future, and nothing outside the subject', async () => {
  for (const text of [
    'The European Union adopted loans for arms from European suppliers.',
    'The city plans to speed up procurement of school meals.',
    'The Commission wants to regulate cheese.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('policy-event', text, '2025-02-13')).toEqual([]);
});
