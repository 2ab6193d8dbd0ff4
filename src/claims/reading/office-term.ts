import { dateText, dayOf, partialDate } from '../../vocabulary/calendar.ts';
import type { OfficeHolder } from '../office-holder.ts';
import type { Finding, Indicator, RecordFigure } from '../reading.ts';
import { daysFrom, editionOf, spansMeet } from '../record-source.ts';

const began =
  /\b(?:succeed(?:s|ed)\b[^.;]{1,60}\bas|ha(?:s|d) (?:led|headed|run|held)\b[^.;]{1,60}\bsince|t(?:ook|akes?|aking|aken) (?:up )?(?:the )?(?:office|over|post|helm|reins)|(?:was |being |be )?sworn in|assum(?:ed|ing) (?:the )?(?:office|post)|bec(?:ame|oming|omes?)\b[^.;]{0,60}\b(?:secretary|president|minister|chief|head|commander|commissioner|chancellor|spokes\w+|representative|ambassador)|inaugurated|start(?:ed|ing) (?:his|her) term|entered office|came to office|ha(?:s|d) been\b[^.;]{1,60}\bsince)\b/;
const ended =
  /\b(?:left (?:the )?(?:office|post)|stepp(?:ed|ing) down|leaving office|term ended|handed over)\b/;
/** Characters between the words of office and the date. */
const near = 100;

type Term = Pick<OfficeHolder, 'office' | 'of' | 'from' | 'until' | 'source'>;

/** When somebody of the record took or left an office. */
export const officeTerm: Indicator = {
  name: 'office-term',
  triggers: [
    'has been',
    'had been',
    'took office',
    'taking office',
    'takes office',
    'in office',
    'sworn in',
    'became',
    'inaugurated',
    'took over',
    'taking over',
    'stepped down',
    'stepping down',
    'assumed',
    'takes over',
    'succeeds',
    'succeeded',
    'has led',
    'had led',
    'has headed',
    'has held',
  ],
  qualitative: false,
  read({ quantity, period }, { here, record }) {
    if (quantity.kind !== 'date' || !period) return [];
    const from = Math.max(0, quantity.start - near);
    const window = here.lower.slice(from, quantity.end + near);
    const start = began.test(window);
    if (!start && !ended.test(window)) return [];
    const distance = (at: { start: number; end: number }): number =>
      Math.max(at.start - quantity.end, quantity.start - at.end, 0);
    const people = here.mentions.filter(({ kind, possessive }) => kind === 'person' && !possessive);
    // "A, who has led it since …, leaves it to B": whoever stands before the words that the date belongs to.
    const words = [...here.lower.matchAll(new RegExp((start ? began : ended).source, 'g'))]
      .map(({ 0: text, index }) => ({ start: index, end: index + text.length }))
      .sort((a, b) => distance(a) - distance(b))[0];
    const mention =
      people.findLast(({ end }) => words !== undefined && end <= words.start) ??
      people.sort((a, b) => distance(a) - distance(b))[0];
    const person = mention && record.people.get(mention.id);
    if (!person) return [];
    const dated = ({ from: first, until }: Term): string | undefined => (start ? first : until);
    const terms: readonly Term[] = [person, ...(person.terms ?? [])].filter(
      (term) => dated(term) !== undefined,
    );
    const apartFrom = daysFrom(period);
    const term = terms
      .map((one) => ({ one, apart: apartFrom(dated(one)!) }))
      .sort((a, b) => a.apart - b.apart || dayOfText(dated(b.one)!) - dayOfText(dated(a.one)!))[0]?.one;
    if (!term) return [];
    const on = dated(term)!;
    return [
      {
        indicator: 'office-term',
        meaning: `${start ? 'first' : 'last'} day of ${person.name} as ${term.office}`,
        reason: `The sentence dates the ${start ? 'beginning' : 'end'} of an office that ${person.name} holds or held`,
        fit: 0.9,
        check: (): Finding => {
          const figure: RecordFigure = {
            value: Number(on.slice(0, 4)),
            unit: 'date',
            edition: editionOf(record.data, term.source),
            source: term.source,
            note: on,
          };
          const meets = spansMeet(period, on);
          const span =
            period.from === period.to
              ? dateText(period.from)
              : `${dateText(period.from)} to ${dateText(period.to)}`;
          return {
            verdict: meets !== quantity.negated ? 'consistent' : 'contradicted',
            knownThen: figure,
            knownNow: figure,
            arithmetic: `${on} ${meets ? 'lies in' : 'lies outside'} ${period.from} to ${period.to}`,
            reason: `The words mean ${span}; ${person.name} ${start ? 'took' : 'left'} the office on ${dateText(on)}.`,
            quote: `${person.name} ${start ? 'became' : 'ceased to be'} ${term.office} on ${dateText(on)}, according to ${figure.edition}.`,
          };
        },
      },
    ];
  },
};

const dayOfText = (text: string): number =>
  partialDate(text)?.first ?? dayOf('1970-01-01' as Parameters<typeof dayOf>[0]);
