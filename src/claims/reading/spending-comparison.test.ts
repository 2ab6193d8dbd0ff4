import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('spending-comparison', text, day))[0];

it('flags purchasing power set against market rates, and gives both comparisons like for like', async () => {
  const claim = (await read('At $462 billion, Russia’s military spending outpaces all of Europe.'))!;
  expect(claim).toMatchObject({ verdict: 'inconsistent-basis', quantity: { kind: 'money' } });
  expect(claim.arithmetic).toContain('USD 145.9 billion / USD 457 billion = 0.32 at market exchange rates');
  expect(claim.arithmetic).toMatch(/USD 476\.3 billion \/ USD 723 billion = 0\.66 at purchasing power/);
  expect(claim.arithmetic).toContain('0.64');
});

it.each([
  [
    'Russia outspends all of Europe on its military once its lower costs are factored in.',
    'inconsistent-basis',
  ],
  ['Russia’s military spending exceeds that of Europe.', 'contradicted'],
  ['European military spending exceeds that of Russia.', 'consistent'],
  ['NATO spends ten times as much on defence as Russia.', 'consistent'],
  ['NATO spends twice as much on defence as Russia.', 'contradicted'],
])('%s: %s', async (text, verdict) => {
  expect((await read(text))?.verdict).toBe(verdict);
});

it('leaves other comparisons alone', async () => {
  for (const text of [
    'Russia’s military spending exceeds $100 billion.',
    'Russia exports more gas than Europe buys.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('spending-comparison', text)).toEqual([]);
});
