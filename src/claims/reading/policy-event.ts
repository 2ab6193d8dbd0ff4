import { dateText, dayOf } from '../../vocabulary/calendar.ts';
import { actorsIn, actsIn } from '../actors.ts';
import type { CalendarEvent } from '../calendar-event.ts';
import type { Claim } from '../claim.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, recordDays } from '../record-source.ts';
import { topicMatch } from '../topic-match.ts';

/** Days that a decision may lie before the text that speaks of it, and after one that announces it. */
const back = 120;
const ahead = 550;
/** What is planned, weighed, asked for or expected: the calendar shows what became of it. */
const intends =
  /\b(?:promis\w+|pledg\w+|vow\w*|plan(?:s|ned|ning)?|looking at|consider\w*|weigh\w*|want(?:s|ed)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|suggest\w*|propos\w+|argu\w+|debat\w+|discuss\w*|should|could|would|will|expect\w*|eventually|limit\w*|boost\w*|begin|start(?:s|ed)?|too soon|undecided|unanswered|whether)\b/;
const decides =
  /\b(?:adopt\w*|sign(?:s|ed|ing)|order(?:s|ed)|decid\w+|agree[ds]?|announc\w+|approv\w+|impos\w+|reduc\w+|cut(?:s|ting)?|withdr[ae]w\w*|launch\w*|present\w*|unveil\w*|publish\w*|set up|reform\w*|cap(?:s|ped)?)\b/;
const undecided =
  /\b(?:too (?:soon|early) to (?:say|tell)|undecided|no decision|not (?:yet )?decided|remains? unanswered)\b/;

interface Match {
  readonly event: CalendarEvent;
  readonly words: readonly string[];
  readonly weight: number;
  readonly apart: number;
}

/** Measures and decisions: EU rules, reform of US sales, troops, productions limits. The calendar holds what was decided and when. */
export const policyEvent: Indicator = {
  name: 'policy-event',
  triggers: [
    'arms',
    'weapon',
    'defense',
    'defence',
    'military',
    'troops',
    'foreign military sales',
    'procurement',
    'european suppliers',
    'tariff',
    'brigade',
    'nato',
  ],
  qualitative: true,
  read(claim, context) {
    const { here } = context;
    if (claim.quantity.kind !== 'qualitative' || !['body', 'heading', 'caption'].includes(claim.role))
      return [];
    const intended = intends.test(here.lower);
    if (!intended && !decides.test(here.lower)) return [];
    const best = matchesOf(context, intended)[0];
    if (!best) return [];
    const { event, words } = best;
    return [
      {
        indicator: 'policy-event',
        meaning: `measure or decision: ${event.title}`,
        reason: `The sentence shares the key words ${words.join(', ')} and the actor with an entry of the calendar`,
        fit: 0.6,
        check: () => check(claim, context, best),
      },
    ];
  },
};

function matchesOf({ record, here, day }: ReadingContext, intended: boolean): Match[] {
  const actors = actorsIn(here, record);
  const now = dayOf(day);
  return record.calendar
    .flatMap((event): Match[] => {
      if (
        ['publication', 'meeting', 'call', 'ministerial', 'deadline'].includes(event.kind) &&
        !/white-paper|roadmap|edis/.test(event.id)
      )
        return [];
      const { first, last } = recordDays(event.date);
      const [after, before] = [first - now, now - last];
      if (before > back || after > (intended ? ahead : 0)) return [];
      const { words, weight } = topicMatch(event.topics, here.lower);
      if (weight < 1 || !event.decided || !actsIn(event.by, actors, record)) return [];
      return [{ event, words, weight, apart: Math.max(after, before) }];
    })
    .sort((a, b) => b.weight - a.weight || a.apart - b.apart || (a.event.id < b.event.id ? -1 : 1));
}

function check({ attribution }: Claim, { record, here, day }: ReadingContext, { event }: Match): Finding {
  const where = editionOf(record.data, event.source);
  const figure: RecordFigure = {
    value: null,
    unit: 'event',
    edition: `${event.title} (${dateText(event.date)}): ${where}`,
    source: event.source,
    note: event.decided!,
  };
  const known = recordDays(event.date).last <= dayOf(day);
  const common = {
    knownThen: known ? figure : null,
    knownNow: figure,
    arithmetic: null,
    quote: `${event.title}, ${dateText(event.date)}: ${event.decided} Source: ${where}.`,
  };
  const later = known ? 'The calendar holds' : 'Later the calendar holds';
  if (attribution.type === 'anonymous')
    return {
      ...common,
      verdict: 'not-checkable',
      reason: `Unnamed persons say so; nobody is on record with it. ${later} what goes with it: ${event.title}, ${dateText(event.date)}.`,
    };
  if (!known && undecided.test(here.lower))
    return {
      ...common,
      verdict: 'consistent-then',
      reason: `On ${dateText(day)} nothing was decided. It has been since: ${event.title}, ${dateText(event.date)}: ${event.decided}`,
    };
  return {
    ...common,
    verdict: 'consistent',
    reason: `${later} a measure that fits: ${event.title}, ${dateText(event.date)}: ${event.decided}`,
  };
}
