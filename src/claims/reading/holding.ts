import type { CapabilityFigure, Holder, Measure } from '../../capability/figure.ts';
import { dateText, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { decimalText } from '../figure-text.ts';
import { fitOf, levelVerdict } from '../fit.ts';
import { openedModels } from '../opened-models.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, outBy } from '../record-source.ts';

/** What a count means: its unit, the words beside it, and the capability. */
const capabilities: readonly [string, RegExp | null, string][] = [
  ['tanks', null, 'tanks'],
  ['batteries', /\b(?:patriot|samp\/t|air[- ]defen[cs]e)\b/, 'long-range-air-defence'],
  ['aircraft', /\b(?:tankers?|refuel\w*)\b/, 'air-to-air-refuelling'],
  ['aircraft', /\b(?:maritime patrol)\b/, 'maritime-patrol'],
  ['aircraft', /\b(?:combat|fighters?|warplanes)\b/, 'combat-aircraft'],
  ['guns', null, 'artillery'],
  ['brigades', null, 'ground-manoeuvre-brigades'],
  ['troops', null, 'active-personnel'],
];
const having =
  /\b(?:has|have|had|hold(?:s|ing)?|held|field(?:s|ed|ing)?|operat(?:es?|ed|ing)|own(?:s|ed)?|possess(?:es|ed)?|there (?:are|were)|fleet|inventor(?:y|ies)|in service|stock(?:s|pile)?|commit(?:s|ted)?|assign(?:s|ed)?)\b/;
const needing =
  /\b(?:need(?:s|ed)?|requir\w+|would (?:have to|need)|must (?:have|field)|to replace|short of|lack(?:s|ed)?|target)\b/;
const buying =
  /\b(?:order\w*|bought|buy\w*|purchas\w*|contract\w*|deliver\w*|sent|donat\w*|lost|destroy\w*|sold|sell\w*|leav\w*|withdr[ae]w\w*|pull\w* out|sign(?:s|ed))\b/;
const holderWords: readonly [Holder, ReadonlySet<string>][] = [
  ['united-states', new Set(['USA', 'us-defence-department'])],
  ['europe', new Set(['europe', 'nato-europe', 'eu', 'european-union'])],
  ['nato', new Set(['nato'])],
];
const holderNames: Readonly<Record<Holder, string>> = {
  europe: 'Europe',
  'united-states': 'the United States',
  'united-states-canada': 'the United States and Canada',
  nato: 'NATO',
};

/** Counts of the capability record: what Europe and the United States hold, and what is required. */
export const holding: Indicator = {
  name: 'holding',
  triggers: [
    'tanks',
    'batteries',
    'aircraft',
    'fighters',
    'jets',
    'howitzers',
    'guns',
    'brigades',
    'troops',
    'soldiers',
    'personnel',
  ],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here } = context;
    if (quantity.kind !== 'count' || quantity.value === null || buying.test(here.lower)) return [];
    const measure: Measure | null = needing.test(here.lower)
      ? 'requirement'
      : having.test(here.lower)
        ? 'holding'
        : null;
    const near = here.lower.slice(Math.max(0, quantity.start - 30), quantity.end + 30);
    const capability = capabilities.find(
      ([unit, words]) => unit === quantity.unit && (words === null || words.test(near)),
    )?.[2];
    const holder = holderIn(claim, context, measure);
    if (measure === null || capability === undefined || holder === null) return [];
    const pick = (day: IsoDate): CapabilityFigure[] => figuresOn(context, capability, measure, holder, day);
    const all = pick(context.today);
    if (all.length === 0) return [];
    const name = openedModels(context.record.data).capabilities.capabilities.find(
      ({ id }) => id === capability,
    )!.name;
    return [
      {
        indicator: 'holding',
        meaning: `${name}: ${measure === 'holding' ? `what ${holderNames[holder]} holds` : `what ${holderNames[holder]} needs`}`,
        reason: `${holderNames[holder]} is named with a count of ${quantity.unit}`,
        fit: 0.75,
        basis: [
          ...new Set(all.map(({ scope, countries }) => (countries ? `${scope} (${countries})` : scope))),
        ].join(', '),
        check: () => check(claim, context, pick, name),
      },
    ];
  },
};

/** The holder named nearest before the count, else the first after it; another country's own forces are not in the record. */
function holderIn({ quantity }: Claim, { here }: ReadingContext, measure: Measure | null): Holder | null {
  const named = here.mentions.flatMap(({ id, kind, start, end }) => {
    const holder = holderWords.find(([, ids]) => ids.has(id))?.[0];
    return holder || kind === 'country' ? [{ holder: holder ?? null, start, end }] : [];
  });
  const nearest = named.findLast(({ end }) => end <= quantity.start) ?? named[0];
  if (!nearest) return null;
  return measure === 'requirement' && nearest.holder === 'united-states' ? null : nearest.holder;
}

function figuresOn(
  { record: { data }, here }: ReadingContext,
  capability: string,
  measure: Measure,
  holder: Holder,
  day: IsoDate,
): CapabilityFigure[] {
  const inEurope =
    holder === 'united-states' &&
    /\b(?:in europe|stationed|eucom|european command|on the continent)\b/.test(here.lower);
  const committed =
    holder === 'united-states' && /\b(?:force model|committed|commits?|assigned to nato)\b/.test(here.lower);
  return openedModels(data).capabilities.figures.filter(
    (one) =>
      one.capability === capability &&
      one.measure === measure &&
      one.holder === holder &&
      outBy(data, one.source, day) &&
      (holder !== 'united-states' ||
        one.scope === (committed ? 'committed' : inEurope ? 'in-europe' : 'global')),
  );
}

const text = ({ low, best, high, unit, date, countries, scope }: CapabilityFigure): string =>
  `${low < high ? `${decimalText(low)} to ${decimalText(high)}` : decimalText(best)} ${unit} (${scope}${countries ? `, ${countries}` : ''}, ${dateText(date)})`;

function check(
  { quantity }: Claim,
  context: ReadingContext,
  pick: (day: IsoDate) => CapabilityFigure[],
  name: string,
): Finding {
  const { data } = context.record;
  const figureOf = (figures: readonly CapabilityFigure[]): RecordFigure | null => {
    const one =
      figures.find(({ best, low, high }) => fitOf(quantity, { value: best, low, high }) !== 'misses') ??
      figures.find(({ use }) => use === 'default') ??
      figures[0];
    if (!one) return null;
    const { best, low, high, unit, source, note } = one;
    return {
      value: best,
      ...(low < high ? { low, high } : {}),
      unit,
      edition: editionOf(data, source),
      source,
      note: `${text(one)}. ${note}`,
    };
  };
  const [then, now] = [pick(context.day), pick(context.today)];
  const [knownThen, knownNow] = [figureOf(then), figureOf(now)];
  const first = (knownThen ?? knownNow)!;
  const all = now.map(text).join('; ');
  return {
    verdict: levelVerdict(quantity, knownThen, knownNow),
    knownThen,
    knownNow,
    arithmetic: `${decimalText(quantity.value!)} against ${all}`,
    reason: `${name}: the record has ${all}. Counts differ by scope.`,
    quote: `${name}: ${first.note} Source: ${first.edition}.`,
  };
}
