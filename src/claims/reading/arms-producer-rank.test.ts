import { expect, it } from 'vitest';
import { dated, outside, readingsOf } from '../../../test/claims-of.ts';

it.each([
  ['The United States is the world’s largest arms producer.', '2025-02-13', 'consistent', 1],
  ['France is the world’s second largest arms exporter.', '2025-04-01', 'consistent', 2],
  ['France is the world’s largest arms exporter.', '2025-04-01', 'contradicted', 2],
  ['Russia is the world’s second largest arms exporter.', '2025-04-01', 'contradicted', 3],
])('%s (%s): %s', async (text, day, verdict, value) => {
  const [claim] = await readingsOf('arms-producer-rank', text, day);
  expect(dated(claim)).toMatchObject({ verdict, known: { value } });
});

it('says what stands in for production', async () => {
  const [claim] = await readingsOf('arms-producer-rank', 'America is the world’s biggest weapons maker.');
  expect(claim!.reason).toContain('No series counts production itself');
});

it('ranks no company, no budget and nothing outside the subject', async () => {
  for (const text of [
    'Rheinmetall is Germany’s largest arms maker, a company with plants abroad.',
    'Germany’s largest arms maker doubled its output.',
    'The United States has the largest defence budget.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('arms-producer-rank', text)).toEqual([]);
});
