import type { Attribution, Modality } from './claim.ts';

/** Words that show what sort of statement it is; the first that fits wins. */
const marks: readonly [Modality, RegExp][] = [
  [
    'demand',
    /\b(?:demand(?:s|ed|ing)?|call(?:s|ed)? (?:on|for)|urge[sd]?|must|want(?:s|ed)?|insist(?:s|ed)?|should|expected to (?:carry|take|shoulder|do)|ought to|(?<!\b(?:current|existing|present|agreed) )(?:goal|target) of|asked|ask(?:s|ing)? (?:allies|members|europe)|need(?:s)? to spend)\b/i,
  ],
  [
    'pledge',
    /\b(?:pledge[sd]?|promise[sd]?|commit(?:s|ted|ment)? to|vow(?:s|ed)?|agreed to|undertook|plans? to)\b/i,
  ],
  ['allegation', /\b(?:alleg(?:es|ed|edly)|accus(?:es|ed)|complain(?:s|ed)|purported(?:ly)?)\b/i],
  [
    'forecast',
    /\b(?:will|shall|predict(?:s|ed)?|could|would|might|expected to|forecast|projected|is set to|by the end of 20\d\d|over the next|in the coming|expects?)\b/i,
  ],
  [
    'estimate',
    /\b(?:estimat(?:e|es|ed|ing)|about|around|roughly|approximately|calculat(?:es|ed)|reckons?|puts|equivalent of|outpaces?|analysis|analysts?)\b/i,
  ],
  [
    'opinion',
    /\b(?:believes?|thinks?|doubts?|doubted|in (?:his|her|their) view|plausible|seems?|arguably)\b/i,
  ],
];

/** What sort of statement a sentence is. What an anonymous voice states as a fact is an allegation. */
export function modalityOf(sentence: string, { type }: Pick<Attribution, 'type'>): Modality {
  const found = marks.find(([, mark]) => mark.test(sentence))?.[0];
  if (found) return found;
  return type === 'anonymous' ? 'allegation' : 'fact';
}
