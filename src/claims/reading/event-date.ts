import { dateText, dayOf } from '../../vocabulary/calendar.ts';
import { actorsIn, actsIn } from '../actors.ts';
import type { CalendarEvent } from '../calendar-event.ts';
import type { ClaimPeriod } from '../claim.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { daysFrom, editionOf, spansMeet } from '../record-source.ts';
import type { Statement } from '../statement.ts';
import { statementMatches } from '../statement-match.ts';
import { topicMatch } from '../topic-match.ts';

/** Words for each kind of event; without one of them a date is not read as that of the event. */
const kinds: Readonly<Record<CalendarEvent['kind'], RegExp>> = {
  summit: /\bsummit\b/,
  ministerial:
    /\bminist(?:er(?:s|ial)?|ry)\b.{0,60}\b(?:met|meet\w*|talks|gather\w*|session)\b|\b(?:meet\w*|talks|gather\w*|session|arriv\w*)\b.{0,80}\bminist(?:ers|erial)\b|\bminist(?:ers|erial)\b/,
  meeting: /\b(?:met|meet\w*|talks|gather\w*|visit\w*|session|contact group)\b/,
  call: /\b(?:call\w*|phone\w*|telephone\w*|spoke|agreed)\b/,
  publication:
    /\b(?:report\w*|stud(?:y|ies)|publi\w*|issued|released?|white paper|edition|strategy|figures|tables)\b/,
  law: /\b(?:law|regulation|adopted|passed|programme|program|entered into force)\b/,
  order: /\b(?:order\w*|signed|memo\w*)\b/,
  decision: /\b(?:decid\w*|decision|announc\w*|withdr\w*|cut\w*|reduc\w*|unveil\w*|impos\w*)\b/,
  agreement: /\b(?:agree\w*|deal|pact|signed|declaration|statement)\b/,
  deadline: /(?!)/,
};
/** Kinds whose date is that of one act, so that another date is wrong and not of another act. */
const single = new Set<CalendarEvent['kind']>(['summit', 'publication', 'call', 'law', 'order']);
/** Days around a date within which an event is looked for. */
const around = 45;
/** Longest time that a date may leave open, days: a year or a season says too little. */
const longest = 31;

/** Dates of meetings, publications, calls and laws, against the calendar. The day of a speech is read with what was said. */
export const eventDate: Indicator = {
  name: 'event-date',
  triggers: [
    'nato',
    'defense',
    'defence',
    'military',
    'ukrain',
    'pentagon',
    'minister',
    'summit',
    'strategic studies',
    'commission',
    'sipri',
    'weapon',
    'arms',
  ],
  qualitative: false,
  read({ quantity, period, attribution }, context) {
    if (quantity.kind !== 'date' || !period || dayOf(period.to) - dayOf(period.from) > longest) return [];
    const event = eventIn(context, period);
    if (event) return [readingOf(event, period, context)];
    // Where what was said has a reading of its own, the day is read with it.
    const said = attribution.type === 'named' ? statementMatches(attribution.name!, context)[0] : undefined;
    return said?.covered && said.statement.date.length === 10 && spansMeet(period, said.statement.date)
      ? [spokenOn(said.statement, period, context)]
      : [];
  },
};

/** "in Wales", "at The Hague": a summit goes by its place. */
const placeOf = ({ title }: CalendarEvent): RegExp =>
  new RegExp(`\\b${/ in (.+)$/.exec(title)?.[1]?.toLowerCase() ?? '(?!)'}\\b`);

interface Candidate {
  readonly event: CalendarEvent;
  readonly score: number;
  readonly apart: number;
}

/** The event that a sentence dates: who did it, what it is called, and what kind it is must all be in the words. */
function eventIn({ here, record }: ReadingContext, period: ClaimPeriod): CalendarEvent | undefined {
  const actors = actorsIn(here, record);
  const apartFrom = daysFrom(period);
  const candidates = record.calendar.flatMap((event): Candidate[] => {
    const apart = apartFrom(event.date, event.until);
    const at = event.kind === 'summit' && apart === 0 && placeOf(event).test(here.lower);
    if (apart > around || !(at || kinds[event.kind].test(here.lower))) return [];
    const { weight } = topicMatch(event.topics, here.lower);
    const acted = actsIn(event.by, actors, record);
    // A call takes two: both must be named.
    if (event.kind === 'call' && !event.by.every((id) => actors.has(id))) return [];
    // On the very day its own words say what it was, even where nobody is said to have acted.
    if (!(acted || (apart === 0 && weight >= 1 && event.kind !== 'ministerial')) || weight < 0.5) return [];
    if (apart > 0 && (!single.has(event.kind) || weight < 1)) return [];
    return [{ event, score: weight + (event.by.some((id) => actors.has(id)) ? 1 : 0), apart }];
  });
  return candidates.sort(
    (a, b) =>
      Number(a.apart > 0) - Number(b.apart > 0) ||
      b.score - a.score ||
      a.apart - b.apart ||
      (a.event.id < b.event.id ? -1 : 1),
  )[0]?.event;
}

function readingOf(event: CalendarEvent, period: ClaimPeriod, { record }: ReadingContext) {
  const meets = spansMeet(period, event.date, event.until);
  const on = event.until ? `${dateText(event.date)} to ${dateText(event.until)}` : dateText(event.date);
  return {
    indicator: 'event-date',
    meaning: `date of: ${event.title}`,
    reason: 'Actor, subject and kind of event fit an entry of the calendar',
    fit: meets ? 0.8 : 0.65,
    check: (): Finding => {
      const figure = dateFigure(
        event.date,
        `${event.title}: ${editionOf(record.data, event.source)}`,
        event.source,
      );
      return {
        verdict: meets ? 'consistent' : 'contradicted',
        knownThen: figure,
        knownNow: figure,
        arithmetic: `${event.date}${event.until ? ` to ${event.until}` : ''} ${meets ? 'lies in' : 'lies outside'} ${period.from} to ${period.to}`,
        reason: `The words mean ${spanText(period)}; the calendar has ${on}.`,
        quote: `${event.title}: ${on}, according to ${editionOf(record.data, event.source)}.`,
      };
    },
  };
}

function spokenOn(
  { speaker, date, occasion, source }: Statement,
  period: ClaimPeriod,
  { record }: ReadingContext,
) {
  const { name } = record.people.get(speaker)!;
  const where = editionOf(record.data, source);
  return {
    indicator: 'event-date',
    meaning: `date on which ${name} said it`,
    reason: `A statement of ${name} on this subject is on record for the day`,
    fit: 0.6,
    check: (): Finding => {
      const figure = dateFigure(date, `${occasion}: ${where}`, source);
      return {
        verdict: 'consistent',
        knownThen: figure,
        knownNow: figure,
        arithmetic: `${date} lies in ${period.from} to ${period.to}`,
        reason: `The words mean ${spanText(period)}; ${name} spoke on ${dateText(date)} (${occasion}).`,
        quote: `${name} spoke on ${dateText(date)} (${occasion}), according to ${where}.`,
      };
    },
  };
}

const dateFigure = (date: string, edition: string, source: string): RecordFigure => ({
  value: Number(date.slice(0, 4)),
  unit: 'date',
  edition,
  source,
  note: date,
});

const spanText = ({ from, to }: ClaimPeriod): string =>
  from === to ? dateText(from) : `${dateText(from)} to ${dateText(to)}`;
