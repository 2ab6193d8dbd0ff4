import type { Case } from '../../procurement/case.ts';
import { dateText, type IsoDate, type PartialDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { familiesIn, namesItem } from '../equipment.ts';
import { decimalText } from '../figure-text.ts';
import { openedModels } from '../opened-models.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure, Verdict } from '../reading.ts';
import { editionOf, onText } from '../record-source.ts';

const arms =
  /\b(?:weapons?|arms|armaments?|munitions|military equipment|defen[cs]e (?:equipment|industry|companies)|foreign military sales|patriots?|missiles?|tanks?|fighter jets?|howitzers?|interceptors?|air[- ]defen[cs]e|f-35s?|himars)\b/;
const delivering =
  /\b(?:deliver\w*|shipment|shipped|arriv\w*|lead[- ]times?|wait(?:s|ing|ed)?|backlog|ready|order(?:s|ed)? (?:now|today)|from order|receive\w*)\b/;
const quickly =
  /\b(?:deliver\w*|shipp\w*|arriv\w*)\b[^.;]{0,30}\b(?:quick\w*|fast\w*|rapid\w*|swift\w*|speed\w*|within months)\b|\b(?:quick|fast|rapid|swift) deliver\w*\b/;
/** A horizon of money, a time of talking or of use is no time to delivery. */
const otherTime =
  /\b(?:over|in|for) the (?:next|past|last|coming)\s*$|\b(?:complain\w*|press\w*|argu\w*|spen[dt]\w*|cost\w*|pressed|warned|said) (?:\w+ ){0,3}(?:for )?$/;
/** Characters before and after a time in which delivery is spoken of. */
const [beforeWidth, afterWidth] = [160, 60];
const daysAYear = 365.25;
const fewest = 3;

type Origin = 'USA' | 'europe' | 'KOR';
const originNames: Readonly<Record<Origin, string>> = {
  USA: 'the United States',
  europe: 'European suppliers',
  KOR: 'South Korea',
};
const delaysReport = 'kiel-fit-for-war-2025-06';

/** Time from talks or order to the first delivery, from the cases on record. */
export const leadTime: Indicator = {
  name: 'lead-time',
  triggers: [
    'weapon',
    'arms',
    'missile',
    'tank',
    'jets',
    'patriot',
    'howitzer',
    'munition',
    'military equipment',
    'air defen',
    'f-35',
    'himars',
  ],
  qualitative: true,
  read(claim, context) {
    const { here, before } = context;
    const { quantity } = claim;
    const around = `${before[0]?.lower ?? ''} ${here.lower}`;
    if (!arms.test(around) || !(arms.test(here.lower) || delivering.test(here.lower))) return [];
    const origin = originIn(context);
    if (quantity.kind === 'qualitative')
      return quickly.test(here.lower) && origin !== null ? [quick(origin, context)] : [];
    if (quantity.kind !== 'duration' || !['years', 'months', 'weeks', 'days'].includes(quantity.unit))
      return [];
    const lead = here.lower.slice(Math.max(0, quantity.start - beforeWidth), quantity.start);
    const tail = here.lower.slice(quantity.end, quantity.end + afterWidth);
    const spread =
      here.lower.startsWith('over', quantity.start) &&
      here.quantities.some(({ kind, end }) => kind === 'money' && Math.abs(quantity.start - end) <= 2);
    if (spread || otherTime.test(lead) || !(delivering.test(lead) || delivering.test(tail))) return [];
    if (quantity.value === null && quantity.unit !== 'years') return [];
    return [timed(claim, context, origin)];
  },
};

/** Who delivers: the supplier named, here or in the sentence before; Foreign Military Sales are the United States. */
function originIn({ here, before, record }: ReadingContext): Origin | null {
  for (const { lower, mentions } of [here, ...before.slice(0, 1)]) {
    if (
      /\bforeign military sales\b|\bfms\b|\bamerican (?:weapons|arms)\b|\bu\.?s\.? (?:weapons|arms|suppliers)\b/.test(
        lower,
      )
    )
      return 'USA';
    if (/\beuropean (?:suppliers|companies|industry|manufacturers|weapons|makers|firms)\b/.test(lower))
      return 'europe';
    const ids = mentions.map(({ id }) => record.organisations.get(id)?.country ?? id);
    if (ids.includes('KOR')) return 'KOR';
    if (ids.includes('USA')) return 'USA';
  }
  return null;
}

interface Observed {
  readonly years: number;
  readonly id: string;
  readonly item: string;
  readonly source: string;
}

const middle = ({ first, last }: PartialDate): number => (first + last) / 2;
const origins: Readonly<Record<Origin, (supplier: string, nato: ReadonlySet<string>) => boolean>> = {
  USA: (supplier) => supplier === 'USA',
  KOR: (supplier) => supplier === 'KOR',
  europe: (supplier, nato) => supplier !== 'USA' && supplier !== 'CAN' && nato.has(supplier),
};

/** Cases with a reported first delivery, as known on a day: years from the first step known to it. */
function observedOn(
  { record: { data } }: ReadingContext,
  origin: Origin | null,
  pick: (one: Case) => boolean,
  day: IsoDate,
): Observed[] {
  const nato = new Set(
    [...data.vocabulary.countries.values()]
      .filter(({ nato: since }) => since !== undefined)
      .map(({ iso3 }) => iso3),
  );
  return openedModels(data)
    .casesOn(day)
    .flatMap((one): Observed[] => {
      const { reached, kind, secondHand } = one;
      const delivery = reached['first-delivery'];
      const start = [
        reached.request,
        reached.notification,
        reached.selection,
        reached.offer,
        reached.signature,
        reached.award,
      ]
        .flatMap((date) => date ?? [])
        .sort((a, b) => a.first - b.first)[0];
      if (!delivery || !start || kind !== 'press' || secondHand || !pick(one)) return [];
      if (origin !== null && !origins[origin](one.supplier, nato)) return [];
      if (start.precision === 'year' && delivery.precision === 'year' && start.text === delivery.text)
        return [];
      return [
        {
          years: Math.max(0, (middle(delivery) - middle(start)) / daysAYear),
          id: one.id,
          item: one.item,
          source: one.source,
        },
      ];
    })
    .sort((a, b) => a.years - b.years || (a.id < b.id ? -1 : 1));
}

const years = (value: number): string => decimalText(value, 1);

function figureOf(observed: readonly Observed[], context: ReadingContext): RecordFigure | null {
  if (observed.length === 0) return null;
  const median = observed[Math.floor((observed.length - 1) / 2)]!;
  const { data } = context.record;
  return {
    value: Number(median.years.toFixed(1)),
    low: Number(observed[0]!.years.toFixed(1)),
    high: Number(observed.at(-1)!.years.toFixed(1)),
    unit: 'years',
    edition: `${observed.length} cases on record with a reported first delivery; the median is ${median.id} (${median.item}): ${editionOf(data, median.source)}`,
    source: median.source,
    note: 'from the first dated step known, which may be the contract, to the first delivery; orders not yet delivered are left out',
  };
}

function timed(claim: Claim, context: ReadingContext, origin: Origin | null): Reading {
  const { here, before } = context;
  const words = `${before[0]?.lower ?? ''} ${here.lower}`;
  const named = (one: Case): boolean =>
    namesItem(one.item, words) || (one.line !== null && namesItem(one.line.toUpperCase(), words));
  const families = familiesIn(words);
  const groups: readonly [string, (one: Case) => boolean][] = [
    ['of the system named', named],
    ['of the kinds named', ({ family }) => families.includes(family)],
    ['of all kinds', () => true],
  ];
  const group =
    groups.find(([, pick]) => observedOn(context, origin, pick, context.today).length >= fewest) ??
    groups.at(-1)!;
  const from = origin === null ? 'of any origin' : `from ${originNames[origin]}`;
  return {
    indicator: 'lead-time',
    meaning: `years to the first delivery of arms ${from}, ${group[0]}`,
    reason: 'The time stands beside words of delivery, in a sentence on arms',
    fit: 0.8,
    basis: 'from the first dated step of a case to the first delivery',
    check: () => checkTime(claim, context, origin, group[1], from),
  };
}

function checkTime(
  { quantity }: Claim,
  context: ReadingContext,
  origin: Origin | null,
  pick: (one: Case) => boolean,
  from: string,
): Finding {
  const then = figureOf(observedOn(context, origin, pick, context.day), context);
  const now = figureOf(observedOn(context, origin, pick, context.today), context);
  const figure = then ?? now;
  const said = spokenTimes(context);
  if (!figure) return nothing(from);
  const factor = { years: 1, months: 1 / 12, weeks: 7 / daysAYear, days: 1 / daysAYear }[quantity.unit] ?? 1;
  const [low, high] = [quantity.low * factor, quantity.high * factor];
  const fits = ({ value, low: from_, high: to }: RecordFigure): boolean =>
    quantity.value === null ? value! >= low : to! >= low && from_! <= high;
  const inSaid = said.some(({ value }) => value >= low && value <= high);
  const verdictOn = (one: RecordFigure | null): boolean | undefined =>
    one ? fits(one) || inSaid : undefined;
  const [atFirst, today] = [verdictOn(then), verdictOn(now)];
  const verdict: Verdict =
    atFirst === undefined
      ? today
        ? 'consistent'
        : 'contradicted'
      : !atFirst
        ? 'contradicted'
        : today === false
          ? 'consistent-then'
          : 'consistent';
  const range = `${years(figure.low!)} to ${years(figure.high!)} years, median ${years(figure.value!)}`;
  const beside = said.map(({ text }) => ` ${text}`).join('');
  const report =
    origin === 'europe'
      ? context.record.calendar
          .flatMap(({ id, decided, title, date }) =>
            id === delaysReport ? [` Later ${title} (${dateText(date)}) finds: ${decided}`] : [],
          )
          .join('')
      : '';
  const { length } = observedOn(context, origin, pick, then ? context.day : context.today);
  const stated = quantity.value === null ? 'years' : `${decimalText(quantity.value)} ${quantity.unit}`;
  return {
    verdict,
    knownThen: then,
    knownNow: now,
    arithmetic: `${stated} against ${range} (${length} cases)`,
    reason: `In the cases on record ${from} the first delivery came after ${range}.${beside}${report}`,
    quote: `In ${length} cases on record ${from} the first delivery came ${range} after the first dated step.${beside}${report}`,
  };
}

/** Times that officials gave on record for a system that the sentence names. */
function spokenTimes({
  record,
  here,
  before,
}: ReadingContext): { readonly value: number; readonly text: string }[] {
  const words = `${before[0]?.lower ?? ''} ${here.lower}`;
  return record.statements.flatMap(({ speaker, date, quantity, topics, gist }) =>
    quantity?.unit === 'years' && topics.includes('patriot') && /\bpatriots?\b/.test(words)
      ? [{ value: quantity.value, text: `${record.people.get(speaker)!.name} ${onText(date)}: ${gist}` }]
      : [],
  );
}

const nothing = (from: string): Finding => ({
  verdict: 'not-checkable',
  knownThen: null,
  knownNow: null,
  arithmetic: null,
  reason: `The record has no case ${from} with both a first step and a first delivery.`,
  quote: `No time to delivery of arms ${from} is on record.`,
});

/** "because it is delivered quickly": the supplier's fastest and usual times. */
function quick(origin: Origin, context: ReadingContext): Reading {
  return {
    indicator: 'lead-time',
    meaning: `how soon arms from ${originNames[origin]} are delivered`,
    reason: `The sentence says that ${originNames[origin]} delivers soon`,
    fit: 0.65,
    basis: 'from the first dated step of a case to the first delivery',
    check(): Finding {
      const all = (): boolean => true;
      const [then, now] = [context.day, context.today].map((day) =>
        figureOf(observedOn(context, origin, all, day), context),
      ) as [RecordFigure | null, RecordFigure | null];
      const others = figureOf(
        observedOn(context, origin === 'USA' ? 'KOR' : 'USA', all, then ? context.day : context.today),
        context,
      );
      const figure = then ?? now;
      if (!figure || !others) return nothing(`from ${originNames[origin]}`);
      const other = originNames[origin === 'USA' ? 'KOR' : 'USA'];
      return {
        verdict: figure.value! < others.value! ? 'consistent' : 'contradicted',
        knownThen: then,
        knownNow: now,
        arithmetic: `median ${years(figure.value!)} years against ${years(others.value!)} (${other})`,
        reason: `The median from ${originNames[origin]} is ${years(figure.value!)} years (shortest ${years(figure.low!)}), that from ${other} ${years(others.value!)}.`,
        quote: `In the cases on record arms from ${originNames[origin]} came after ${years(figure.value!)} years (median; shortest ${years(figure.low!)}), those from ${other} after ${years(others.value!)}.`,
      };
    },
  };
}
