import type { QuantityPattern } from '../quantity.ts';

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekday = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const season = 'spring|summer|fall|autumn|winter';
/**
 * A date as it is written. What a relative one means depends on the day of the article (`period.ts`), so the quantity holds its
 * words only; a stated year is its value.
 */
const written = new RegExp(
  [
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})\b\.?(?:,? \d{4}\b)?`,
    String.raw`\b(?:${month})\b\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?`,
    String.raw`\b(?:${month})\b\.?,? \d{4}\b`,
    String.raw`\b(?:last|next|this|earlier this|later this|early|mid|late) (?:${season}|${month}|${weekday}|week|month|year|quarter|decade)\b`,
    String.raw`\b(?:${season}) (?:of )?\d{4}\b`,
    String.raw`\b(?:on )?(?:${weekday})\b`,
    String.raw`\b(?:yesterday|today|tomorrow|a day (?:earlier|before|later)|one day after)\b`,
    String.raw`\b(?:a|one|two|three|four|five|ten) (?:years?|decades?) ago\b`,
    String.raw`\bthe (?:fiscal )?year (?:before|earlier)\b|\bthat (?:fiscal )?year\b`,
    String.raw`\b(?:the previous|the following|the same|the current|this|last|next) (?:fiscal )?year\b`,
    String.raw`\b(?:in recent|over the past|in the past|in the coming|in the next) (?:days|weeks|months|years)\b`,
    String.raw`\b(?:by|since|until|before|after|in|from|through|for|of|the)? ?(?:the )?(?:end of |early |mid-|late |fiscal (?:year )?|FY ?)?(?:19|20)\d\d(?![\d,.]\d|\d|mm)(?:[-–/]\d{2,4})?\b`,
  ].join('|'),
  'gi',
);

/** "in July 2025, not in July 2024". */
const denied = /\b(?:not|never)\s+(?:(?:in|on|by|until|since)\s+)?$/i;

/** Dates, stated or relative: "by 2027", "12 February 2025", "last fall", "on Wednesday". */
export const date: QuantityPattern = {
  name: 'date',
  triggers: [
    '19',
    '20',
    'last ',
    'next ',
    'this ',
    'day',
    'week',
    'month',
    'year',
    'spring',
    'summer',
    'fall',
    'autumn',
    'winter',
    'jan',
    'feb',
    'mar',
    'apr',
    'may',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct',
    'nov',
    'dec',
  ],
  find: (sentence) =>
    [...sentence.matchAll(written)].map(({ 0: raw, index }) => {
      const lead = raw.length - raw.trimStart().length;
      const year = /(?:19|20)\d\d/.exec(raw)?.[0];
      const value = year === undefined ? null : Number(year);
      return {
        kind: 'date' as const,
        value,
        low: value ?? Number.NEGATIVE_INFINITY,
        high: value ?? Number.POSITIVE_INFINITY,
        unit: 'date',
        bound: /^\s*(?:by|until|before)\b/i.test(raw)
          ? ('at-most' as const)
          : /^\s*(?:since|after)\b/i.test(raw)
            ? ('at-least' as const)
            : ('exact' as const),
        negated: denied.test(sentence.slice(Math.max(0, index + lead - 12), index + lead)),
        pattern: 'date',
        start: index + lead,
        end: index + raw.length,
      };
    }),
  examples: [
    { text: 'Europe is to do most by 2027.', reads: [{ value: 2027, bound: 'at-most' }] },
    { text: 'It was three a decade ago.', reads: [{ value: null }] },
    { text: 'It rose on the year before.', reads: [{ value: null }] },
    {
      text: 'He came in July 2025, and not in July 2024.',
      reads: [
        { value: 2025, negated: false },
        { value: 2024, negated: true },
      ],
    },
    { text: 'He took office last fall.', reads: [{ value: null }] },
    { text: 'They met on 12 February 2025.', reads: [{ value: 2025 }] },
    { text: 'They met on Feb. 13, 2025.', reads: [{ value: 2025 }] },
    { text: 'On Wednesday he spoke.', reads: [{ value: null }] },
    { text: 'It signed deals in 2024.', reads: [{ value: 2024 }] },
    { text: 'In fiscal year 2024 it rose.', reads: [{ value: 2024 }] },
    { text: 'It made 2024 shells.', reads: [{ value: 2024 }] },
    { text: 'A total of 20,240 tanks.', reads: [] },
  ],
};
