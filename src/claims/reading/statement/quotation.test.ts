import { expect, it } from 'vitest';
import { quotation } from './quotation.ts';

const quote = 'Nobody will decide on our security without us';

it.each([
  ['He said: “Nobody will decide on our security”.', 'same'],
  ['He said: “Nobody decides on security without us”.', 'respelled'],
  ['He said: “Nobody will decide on our security behind closed doors”.', 'altered'],
  ['He said: “The weather was fine on Thursday”.', 'none'],
  ['He said that nobody would decide.', 'none'],
])('%s: %s', (sentence, likeness) => {
  expect(quotation(sentence, { quote }).likeness).toBe(likeness);
});

it('compares nothing where the record has no words', () => {
  expect(quotation('He said: “Nobody will decide”.', {})).toEqual({ likeness: 'none', words: '' });
});
