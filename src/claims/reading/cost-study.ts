import { oncePerPackage } from '../../evidence/once-per-package.ts';
import type { PublishedFigure } from '../../evidence/published.ts';
import type { IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { figureText } from '../figure-text.ts';
import { fitOf } from '../fit.ts';
import { publishedOn, publishedRecord } from '../published-on.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure, Verdict } from '../reading.ts';
import { outBy } from '../record-source.ts';

const domain =
  /\b(?:defen[cs]e|defend\w*|militar(?:y|ies)|ukraine|rearm\w*|armed forces|nato|security|troops)\b/;
const costing = /\b(?:costs?|additional|extra|more|need(?:s|ed)?|bill|price|invest\w*|borrow\w*|replac\w*)\b/;
/** Institutes whose studies the record has, by how its notes name them. */
const institutes: Readonly<Record<string, RegExp>> = {
  'bloomberg-economics': /^Bloomberg Economics\b/,
  'bloomberg-intelligence': /^Bloomberg Intelligence\b/,
  bruegel: /^Bruegel\b/,
  'kiel-institute': /\bKiel\b/,
  iiss: /^IISS\b/,
};

/** Costs of Europe's defence as institutes have estimated them: sum, horizon and payer. */
export const costStudy: Indicator = {
  name: 'cost-study',
  triggers: [
    'bloomberg',
    'bruegel',
    'kiel',
    'strategic studies',
    'iiss',
    'defen',
    'militar',
    'ukrain',
    'nato',
    'rearm',
  ],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before, record } = context;
    if (quantity.kind !== 'money' || quantity.value === null || quantity.value < 1e9) return [];
    const named = [...here.mentions, ...(before[0]?.mentions ?? [])].find(({ id }) => institutes[id]);
    const costs = costing.test(here.lower) || (named && costing.test(before[0]?.lower ?? ''));
    if (!costs || !(named || domain.test(here.lower))) return [];
    const horizon = horizonOf(claim, context);
    const studies = studiesOn(record.data, context.today, quantity.unit);
    const own = named ? studies.filter(({ study }) => institutes[named.id]!.test(study.note)) : studies;
    const fitting = own.filter(({ figure }) => fitOf(quantity, figure) !== 'misses');
    // Without an institute only the sum with its horizon tells which study is meant.
    const inHorizon = ({ study: { period } }: Study): boolean => horizon !== null && period === horizon;
    const found = named
      ? (fitting.find(inHorizon) ??
        fitting[0] ??
        own.find((one) => inHorizon(one) && /additional/.test(one.study.metric)))
      : fitting.find(inHorizon);
    if (!found) return [];
    const { study } = found;
    const who =
      /^[^0-9;,]*[^0-9;, ]/.exec(study.note)?.[0] ?? record.data.sources.get(study.source)!.producer;
    return [
      {
        indicator: 'cost-study',
        meaning: `${study.metric}${study.period ? `, ${study.period}` : ''}, paid by ${study.scope}, as ${who} estimates it`,
        reason: named
          ? `The sentence names ${record.organisations.get(named.id)!.name}`
          : 'Sum and horizon are those of this study',
        fit: named ? 0.9 : 0.7,
        basis: study.priceBasis || `${quantity.unit}, price basis not stated by the source`,
        check: () => check(claim, context, found, who, horizon),
      },
    ];
  },
};

interface Study {
  readonly study: PublishedFigure;
  readonly figure: RecordFigure;
}

/** Studies known on a day with sums in a currency. */
const studiesOn = oncePerPackage((data, day: IsoDate, unit: string): readonly Study[] =>
  publishedOn(data, 'cost-study', day)
    .map((study) => ({ study, figure: publishedRecord(data, study) }))
    .filter(({ figure }) => figure.unit === unit),
);

/** Years that a sum is spread over, in the words of the record; `null` where the sentence says none. */
function horizonOf({ quantity }: Claim, { here }: ReadingContext): string | null {
  const text = here.sentence.text;
  if (
    /^\s*(?:a|per|each|every) year\b|^\s*(?:annually|yearly)\b/i.test(
      text.slice(quantity.end, quantity.end + 16),
    ) ||
    /\bannual(?:ly)?\b/i.test(text)
  )
    return 'per year';
  const years = here.quantities.find(
    ({ kind, unit, value }) => kind === 'duration' && unit === 'years' && value !== null,
  );
  if (years) return `${years.value} years`;
  return /\ba decade\b/i.test(text) ? '10 years' : null;
}

function check(
  { quantity }: Claim,
  context: ReadingContext,
  { study, figure }: Study,
  who: string,
  horizon: string | null,
): Finding {
  const { record, here, day } = context;
  const knownThen = outBy(record.data, study.source, day) ? figure : null;
  const stated = figureText(quantity.value!, quantity.unit);
  const text = figureText(figure.value!, figure.unit);
  const inSum = fitOf(quantity, figure) !== 'misses';
  const inHorizon = horizon === null || study.period === '' || horizon === study.period;
  const union = here.mentions.some(({ id }) => id === 'eu' || id === 'european-union');
  const inScope = !union || study.entity === 'eu' || /\bEU\b/.test(study.scope);
  const verdict: Verdict =
    !inSum || !inHorizon ? 'contradicted' : inScope ? 'consistent' : 'inconsistent-basis';
  const faults = [
    inSum ? '' : `the sum is ${text}`,
    inHorizon ? '' : `the horizon is ${study.period}, not ${horizon}`,
    inScope ? '' : `it is paid by ${study.scope}, not by the European Union`,
  ].filter((one) => one !== '');
  return {
    verdict,
    knownThen,
    knownNow: figure,
    arithmetic: `${stated}${horizon ? `, ${horizon}` : ''} against ${text}${study.period ? `, ${study.period}` : ''}`,
    reason:
      faults.length === 0
        ? `${who} has ${text}${study.period ? ` (${study.period})` : ''}, paid by ${study.scope}. It is an estimate of one institute.`
        : `In the study of ${who} ${faults.join('; ')}.`,
    quote: `${who} put the ${study.metric} at ${text}${study.period ? ` (${study.period})` : ''}, paid by ${study.scope}, according to ${figure.edition}.`,
  };
}
