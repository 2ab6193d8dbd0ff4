import { expect, it } from 'vitest';
import { fiscal, isBase } from './fiscal-year.ts';

it('begins a fiscal year of the United States in October of the year before', () => {
  expect(fiscal(2024)).toEqual({ from: '2023-10-01', to: '2024-09-30', known: 'assumed', fiscal: true });
});

it.each([
  ['Sales rose on 2023.', '2023', true],
  ['Sales rose, compared with 2023.', '2023', true],
  ['Sales rose since 2022.', 'since 2022', true],
  ['Sales rose in 2024.', 'in 2024', false],
])('%s: %s is what is compared with: %s', (sentence, words, base) => {
  const start = sentence.indexOf(words);
  expect(isBase(sentence, start, start + words.length)).toBe(base);
});
