import type { RatePoint } from '../../production/line.ts';
import { dateOf, dateText, dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { namesItem } from '../equipment.ts';
import { decimalText } from '../figure-text.ts';
import { fitOf, levelVerdict } from '../fit.ts';
import { openedModels } from '../opened-models.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, outBy } from '../record-source.ts';

const making =
  /\b(?:produc\w*|mak(?:e|es|ing)|made|output|manufactur\w*|build(?:s|ing)?|built|deliver\w*|turn(?:s|ing)? out|capacity|rate|ramp\w*|hand(?:s|ed|ing)? over)\b/;
const built =
  /\b(?:built|made|produced|turned out|deliver(?:ed|s)|hand(?:s|ed) over|completed)\b[^.;]{0,60}$/;
const planned =
  /\b(?:will|plans?|planned|aims?|to reach|by (?:the end of )?20\d\d|target|increase|rais(?:e|ing)|ramp\w*|up to|expand\w*)\b/;
/** Shells of the lines are told by who makes them. */
const shellMakers: readonly [RegExp, string][] = [
  [/\brheinmetall\b/, 'shell-155-rheinmetall'],
  [/\b(?:u\.?s\.?|american|united states|pentagon)\b/, 'shell-155-us'],
];

/** Units a year that a production line turns out, or is to. */
export const productionRate: Indicator = {
  name: 'production-rate',
  triggers: [
    'missile',
    'interceptor',
    'shells',
    'rounds',
    'tanks',
    'jets',
    'aircraft',
    'fighters',
    'howitzer',
    'launcher',
    'pac-3',
    'f-35',
    'himars',
    'apache',
    'chinook',
  ],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before, record } = context;
    // "built 620 in 2025": the number of a whole year is its rate.
    const wholeYear =
      claim.period?.from.endsWith('-01-01') === true &&
      claim.period.to === `${claim.period.from.slice(0, 4)}-12-31` &&
      claim.period.to < context.day &&
      ['missiles', 'aircraft', 'launchers', 'guns', 'helicopters'].includes(quantity.unit) &&
      built.test(here.lower.slice(0, quantity.start)) &&
      !here.mentions.some(({ kind }) => kind === 'country');
    if (
      quantity.kind !== 'count' ||
      !(quantity.unit.endsWith(' a year') || wholeYear) ||
      !making.test(`${before[0]?.lower ?? ''} ${here.lower}`)
    )
      return [];
    const lines = openedModels(record.data).lines;
    const line = quantity.unit.startsWith('shells')
      ? lines.find(({ described: { id } }) =>
          shellMakers.some(([words, own]) => own === id && words.test(here.sentence.text.toLowerCase())),
        )
      : (lineIn(here.lower, lines) ?? lineIn(before[0]?.lower ?? '', lines));
    if (!line?.rated || line.rated.rates.length === 0) return [];
    const { described, rated } = line;
    const due = claim.period?.known === 'stated' ? (claim.period.to as IsoDate) : null;
    const future = planned.test(here.lower) && (due === null || due > context.day);
    return [
      {
        indicator: 'production-rate',
        meaning: `${future ? 'announced' : 'actual'} output of ${described.name}, ${described.unit} a year`,
        reason: `The sentence names ${described.name} and a number a year`,
        fit: 0.85,
        check: () => check(claim, context, described.name, described.unit, rated.rates, future),
      },
    ];
  },
};

const lineIn = (lower: string, lines: ReturnType<typeof openedModels>['lines']) =>
  lines.find(({ described: { name, id } }) => !id.startsWith('shell') && namesItem(name, lower));

const pointText = ({ perYear, day, kind }: RatePoint): string =>
  `${decimalText(perYear)} (${kind === 'announced' ? 'announced for' : 'from'} ${dateText(dateOf(day).slice(0, 7))})`;

function check(
  { quantity }: Claim,
  context: ReadingContext,
  name: string,
  unit: string,
  rates: readonly RatePoint[],
  future: boolean,
): Finding {
  const { record, day, today } = context;
  const on = (when: IsoDate): RecordFigure | null => {
    const known = rates.filter(
      ({ source, kind, day: at }) =>
        outBy(record.data, source, when) && (kind === 'announced' || at <= dayOf(when)),
    );
    const wanted = known.filter(({ kind }) => (kind === 'announced') === future);
    // A stated rate may be any that the record holds as current within the last years; the one that fits is shown.
    const point =
      wanted.findLast(({ perYear }) => fitOf(quantity, { value: perYear }) !== 'misses') ?? wanted.at(-1);
    return point
      ? {
          value: point.perYear,
          unit: `${unit} a year`,
          edition: editionOf(record.data, point.source),
          source: point.source,
          note: pointText(point),
        }
      : null;
  };
  const [knownThen, knownNow] = [on(day), on(today)];
  const first = knownThen ?? knownNow;
  const path = rates.map(pointText).join(' → ');
  if (!first)
    return {
      verdict: 'not-checkable',
      knownThen,
      knownNow,
      arithmetic: path,
      reason: `The record has no ${future ? 'announced' : 'actual'} rate of ${name}.`,
      quote: `No ${future ? 'announced' : 'actual'} rate of ${name} is on record.`,
    };
  const verdict = levelVerdict(quantity, knownThen, knownNow);
  return {
    verdict,
    knownThen,
    knownNow,
    arithmetic: `${decimalText(quantity.value!)} against ${path}`,
    reason: `The record has ${first.note} ${unit} a year${future ? '; an announcement, which may slip' : ''}.`,
    quote: `${name}: ${first.note} ${unit} a year, according to ${first.edition}.`,
  };
}
