import { dateText, dayOf } from '../../vocabulary/calendar.ts';
import type { Finding, Indicator, RecordFigure } from '../reading.ts';
import { editionOf, recordDays } from '../record-source.ts';

const most =
  /\b(?:most|majority|bulk|lion's share|preponderance|greater share|more than half)\b[^.;]{0,60}\b(?:burden|responsibilit\w+|conventional|defen[cs]e of|(?:own|europe's|european|collective) (?:defen[cs]e|security))\b|\b(?:primary responsibility|take ownership|ownership of)\b[^.;]{0,60}\b(?:defen[cs]e|security|continent|europe)\b/;
const domain = /\b(?:defen[cs]e|security|militar\w+|nato|conventional|troops|forces)\b/;
const europe = /\b(?:europe(?:an|ans|'s)?|(?:nato )?allies|continent)\b/;
const asked =
  /\b(?:should|must|will|would|expect\w*|want\w*|demand\w*|ask\w*|call\w*|urge\w*|need(?:s|ed)? to|have to|has to|told|said|message|take ownership)\b/;
/** Words that tell a demand of this kind among the statements on record. */
const topics = ['primary responsibility', 'security burden', 'burden', 'ownership', 'conventional security'];
/** Days between a text and the demand that it may speak of. */
const near = 550;

/** The demand that Europe carry most of the defence of Europe: who made it, and that it named no measure. */
export const majorityBurden: Indicator = {
  name: 'majority-burden',
  triggers: [
    'burden',
    'responsib',
    'ownership',
    'conventional',
    'own defen',
    'own security',
    'defense of',
    'defence of',
  ],
  qualitative: true,
  read({ quantity, attribution }, { here, record, day }) {
    if (
      quantity.kind !== 'qualitative' ||
      !most.test(here.lower) ||
      !europe.test(here.lower) ||
      !domain.test(here.lower)
    )
      return [];
    const demand = asked.test(here.lower);
    const speakers = new Set([
      ...(attribution.name ? [attribution.name] : []),
      ...here.mentions.map(({ id }) => id),
    ]);
    const on = record.statements
      .filter(
        ({ set, topics: words, kind, quantity: figure }) =>
          set === 'nato-europe' && kind === 'demand' && !figure && words.some((one) => topics.includes(one)),
      )
      .map((one) => ({
        one,
        own: speakers.has(one.speaker),
        apart: Math.abs(dayOf(day) - recordDays(one.date).last),
      }))
      .filter(({ apart }) => apart <= near)
      .sort(
        (a, b) => Number(b.own) - Number(a.own) || a.apart - b.apart || (a.one.id < b.one.id ? -1 : 1),
      )[0]?.one;
    return [
      {
        indicator: 'majority-burden',
        meaning: demand
          ? 'demand that Europe carry most of its conventional defence'
          : 'Europe carrying most of its conventional defence',
        reason: 'The sentence speaks of most of the burden, or first responsibility, and of Europe',
        fit: 0.75,
        check(): Finding {
          const open =
            'It names no measure and no date, and “most” depends on what is counted: spending, forces, or single capabilities.';
          if (!demand || !on)
            return {
              verdict: 'not-checkable',
              knownThen: null,
              knownNow: null,
              arithmetic: null,
              reason: open,
              quote: `Whether Europe carries most of its defence cannot be said without a yardstick. ${open}`,
            };
          const { name } = record.people.get(on.speaker)!;
          const where = editionOf(record.data, on.source);
          const figure: RecordFigure = {
            value: null,
            unit: 'statement',
            edition: `${name}, ${on.occasion} (${dateText(on.date)}): ${where}`,
            source: on.source,
            note: on.gist,
          };
          return {
            verdict: 'consistent',
            knownThen: on.date <= day ? figure : null,
            knownNow: figure,
            arithmetic: null,
            reason: `${name} made this demand on ${dateText(on.date)}: ${on.gist} ${open}`,
            quote: `${name}, ${dateText(on.date)}: ${on.quote ? `“${on.quote}”` : on.gist} (${where}). ${open}`,
          };
        },
      },
    ];
  },
};
