import { oncePerPackage } from '../../evidence/once-per-package.ts';
import type { PublishedFigure } from '../../evidence/published.ts';
import type { IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim, ClaimPeriod } from '../claim.ts';
import { decimalText, figureText, listText } from '../figure-text.ts';
import { fitOf, verdictOf } from '../fit.ts';
import { periodOf } from '../period.ts';
import { publishedOn, publishedRecord } from '../published-on.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf } from '../record-source.ts';

const domain =
  /\bforeign military sales\b|\bfms\b|\bdirect commercial sales\b|\b(?:arms|weapons?|defen[cs]e|military)(?: \w+){0,2} (?:sales|deals|exports|transfers)\b|\b(?:sales|worth|exports) of (?:u\.?s\.? |american )?(?:arms|weapons|defen[cs]e|military)\b/;
const total = 'Foreign Military Sales system, total value';
const totals: readonly [string, RegExp | null][] = [
  [total, null],
  ['direct commercial sales authorised', /\bcommercial\b/],
  [
    'Foreign Military Sales and direct commercial sales together',
    /\b(?:together|combined|in all|overall|total)\b/,
  ],
];
/** A single purchase or an approval is no yearly total. */
const oneDeal = /\b(?:possible|potential|approv\w+|notif\w+|a (?:contract|sale|deal) (?:of|for|to|worth))\b/;
const goesBack =
  /\b(?:that|this|the) (?:number|sum|figure|total|amount|value|rise|increase|growth)\b|\b(?:sales|deals|exports|transfers)\b/;
const yearBefore =
  /\b(?:from|on|over|than|compared with|compared to|against)?\s*(?:the )?(?:previous|prior|preceding|last) (?:fiscal )?year\b|\b(?:the |a )?year (?:before|earlier)\b|\byear[- ]on[- ]year\b/;
const basis =
  'Foreign Military Sales system, current US dollars, fiscal years of the United States (to 30 September)';

/** Totals by fiscal year of one measure, as known on a day; of two for a year the later one. */
type Totals = ReadonlyMap<number, PublishedFigure>;
const totalsIn = oncePerPackage(
  (data, metric: string, day: IsoDate): Totals =>
    new Map(
      publishedOn(data, 'arms-sales', day)
        .filter((figure) => figure.metric === metric)
        .map((figure) => [Number(figure.period.replace('FY', '')), figure] as const)
        .sort(([a], [b]) => a - b),
    ),
);
const totalsOn = ({ record: { data } }: ReadingContext, metric: string, day: IsoDate): Totals =>
  totalsIn(data, metric, day);

/** Yearly totals of US arms sales, their growth and their rank among the years. */
export const armsSales: Indicator = {
  name: 'arms-sales',
  triggers: ['sales', 'deals', 'arms exports', 'arms transfers', 'fms', 'weapons exports'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    const own = domain.test(here.lower);
    const behind =
      !own && before[0] !== undefined && domain.test(before[0].lower) && goesBack.test(here.lower);
    if (!own && !behind) return [];
    const around = behind ? `${before[0]!.lower} ${here.lower}` : here.lower;
    const sellers = [...here.mentions, ...(before[0]?.mentions ?? [])].map(({ id }) => id);
    const american =
      /\bforeign military sales\b|\bfms\b|\bdirect commercial sales\b/.test(around) ||
      sellers.some((id) =>
        ['USA', 'us-state-department', 'us-dsca', 'us-defence-department', 'white-house'].includes(id),
      );
    const others = here.mentions.some(
      ({ kind, id, possessive }) => kind === 'country' && id !== 'USA' && !possessive,
    );
    if (!american || others || oneDeal.test(here.lower)) return [];
    if (quantity.kind === 'money' && quantity.unit === 'USD' && (quantity.value ?? 0) >= 1e9)
      return amount(claim, context, around);
    if (quantity.kind === 'ratio' || quantity.kind === 'change') return growth(claim, context);
    if (quantity.kind === 'rank' && quantity.unit === 'rank over time') return record(claim, context);
    return [];
  },
};

/** Fiscal year that the sentences speak of: the first one stated, else the newest total known on the day. */
function yearOf(
  context: ReadingContext,
  newest: number,
): { readonly year: number; readonly stated: boolean } {
  const { here, before, article } = context;
  for (const { quantities, sentence } of [here, ...before.slice(0, 1)]) {
    for (const { kind, value, start, end } of quantities) {
      if (kind !== 'date' || value === null || isBase(sentence.text, start, end)) continue;
      const period = periodOf(sentence.text.slice(start, end), article.date);
      if (period) return { year: Number(period.to.slice(0, 4)), stated: true };
    }
  }
  return { year: newest, stated: false };
}
const since = /\b(?:since|from|after)\b/i;
const against = /\b(?:on|over|than|against|compared (?:with|to))\s+(?:the )?$/i;
/** Whether a date is the one that is compared with: "since 2022", "on fiscal year 2023". */
const isBase = (sentence: string, start: number, end: number): boolean =>
  since.test(sentence.slice(start, end)) || against.test(sentence.slice(Math.max(0, start - 24), start));

