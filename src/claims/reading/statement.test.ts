import { expect, it } from 'vitest';
import { claimsOf, outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('statement', text, day))[0];

it.each([
  [
    'Pete Hegseth said that NATO membership for Ukraine is not a realistic result, and its borders of before 2014 neither.',
    'consistent',
  ],
  [
    'Pete Hegseth called the return of all Ukrainian territory, as before 2014, an “illusory goal”.',
    'consistent',
  ],
  [
    'Pete Hegseth told NATO that America is not “the main guarantor focused on security of Europe primarily”.',
    'contradicted',
  ],
  [
    'Mark Rutte said that the allies do not produce enough and that their defense industrial output must rise.',
    'consistent',
  ],
  ['Brian Hughes said that allies should honour their defense obligations.', 'not-checkable'],
  ['Two officials said the troops would stay in Europe.', 'not-checkable'],
])('%s: %s', async (text, verdict) => {
  expect(await read(text)).toMatchObject({ verdict });
});

it('says how a quotation differs', async () => {
  expect(
    (await read(
      'Pete Hegseth called the return of all territory, as before 2014, an “illusory goal” for Ukraine.',
    ))!.reason,
  ).toContain('the record has “illusionary goal”');
});

it('does not hold a later statement against an earlier text', async () => {
  const text = 'Elbridge Colby said that allies should think of a NATO 3.0 with more conventional defense.';
  expect((await read(text, '2025-06-01'))!.verdict).toBe('not-checkable');
  expect((await read(text, '2026-02-13'))!.verdict).toBe('consistent');
});

it('dates a speech', async () => {
  const text =
    'On Wednesday Pete Hegseth told the contact group that peacekeepers in Ukraine would have no cover of Article 5.';
  expect((await read(text))!.reason).toContain('The day fits: 12 February 2025.');
});

it('reads what is said of a war economy beside a comparison that has its own reading', async () => {
  const text =
    'Russia, with its war economy, makes more shells in three months than NATO in a year, said Mark Rutte.';
  const claims = await claimsOf(text);
  expect(claims.map(({ indicator }) => indicator)).toEqual(['ammunition-output', 'statement']);
  expect(claims[1]!.meaning).toContain('war footing');
});

it('reads nothing outside the subject', async () => {
  for (const text of [
    'Donald Trump said the golf course was in good shape.',
    'Police seized weapons; two officials said it had taken years.',
    'Mark Rutte likes to cycle to work.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('statement', text)).toEqual([]);
});
