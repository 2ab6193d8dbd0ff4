import { figureText } from '../figure-text.ts';
import { fitOf, verdictOf } from '../fit.ts';
import { publishedOn, publishedRecord } from '../published-on.ts';
import type { Finding, Indicator } from '../reading.ts';
import { outBy } from '../record-source.ts';

/** What a sum of the record is about: words of its metric, and words that a sentence on it has. */
const subjects: readonly [RegExp, RegExp][] = [
  [/countermeasures/, /\b(?:countermeasures?|retaliat\w+|counter[- ]?tariffs?)\b/],
  [/steel and aluminium/, /\b(?:steel|alumini?um)\b/],
  [/energy/, /\b(?:energy|lng|oil and gas|natural gas)\b/],
  [/investment/, /\binvest\w*\b/],
];
const union = /\b(?:eu|european union|brussels|european commission|the bloc|europe(?:an)?)\b/;
const america = /\b(?:us|u\.s\.|american?|united states|washington|trump)\b/;

/** Sums in the trade dispute and the trade deal of the EU with the United States, which run beside the demands on defence. */
export const trade: Indicator = {
  name: 'trade',
  triggers: [
    'tariff',
    'countermeasure',
    'retaliat',
    'american energy',
    'us energy',
    'u.s. energy',
    'in the united states',
  ],
  qualitative: false,
  read({ quantity }, { here, before, record, day, today }) {
    if (quantity.kind !== 'money' || quantity.value === null || quantity.value < 1e9) return [];
    const around = `${before[0]?.lower ?? ''} ${here.lower}`;
    if (!union.test(here.lower) || !america.test(around)) return [];
    const about = subjects.filter(([, words]) => words.test(here.lower)).map(([metric]) => metric);
    const sums = publishedOn(record.data, 'trade', today).filter(({ metric }) =>
      about.some((one) => one.test(metric)),
    );
    const same = sums.filter((one) => publishedRecord(record.data, one).unit === quantity.unit);
    const sum =
      same.find((one) => fitOf(quantity, publishedRecord(record.data, one)) !== 'misses') ??
      (same.length === 1 ? same[0] : undefined);
    if (!sum) return [];
    return [
      {
        indicator: 'trade',
        meaning: `${sum.metric} (${sum.scope}, ${sum.period})`,
        reason: 'The EU, the United States and the subject of the sum are named',
        fit: 0.8,
        check(): Finding {
          const figure = publishedRecord(record.data, sum);
          const knownThen = outBy(record.data, sum.source, day) ? figure : null;
          const later = knownThen
            ? ''
            : ' It became known after the day of the text, which may have been put together later.';
          const text = figureText(figure.value!, figure.unit);
          return {
            verdict: verdictOf(quantity, knownThen, figure),
            knownThen,
            knownNow: figure,
            arithmetic: `${figureText(quantity.value!, quantity.unit)} against ${text}`,
            reason: `The record has ${text}${figure.note ? `, ${figure.note}` : ''}.${later}`,
            quote: `${sum.metric} (${sum.scope}): ${text}${figure.note ? `, ${figure.note}` : ''}, according to ${figure.edition}.`,
          };
        },
      },
    ];
  },
};
