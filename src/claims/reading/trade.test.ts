import { expect, it } from 'vitest';
import { dated, outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  [
    'The EU answers US tariffs with countermeasures on goods worth €26 billion.',
    '2025-03-13',
    'consistent',
    26e9,
  ],
  [
    'The EU answers US tariffs with countermeasures on goods worth €40 billion.',
    '2025-03-13',
    'contradicted',
    26e9,
  ],
  ['The European Union is to buy US energy for $750 billion.', '2025-09-01', 'consistent', 750e9],
])('%s (%s): %s', async (text, day, verdict, value) => {
  expect(dated((await readingsOf('trade', text, day))[0])).toMatchObject({ verdict, known: { value } });
});

it('says that a figure is younger than the text', async () => {
  const [claim] = await readingsOf(
    'trade',
    'The EU plans retaliation against US tariffs on goods worth €26 billion.',
    '2025-02-13',
  );
  expect(claim!.then).toBeNull();
  expect(claim!.reason).toContain('after the day of the text');
});

it('reads no other trade, and nothing outside the subject', async () => {
  for (const text of [
    'Brazil puts tariffs on US goods worth $26 billion.',
    'The EU spends €26 billion on energy for schools.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('trade', text)).toEqual([]);
});
