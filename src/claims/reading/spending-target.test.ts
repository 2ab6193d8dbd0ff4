import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = (text: string, day?: string) => readingsOf('spending-target', text, day);

it('reads a target that stands and one that is asked for in one sentence', async () => {
  const found = await read(
    'Donald Trump wants NATO members to raise the minimum they spend from the current benchmark of 2 % of GDP to 5 %.',
  );
  expect(found.map(({ meaning }) => meaning)).toEqual([
    "NATO's target of 2 % of GDP",
    'a demand that allies spend 5 % of GDP',
  ]);
  expect(found.map(({ verdict }) => verdict)).toEqual(['consistent', 'consistent']);
  expect([found[0]!.then!.value, found[0]!.now!.value]).toEqual([2, 5]);
  expect(found[1]!.reason).toContain('Donald Trump is on record with it');
});

it.each([
  ['NATO’s current goal is 2 % of GDP.', '2025-02-13', 'consistent'],
  ['The 32 allies agreed to spend at least 2 % of GDP on defence.', '2025-02-13', 'consistent'],
  ['NATO’s current goal is 3 % of GDP.', '2025-02-13', 'contradicted'],
  ['The alliance’s target is 5 % of GDP.', '2025-07-01', 'consistent'],
  ['Allies agreed on a target of 3.5 % of GDP for core defence.', '2025-07-01', 'consistent'],
  ['Allies agreed on a target of 5 % of GDP by 2035.', '2025-07-01', 'consistent'],
  [
    'The allies committed themselves in The Hague to spending 5 percent of GDP by 2035.',
    '2025-07-01',
    'consistent',
  ],
  [
    'NATO allies had agreed on more. Of this, at least 3.5 % of GDP is for core defence.',
    '2025-07-01',
    'consistent',
  ],
  ['Allies agreed on a target of 5 % of GDP by 2032.', '2025-07-01', 'contradicted'],
  ['Pete Hegseth called on allies to spend up to 5 percent of GDP on defence.', '2025-02-13', 'consistent'],
  ['Pete Hegseth called on allies to spend 9 percent of GDP on defence.', '2025-02-13', 'not-checkable'],
])('%s (%s): %s', async (text, day, verdict) => {
  expect((await read(text, day))[0]?.verdict).toBe(verdict);
});

it('leaves other percentages alone', async () => {
  for (const text of [
    'Poland spent 4.1 % of GDP on defence in 2024.',
    'The central bank’s inflation target is 2 %.',
    ...Object.values(outside),
  ])
    expect(await read(text)).toEqual([]);
});