const newestOf = (known: Totals): number => Math.max(...known.keys());
const fiscal = (year: number): ClaimPeriod => ({
  from: `${year - 1}-10-01` as IsoDate,
  to: `${year}-09-30` as IsoDate,
  known: 'assumed',
  fiscal: true,
});

const recordIn = ({ record: { data } }: ReadingContext, known: Totals, year: number): RecordFigure | null => {
  const figure = known.get(year);
  return figure ? publishedRecord(data, figure) : null;
};

function amount(claim: Claim, context: ReadingContext, around: string): Reading[] {
  const { day, today } = context;
  const worded = totals.filter(([, words]) => words === null || words.test(around));
  const best =
    worded.findLast(([metric, words]) => words !== null && fits(metric)) ??
    worded.find(([metric]) => fits(metric));
  const [metric] = best ?? (/\bcommercial\b/.test(around) ? totals[1]! : totals[0]!);
  function fits(name: string): boolean {
    const known = totalsOn(context, name, today);
    const figure = known.size > 0 ? recordIn(context, known, yearOf(context, newestOf(known)).year) : null;
    return figure !== null && fitOf(claim.quantity, figure) !== 'misses';
  }
  const now = totalsOn(context, metric, today);
  const then = totalsOn(context, metric, day);
  if (now.size === 0) return [];
  const { year, stated } = yearOf(context, newestOf(then.size > 0 ? then : now));
  if (!stated && !/\b(?:annual|yearly|total|record)\b/.test(around)) return [];
  const name = metric.replace(/,.*/, '');
  return [
    {
      indicator: 'arms-sales',
      meaning: `${name} of the United States in fiscal year ${year}`,
      reason: `The sentence speaks of US arms sales; the United States counts them by fiscal year, so ${year} is read as fiscal year ${year}`,
      fit: stated ? 0.9 : 0.75,
      period: fiscal(year),
      basis,
      check: (): Finding => {
        const [knownThen, knownNow] = [recordIn(context, then, year), recordIn(context, now, year)];
        const verdict = verdictOf(claim.quantity, knownThen, knownNow);
        const figure = knownThen ?? knownNow;
        if (!figure) return noTotal(year);
        const text = figureText(figure.value!, 'USD');
        const statedText = figureText(claim.quantity.value!, 'USD');
        const cut =
          fitOf(claim.quantity, figure) === 'cut-off'
            ? `; ${statedText} is ${text} cut off, not rounded`
            : '';
        return {
          verdict,
          knownThen,
          knownNow,
          arithmetic: `${statedText} against ${text}`,
          reason: `The record has ${text} for fiscal year ${year}${cut}.${figure.note ? ` It counts ${figure.note.replace(/;.*/, '')}.` : ''}`,
          quote: `${name} of the United States came to ${text} in fiscal year ${year} (October ${year - 1} to September ${year}), according to ${figure.edition}.`,
        };
      },
    },
  ];
}

const noTotal = (year: number): Finding => ({
  verdict: 'not-checkable',
  knownThen: null,
  knownNow: null,
  arithmetic: null,
  reason: `The record has no total of US arms sales for fiscal year ${year}.`,
  quote: `No total of US arms sales for fiscal year ${year} is on record.`,
});

function growth(claim: Claim, context: ReadingContext): Reading[] {
  const { here, day, today } = context;
  const now = totalsOn(context, total, today);
  const then = totalsOn(context, total, day);
  if (now.size === 0) return [];
  const { year } = yearOf(context, newestOf(then.size > 0 ? then : now));
  const named = here.quantities.find(
    ({ kind, value, start, end }) =>
      kind === 'date' && value !== null && isBase(here.sentence.text, start, end),
  )?.value;
  const back = named ?? (yearBefore.test(here.lower) || claim.quantity.kind === 'change' ? year - 1 : null);
  const base = back ?? year - 1;
  if (base >= year) return [];
  return [
    {
      indicator: 'arms-sales',
      meaning: `growth of US Foreign Military Sales from fiscal year ${base} to ${year}`,
      reason: `The sentence compares US arms sales with ${back === null ? 'an earlier year, taken to be the year before' : `those of ${base}`}`,
      fit: back === null ? 0.7 : 0.9,
      period: fiscal(year),
      basis,
      check: () => checkGrowth(claim, context, base, year, then, now),
    },
  ];
}

