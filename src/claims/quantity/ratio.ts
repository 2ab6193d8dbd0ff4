import type { Quantity, QuantityPattern } from '../quantity.ts';
import { findNumbers, limitsOf } from './number.ts';

const verbs: readonly [string, number][] = [
  ['doubl(?:e|es|ed|ing)', 2],
  ['trebl(?:e|es|ed|ing)', 3],
  ['tripl(?:e|es|ed|ing)', 3],
  ['quadrupl(?:e|es|ed|ing)', 4],
  ['halv(?:e|es|ed|ing)', 0.5],
  ['twice', 2],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
];
const factors = verbs.map(([text, factor]) => [new RegExp(`^${text}$`, 'i'), factor] as const);
const word = new RegExp(
  String.raw`\b(?:(nearly|almost|about|roughly|more than|over|at least|less than) )?(${verbs.map(([text]) => text).join('|')})\b`,
  'gi',
);
const timeSpan = String.raw`(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})(?: (?:single|whole|full))? (day|week|month|quarter|year)s?`;
/** "more in three months than … in a year": at least the ratio of the two times. */
const overTime = new RegExp(
  String.raw`\b(?:more|as (?:much|many))\b[^.;]{0,60}?\bin (${timeSpan})\b[^.;]{0,120}?\b(?:than|as)\b[^.;]{0,120}?\bin (${timeSpan})\b`,
  'i',
);
const daysOf: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25,
};
const small = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const lengthOf = (text: string, unit: string): number => {
  const first = text.split(' ')[0]!.toLowerCase();
  const count = /^\d/.test(first) ? Number(first) : Math.max(1, small.indexOf(first) + 1);
  return count * daysOf[unit.toLowerCase()]!;
};

function multiples(sentence: string): Quantity[] {
  return findNumbers(sentence).flatMap((number) => {
    const after = /^(?:-| )?(?:times|fold|x\b)/i.exec(sentence.slice(number.end, number.end + 8));
    if (
      !after ||
      (/times/i.test(after[0]) &&
        /^\s+(?:in|since|this|last|a (?:day|week|month|year)|over|during)\b/i.test(
          sentence.slice(number.end + after[0].length),
        ))
    )
      return [];
    return {
      ...base(number.value, limitsOf(number), number.bound, number.negated),
      start: number.outerStart,
      end: number.end + after[0].length,
    };
  });
}

const base = (
  value: number,
  { low, high }: { low: number; high: number },
  bound: Quantity['bound'],
  negated: boolean,
) => ({
  kind: 'ratio' as const,
  value,
  low,
  high,
  unit: 'x',
  bound,
  negated,
  pattern: 'ratio',
});

/** A doubling is as good as its word within an eighth; "nearly" allows what falls short of it by a fifth. */
function inWords(sentence: string): Quantity[] {
  return [...sentence.matchAll(word)].map(({ 0: text, 1: near, 2: verb, index }) => {
    const value = factors.find(([pattern]) => pattern.test(verb!))![1];
    const bound = !near
      ? 'exact'
      : /more|over/i.test(near)
        ? 'above'
        : /at least/i.test(near)
          ? 'at-least'
          : /less/i.test(near)
            ? 'below'
            : 'about';
    const limits =
      bound === 'above' || bound === 'at-least'
        ? { low: value, high: Number.POSITIVE_INFINITY }
        : bound === 'below'
          ? { low: 0, high: value }
          : { low: value * (bound === 'about' ? 0.8 : 0.875), high: value * 1.125 };
    const negated = /\b(?:not|never|n[’']t)\s+$/i.test(sentence.slice(Math.max(0, index - 8), index));
    return { ...base(value, limits, bound, negated), start: index, end: index + text.length };
  });
}

/** Ratios: "nearly doubled", "three times", "fourfold", "more in three months than … in a year". */
export const ratio: QuantityPattern = {
  name: 'ratio',
  triggers: [
    'doubl',
    'trebl',
    'tripl',
    'quadrupl',
    'halv',
    'twice',
    'fold',
    'times',
    'more',
    'as much',
    'as many',
    'x ',
  ],
  find(sentence) {
    const times = overTime.exec(sentence);
    const compared: Quantity[] = [];
    if (times) {
      const least = lengthOf(times[3]!, times[4]!) / lengthOf(times[1]!, times[2]!);
      const value = Math.round(least * 100) / 100;
      if (least > 1)
        compared.push({
          ...base(value, { low: value, high: Number.POSITIVE_INFINITY }, 'at-least', false),
          start: times.index,
          end: times.index + times[0].length,
        });
    }
    return [...compared, ...inWords(sentence), ...multiples(sentence)].sort((a, b) => a.start - b.start);
  },
  examples: [
    { text: 'Sales nearly doubled.', reads: [{ value: 2, bound: 'about', low: 1.6, high: 2.25 }] },
    { text: 'Output has tripled since 2022.', reads: [{ value: 3 }] },
    { text: 'It spends three times as much.', reads: [{ value: 3 }] },
    { text: 'The budget is 2.5 times larger.', reads: [{ value: 2.5, low: 2.45, high: 2.55 }] },
    {
      text: 'They make more shells in three months than all others do in a year.',
      reads: [{ value: 4, bound: 'at-least' }],
    },
    { text: 'He asked several times in recent weeks.', reads: [] },
    { text: 'He said so three times in a week.', reads: [] },
    { text: 'It was one and a half times that sum.', reads: [{ value: 1.5, low: 1.25, high: 1.75 }] },
    { text: 'A fourfold rise.', reads: [{ value: 4 }] },
    { text: 'Spending has not doubled.', reads: [{ value: 2, negated: true }] },
  ],
};
