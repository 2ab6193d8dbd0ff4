import { dateOf, dateText, dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import { decimalText, listText } from '../figure-text.ts';
import { openedModels } from '../opened-models.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, outBy } from '../record-source.ts';

const makers =
  /\b(?:factor(?:y|ies)|plants?|production lines?|assembly lines?|industr(?:y|ies)|manufacturers?|suppliers?|defen[cs]e companies|arms makers)\b/;
const full =
  /\b(?:at|near(?:ing)?|reach(?:ed|ing)?|beyond|running at) (?:their |its |the |about )?(?:maximum|full|max|peak|limits? of|near-full|total) (?:production )?capacity\b|\bat capacity\b|\bcapacity (?:is|was|limits?|constraints?|bottlenecks?)\b|\bmaxed out\b|\b(?:can ?not|can't|unable to) (?:make|produce|build) (?:any )?(?:more|faster|enough)\b|\bcapacity is (?:exhausted|fully booked|sold out)\b/;
const arms =
  /\b(?:weapons?|arms|defen[cs]e|militar\w+|munitions|missiles?|ammunition|foreign military sales)\b/;
/** Lines shown; the others are counted. */
const shown = 3;

/** Factories at the limit of what they make: no utilisation is published, what is made and what more is announced is. */
export const factoryCapacity: Indicator = {
  name: 'factory-capacity',
  triggers: ['capacity', 'maxed out', 'produce enough'],
  qualitative: true,
  read({ quantity }, context) {
    const { here, before } = context;
    if (quantity.kind !== 'qualitative' || !makers.test(here.lower) || !full.test(here.lower)) return [];
    if (![here, ...before.slice(0, 2)].some(({ lower }) => arms.test(lower))) return [];
    const country = here.mentions.some(({ id }) => id === 'USA' || id === 'us-defence-department')
      ? 'USA'
      : here.mentions.some(({ id }) => ['europe', 'eu', 'european-union', 'nato-europe'].includes(id))
        ? 'europe'
        : null;
    const where =
      country === 'USA'
        ? 'the United States'
        : country === 'europe'
          ? 'Europe'
          : 'the United States and Europe';
    return [
      {
        indicator: 'factory-capacity',
        meaning: `arms factories of ${where} at the limit of their output`,
        reason: 'The sentence speaks of arms factories and of the limit of their capacity',
        fit: 0.75,
        check: () => check(context, country, where),
      },
    ];
  },
};

interface Limited {
  readonly text: string;
  readonly source: string;
  readonly actual: number;
}

/** Lines whose owners had announced more than they made, as known on a day: a sign of demand above output. */
function limitedOn({ record: { data } }: ReadingContext, country: string | null, day: IsoDate): Limited[] {
  return openedModels(data).lines.flatMap(
    ({ described: { name, country: made, unit, expansions = [] }, rated }): Limited[] => {
      const here =
        country === null ||
        (country === 'USA'
          ? made.includes('USA')
          : !made.includes('USA') &&
            made.some((code) => data.vocabulary.countries.get(code)?.nato !== undefined));
      const known = (rated?.rates ?? []).filter(({ source }) => outBy(data, source, day));
      const actual = known.findLast(({ kind, day: at }) => kind === 'actual' && at <= dayOf(day));
      const announced = [
        ...known.flatMap(({ kind, perYear, day: at, source }) =>
          kind === 'announced' && at > dayOf(day) ? [{ perYear, due: dateOf(at).slice(0, 7), source }] : [],
        ),
        ...expansions.flatMap(({ ratePerYear, announced: said, due, source }) =>
          said <= day && due > day && outBy(data, source, day) ? [{ perYear: ratePerYear, due, source }] : [],
        ),
      ].sort((a, b) => b.perYear - a.perYear || (a.due < b.due ? -1 : 1))[0];
      if (!here || !actual || !announced || announced.perYear <= actual.perYear) return [];
      return [
        {
          text: `${name}: ${decimalText(actual.perYear)} ${unit} a year, ${decimalText(announced.perYear)} announced for ${dateText(announced.due)}`,
          source: announced.source,
          actual: actual.perYear,
        },
      ];
    },
  );
}

function check(context: ReadingContext, country: string | null, where: string): Finding {
  const figureOf = (limited: readonly Limited[]): RecordFigure | null =>
    limited.length === 0
      ? null
      : {
          value: limited.length,
          unit: 'production lines',
          edition: editionOf(context.record.data, limited[0]!.source),
          source: limited[0]!.source,
          note: limited
            .slice(0, shown)
            .map(({ text }) => text)
            .join('; '),
        };
  const [then, now] = [context.day, context.today].map((day) => limitedOn(context, country, day)) as [
    Limited[],
    Limited[],
  ];
  const [knownThen, knownNow] = [figureOf(then), figureOf(now)];
  const first = then.length > 0 ? then : now;
  const basis =
    'No utilisation of factories is published; announced expansions above the output reported show where demand exceeds it.';
  if (first.length === 0)
    return {
      verdict: 'not-checkable',
      knownThen,
      knownNow,
      arithmetic: null,
      reason: `The record has no line of ${where} with an announced expansion. ${basis}`,
      quote: `Whether factories of ${where} work at their limit is not on record.`,
    };
  const lines = first.length === 1 ? 'production line' : 'production lines';
  const texts = first.slice(0, shown).map(({ text }) => text);
  return {
    verdict: 'consistent',
    knownThen,
    knownNow,
    arithmetic: texts.join('; '),
    reason: `${first.length} ${lines} of ${where} with an announced expansion above the output reported. ${basis}`,
    quote: `On record: ${first.length} ${lines} of ${where} with an announced expansion above the output reported: ${listText(texts)}${first.length > shown ? ' among them' : ''}. ${basis}`,
  };
}
