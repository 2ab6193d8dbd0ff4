import type { PublishedFigure } from '../../evidence/published.ts';
import type { IsoDate } from '../../vocabulary/calendar.ts';
import { listText } from '../figure-text.ts';
import { verdictOf } from '../fit.ts';
import { publishedOn } from '../published-on.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf } from '../record-source.ts';

const trade =
  /^[^.;,]{0,30}?\b(?:arms|weapons?|defen[cs]e|military)[- ](?:equipment |goods )?(producer|producing|maker|manufacturer|exporter|exporting|supplier|seller|vendor|dealer)/i;
const exporting = /export|suppl|sell|vend|deal/i;

/** Place of a country among the world's producers or exporters of arms. */
export const armsProducerRank: Indicator = {
  name: 'arms-producer-rank',
  triggers: ['arms', 'weapon', 'defense', 'defence', 'military'],
  qualitative: false,
  read({ quantity }, context) {
    if (quantity.kind !== 'rank' || quantity.unit !== 'rank' || quantity.value === null) return [];
    const { here } = context;
    const word = trade.exec(here.sentence.text.slice(quantity.end))?.[1];
    if (word === undefined || /\bcompan(?:y|ies)\b/.test(here.lower)) return [];
    const countries = here.mentions.filter(({ kind }) => kind === 'country');
    const country = (countries.findLast(({ end }) => end <= quantity.start) ?? countries[0])?.id;
    // "Germany's largest" is a rank within Germany.
    const within = /['’]s\s/.exec(here.lower.slice(quantity.start, quantity.end));
    const ranked = within === null || /\bworld['’]s\b/.test(here.lower.slice(quantity.start, quantity.end));
    if (country === undefined || !ranked) return [];
    const asked = exporting.test(word) ? 'exports' : 'production';
    const name = context.record.data.vocabulary.countries.get(country)?.name ?? country;
    return [
      {
        indicator: 'arms-producer-rank',
        meaning: `place of ${name} in the world's ${asked === 'exports' ? 'exports of major arms' : 'production of arms'}`,
        reason: `The sentence ranks ${name} by arms ${asked}`,
        fit: 0.85,
        basis:
          asked === 'exports'
            ? "share of world exports of major arms over five years, SIPRI's trend-indicator value"
            : 'arms revenues of the hundred largest companies (SIPRI); shares of exports of major arms stand in for it where a country has none',
        check: () => check(quantity, context, country, name, asked),
      },
    ];
  },
};

/** Place by exports in the newest edition of a day. */
function byExports({ record: { data } }: ReadingContext, country: string, day: IsoDate): RecordFigure | null {
  const shares = publishedOn(data, 'arms-exports', day).filter(
    ({ metric, entity }) => metric === 'share of world exports of major arms' && entity !== '',
  );
  const newest = shares
    .map(({ period }) => period)
    .sort()
    .at(-1);
  const edition = shares.filter(({ period }) => period === newest);
  const own = edition.find(({ entity }) => entity === country);
  if (!own) return null;
  // The list of an edition need not be whole: a share above that of all others together, or a stated place, decides.
  const listed = edition.filter(({ value }) => value > own.value).length + 1;
  return figure(data, own, listed, `${own.value} % of world exports of major arms in ${own.period}`);
}

/** First by revenues when its companies have half of the revenues or more: no other country can have as much. */
function byRevenue({ record: { data } }: ReadingContext, country: string, day: IsoDate): RecordFigure | null {
  const revenues = publishedOn(data, 'arms-industry', day).filter(({ metric }) => metric === 'arms revenues');
  const own = revenues.filter(({ entity }) => entity === country).at(-1);
  const all = revenues.find(({ entity, period }) => entity === '' && period === own?.period);
  if (!own || !all || own.value / all.value < 0.49) return null;
  const share = Math.round((100 * own.value) / all.value);
  return figure(
    data,
    own,
    1,
    `${own.value} of ${all.value} USD bn, ${share} %, of the arms revenues of the hundred largest companies in ${own.period}`,
  );
}

const figure = (
  data: ReadingContext['record']['data'],
  { source }: PublishedFigure,
  value: number,
  note: string,
): RecordFigure => ({
  value,
  unit: 'rank',
  edition: editionOf(data, source),
  source,
  note,
});

function check(
  quantity: Parameters<typeof verdictOf>[0],
  context: ReadingContext,
  country: string,
  name: string,
  asked: 'exports' | 'production',
): Finding {
  const on = (day: IsoDate): RecordFigure[] =>
    [
      ...(asked === 'production' ? [byRevenue(context, country, day)] : []),
      byExports(context, country, day),
    ].flatMap((one) => one ?? []);
  const [then, now] = [on(context.day), on(context.today)];
  const [knownThen, knownNow] = [then[0] ?? null, now[0] ?? null];
  const first = knownThen ?? knownNow;
  if (!first)
    return {
      verdict: 'not-checkable',
      knownThen,
      knownNow,
      arithmetic: null,
      reason: `No figure of the record ranks ${name} among producers or exporters of arms.`,
      quote: `The place of ${name} among producers of arms is not on record.`,
    };
  const proxy =
    asked === 'production'
      ? ' No series counts production itself: revenues and exports stand in for it.'
      : '';
  const shown = [...new Map([...then, ...now].map((one) => [one.note, one])).values()].map(
    ({ note, edition }) => `${note} (${edition})`,
  );
  return {
    verdict: verdictOf(quantity, knownThen, knownNow),
    knownThen,
    knownNow,
    arithmetic: shown.join('; '),
    reason: `${name}: place ${first.value}, by ${first.note}.${proxy}`,
    quote: `${name}: ${listText(shown)}.${proxy}`,
  };
}
