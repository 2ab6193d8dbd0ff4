import { dateText, dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import type { CalendarEvent } from '../calendar-event.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, recordDays } from '../record-source.ts';

/** A term that the record has, and the words that a sentence about it has. */
interface Term {
  readonly year: number;
  readonly what: string;
  readonly words: RegExp;
  /** Entry of the calendar that set it or reports it. */
  readonly event: string;
}
const pledge = /\b(?:5|five|3\.5) ?(?:%|per ?cent)|\b(?:hague|spending) (?:pledge|target|commitment|goal)\b/;
const majority =
  /\b(?:majority|most|bulk|preponderance|primary responsibility|take over|lead)\b[^.;]{0,80}\b(?:conventional|defen[cs]e|capabilit\w+|security)\b|\bconventional (?:defen[cs]e|forces|capabilit\w+)\b/;
const readiness =
  /\b(?:readiness|ready)\b[^.;]{0,60}\b(?:defen[cs]e|war|europe|roadmap)\b|\b(?:european|eu)\b[^.;]{0,90}\b(?:readiness|rearm\w*)\b/;
const joint = /\b(?:joint|common|together|collaborative)(?:ly)? (?:procure\w*|purchas\w*|buy\w*)\b/;
const terms: readonly Term[] = [
  {
    year: 2027,
    what: 'Europe to take over most conventional capabilities',
    words: majority,
    event: 'reuters-2027-2025-12-05',
  },
  {
    year: 2027,
    what: '40 % of procurement in common by the end of 2027',
    words: joint,
    event: 'eu-roadmap-2025-10-16',
  },
  {
    year: 2030,
    what: '40 % of procurement in common (strategy of 2024)',
    words: joint,
    event: 'edis-2024-03-05',
  },
  { year: 2030, what: 'readiness of European defence', words: readiness, event: 'white-paper-2025-03-19' },
  { year: 2035, what: '5 % of GDP', words: pledge, event: 'hague-summit-2025' },
];
const europe = /\b(?:europe(?:an|ans)?|eu|the hague|leaders|allies|nato|alliance|members)\b/;
const open =
  /\b(?:how soon|when|by when|no (?:date|deadline|timetable))\b[^.;]{0,160}|\bremains? unanswered\b/;
const unanswered =
  /\b(?:unanswered|unclear|question|not (?:said|stated|specified|set)|no (?:date|deadline|timetable))\b/;

/** Terms set for Europe: 2027, 2030, 2035. */
export const deadline: Indicator = {
  name: 'deadline',
  triggers: [
    'defense',
    'defence',
    'nato',
    'conventional',
    'gdp',
    'readiness',
    'procurement',
    'capabilit',
    'ground forces',
  ],
  qualitative: true,
  read({ quantity, period }, context) {
    const { here, record } = context;
    if (!europe.test(here.lower)) return [];
    if (quantity.kind === 'qualitative') {
      const asks =
        open.test(here.lower) &&
        unanswered.test(here.lower) &&
        /\b(?:forces|defen[cs]e|conventional|burden|capabilit\w+)\b/.test(here.lower);
      return asks ? [question(context)] : [];
    }
    const due =
      quantity.bound === 'at-most' ||
      /\b(?:promised|due|pledged|agreed|set) for $/.test(here.lower.slice(0, quantity.start)) ||
      (/\b(?:promised|due|pledged|agreed|set) $/.test(here.lower.slice(0, quantity.start)) &&
        here.lower.startsWith('for', quantity.start)) ||
      /^ as (?:the|its|a|their) (?:year|date|deadline|target|term|aim|goal)\b/.test(
        here.lower.slice(quantity.end),
      );
    if (quantity.kind !== 'date' || !due || quantity.value === null || !period) return [];
    // A term that one ally sets itself is a commitment of its own.
    const set = here.mentions.filter(
      ({ start }) => !/\b(?:but|except(?: for)?)\s$/.test(here.lower.slice(0, start)),
    );
    if (set.some(({ kind, id, possessive }) => kind === 'country' && id !== 'USA' && !possessive)) return [];
    const fitting = terms.filter(({ words }) => words.test(here.lower));
    const term =
      fitting.find(({ year }) => year === quantity.value) ??
      fitting.find(({ event }) => event === 'hague-summit-2025');
    const event = term && record.calendar.find(({ id }) => id === term.event);
    if (!term || !event) return [];
    return [
      {
        indicator: 'deadline',
        meaning: `term for: ${term.what}`,
        reason: 'The sentence sets a year for it',
        fit: 0.8,
        check: () => check(quantity.value!, term, event, context),
      },
    ];
  },
};

const figureOf = ({ record }: ReadingContext, event: CalendarEvent, year: number | null): RecordFigure => ({
  value: year,
  unit: 'year',
  edition: `${event.title} (${dateText(event.date)}): ${editionOf(record.data, event.source)}`,
  source: event.source,
  ...(event.decided ? { note: event.decided } : {}),
});
const knownBy = ({ date }: CalendarEvent, day: IsoDate): boolean => recordDays(date).last <= dayOf(day);

function check(stated: number, { year, what }: Term, event: CalendarEvent, context: ReadingContext): Finding {
  const figure = figureOf(context, event, year);
  const known = knownBy(event, context.day);
  const fits = stated === year;
  const later = known ? '' : ` It was not yet on record on ${dateText(context.day)}.`;
  return {
    // What was asked before a term was agreed is a proposal: another year is no error.
    verdict: fits ? 'consistent' : known ? 'contradicted' : 'not-checkable',
    knownThen: known ? figure : null,
    knownNow: figure,
    arithmetic: `${stated} against ${year}`,
    reason: `The term on record for ${what} is ${year} (${event.title}, ${dateText(event.date)}).${later}`,
    quote: `${event.title}, ${dateText(event.date)}: ${event.decided ?? what} Source: ${editionOf(context.record.data, event.source)}.`,
  };
}

/** "how soon … remains unanswered": true until a term was named. */
function question(context: ReadingContext): Reading {
  return {
    indicator: 'deadline',
    meaning: 'term by which Europe is to carry its conventional defence',
    reason: 'The sentence says that no term is set',
    fit: 0.75,
    check(): Finding {
      const event = context.record.calendar.find(({ id }) => id === terms[0]!.event)!;
      const known = knownBy(event, context.day);
      const figure = figureOf(context, event, terms[0]!.year);
      return {
        verdict: known ? 'contradicted' : 'consistent',
        knownThen: known ? figure : null,
        knownNow: figure,
        arithmetic: null,
        reason: known
          ? `By ${dateText(context.day)} a term had been reported: ${event.decided}`
          : `On ${dateText(context.day)} no term was on record. Later one was reported: ${event.title}, ${dateText(event.date)}: ${event.decided}`,
        quote: `No term was on record until ${event.title} (${dateText(event.date)}): ${event.decided} Source: ${editionOf(context.record.data, event.source)}.`,
      };
    },
  };
}