const ratioOf = (known: Totals, base: number, year: number): number | null => {
  const [below, above] = [known.get(base)?.value, known.get(year)?.value];
  return below === undefined || above === undefined ? null : above / below;
};

function checkGrowth(
  { quantity }: Claim,
  context: ReadingContext,
  base: number,
  year: number,
  then: Totals,
  now: Totals,
): Finding {
  const isRatio = quantity.kind === 'ratio';
  const figureIn = (known: Totals): RecordFigure | null => {
    const ratio = ratioOf(known, base, year);
    const figure = known.get(year);
    if (ratio === null || !figure) return null;
    const value = Number((isRatio ? ratio : (ratio - 1) * 100).toPrecision(4));
    return {
      value,
      unit: isRatio ? 'x' : '%',
      edition: editionOf(context.record.data, figure.source),
      source: figure.source,
      note: `${figure.value} bn in fiscal year ${year}, ${known.get(base)!.value} bn in fiscal year ${base}`,
    };
  };
  const [knownThen, knownNow] = [figureIn(then), figureIn(now)];
  const known = knownThen ? then : now;
  const ratio = ratioOf(known, base, year);
  if (ratio === null) return noTotal(known.has(year) ? base : year);
  const verdict = verdictOf(quantity, knownThen, knownNow);
  const [low, high] = [known.get(base)!.value, known.get(year)!.value];
  const percent = `${ratio < 1 ? '−' : '+'}${decimalText(Math.abs(ratio - 1) * 100, 1)} %`;
  const sum = `${high} / ${low} = ${ratio.toFixed(3)}, ${percent}`;
  const wanted = isRatio ? quantity.value! : 1 + quantity.value! / 100;
  const holds = [...known.keys()]
    .sort((a, b) => b - a)
    .flatMap((other) => {
      const reached = other < year && other !== base ? ratioOf(known, other, year) : null;
      return reached !== null && wanted > 1 && reached >= wanted
        ? `against fiscal year ${other}: ${high} / ${known.get(other)!.value} = ${reached.toFixed(2)}`
        : [];
    });
  const times = wanted === 2 ? 'A doubling' : `A factor of ${decimalText(wanted)}`;
  const shown = verdict === 'contradicted' && holds.length > 0;
  const other = shown ? ` ${times} holds ${listText(holds)}.` : '';
  return {
    verdict,
    knownThen,
    knownNow,
    arithmetic: `${sum}${shown ? `; ${holds.join('; ')}` : ''}`,
    reason: `From fiscal year ${base} to ${year} the total went from ${figureText(low * 1e9, 'USD')} to ${figureText(high * 1e9, 'USD')}, ${percent}.${other}`,
    quote: `US Foreign Military Sales rose from ${figureText(low * 1e9, 'USD')} in fiscal year ${base} to ${figureText(high * 1e9, 'USD')} in fiscal year ${year}, ${percent}, according to ${(knownThen ?? knownNow)!.edition}.${other}`,
  };
}

function record(claim: Claim, context: ReadingContext): Reading[] {
  const { day, today } = context;
  const now = totalsOn(context, total, today);
  const then = totalsOn(context, total, day);
  if (now.size === 0) return [];
  const { year } = yearOf(context, newestOf(then.size > 0 ? then : now));
  return [
    {
      indicator: 'arms-sales',
      meaning: `fiscal year ${year} as the highest yearly total of US Foreign Military Sales`,
      reason: 'The sentence ranks the total among those of all years',
      fit: 0.85,
      period: fiscal(year),
      basis,
      check: (): Finding => {
        const rankIn = (known: Totals): RecordFigure | null => {
          const figure = known.get(year);
          if (!figure) return null;
          const above = [...known.values()].filter(({ value }) => value > figure.value).length;
          return {
            value: 1 + above,
            unit: 'rank over time',
            edition: editionOf(context.record.data, figure.source),
            source: figure.source,
            note: `of fiscal years ${Math.min(...known.keys())} to ${newestOf(known)}`,
          };
        };
        const [knownThen, knownNow] = [rankIn(then), rankIn(now)];
        const first = knownThen ?? knownNow;
        if (!first) return noTotal(year);
        const list = [...(knownThen ? then : now)].map(([y, { value }]) => `${y}: ${value}`);
        return {
          verdict: verdictOf(claim.quantity, knownThen, knownNow),
          knownThen,
          knownNow,
          arithmetic: `USD bn by fiscal year ${list.join(', ')}`,
          reason: `Fiscal year ${year} has rank ${first.value} ${first.note}.`,
          quote: `In the totals on record, fiscal year ${year} has rank ${first.value} ${first.note} for US Foreign Military Sales (${first.edition}).`,
        };
      },
    },
  ];
}
