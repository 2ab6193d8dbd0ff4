import type { PublishedFigure } from '../../../evidence/published.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import { verdictOf } from '../../fit.ts';
import { publishedValue } from '../../published-on.ts';
import type { Finding, Reading, ReadingContext, RecordFigure } from '../../reading.ts';
import { editionOf } from '../../record-source.ts';
import { estimates, millions, rangeText, yearOf } from './estimate.ts';

/** Whose estimates a name stands for. */
const places: Readonly<Record<string, readonly string[]>> = {
  RUS: ['RUS'],
  USA: ['USA'],
  eu: ['eu', 'nato-europe'],
  'european-union': ['eu', 'nato-europe'],
  europe: ['eu', 'nato-europe'],
  'nato-europe': ['nato-europe', 'eu'],
};

/** Rounds a year of one country or set. */
export function yearly(claim: Claim, context: ReadingContext): Reading[] {
  const { here, record, today } = context;
  const { quantity } = claim;
  if (
    here.mentions.some(
      ({ kind, id }) => kind === 'organisation' && record.organisations.get(id)!.kind === 'company',
    )
  )
    return [];
  const subject =
    here.mentions.findLast(({ end, id }) => end <= quantity.start && places[id]) ??
    here.mentions.find(({ id }) => places[id]);
  const place = subject && places[subject.id];
  const current = Number(context.day.slice(0, 4));
  // "makes 3 million a year": of the year of the text, where there are estimates of it.
  const year = claim.period ? Number(claim.period.to.slice(0, 4)) : yearFor(current);
  function yearFor(own: number): number {
    const of = ({ entity }: PublishedFigure): boolean => place?.includes(entity) ?? false;
    return estimates(context, of, own, today)?.year === own ? own : yearOf(claim, context);
  }
  if (!place || (quantity.unit === 'shells' && !claim.period)) return [];
  const of = (figure: PublishedFigure): boolean => place.includes(figure.entity);
  const inYear = (day: IsoDate) => {
    const found = estimates(context, of, year, day);
    return found && found.year === year ? found : null;
  };
  if (!inYear(today)) return [];
  const name = record.data.vocabulary.countries.get(place[0]!)?.name ?? 'Europe';
  const recordOn = (day: IsoDate): RecordFigure | null => {
    const found = inYear(day);
    if (!found) return null;
    const last = found.figures.at(-1)!;
    return {
      value: publishedValue(last),
      ...(found.low < found.high ? { low: found.low, high: found.high } : {}),
      unit: 'rounds a year',
      edition: editionOf(record.data, last.source),
      source: last.source,
      note: found.figures.map(({ metric, note }) => `${metric}: ${note}`).join('; '),
    };
  };
  return [
    {
      indicator: 'ammunition-output',
      meaning: `artillery rounds that ${name} makes in ${year}`,
      reason: `${name} is named, with rounds and a year`,
      fit: 0.8,
      basis: 'output or capacity, as each estimate has it',
      check: (): Finding => {
        const [knownThen, knownNow] = [recordOn(context.day), recordOn(today)];
        const first = (knownThen ?? knownNow)!;
        const range = rangeText(first.low ?? first.value!, first.high ?? first.value!);
        return {
          verdict: verdictOf(quantity, knownThen, knownNow),
          knownThen,
          knownNow,
          arithmetic: `${millions(quantity.value!)} against ${range} rounds`,
          reason: `Public estimates for ${name} in ${year} are ${range} rounds (${first.note}).`,
          quote: `Public estimates of artillery rounds that ${name} makes in ${year} are ${range}, according to ${first.edition}.`,
        };
      },
    },
  ];
}
