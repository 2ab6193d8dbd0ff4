import { dateText } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { periodOf } from '../period.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, onText, outBy, spansMeet } from '../record-source.ts';
import type { Statement } from '../statement.ts';
import { freshness, type StatementMatch, statementMatches } from '../statement-match.ts';
import { quotation } from './statement/quotation.ts';

const domain =
  /\b(?:nato|defen[cs]e|militar\w+|procurement|weapons?|arms|troops|all(?:y|ies|iance)|ukraine|ammunition|security)\b/;

/** Weapons alone are crime as well. */
const ofDefence =
  /\b(?:nato|defen[cs]e|militar\w+|procurement|(?:weapons?|arms) (?:sales|deals|exports|industry|makers|deliver\w+)|troops|all(?:y|ies|iance)|ammunition|security)\b/;

/** What a named official said, against the statements on record: by speaker, day and subject. */
export const statement: Indicator = {
  name: 'statement',
  triggers: [
    'nato',
    'defense',
    'defence',
    'military',
    'weapon',
    'arms',
    'troops',
    'allies',
    'alliance',
    'ukrain',
    'ammunition',
    'security',
    'europe',
  ],
  qualitative: true,
  read(claim, context) {
    if (claim.quantity.kind !== 'qualitative') return [];
    const { attribution, role } = claim;
    if (!own.has(role)) return [];
    if (attribution.type === 'anonymous') return ofDefence.test(context.here.lower) ? [unnamed] : [];
    for (const speaker of speakersOf(claim, context)) {
      const matches = statementMatches(speaker, context);
      const best = matches.find(({ covered }) => !covered);
      if (matches.length > 0) return best ? [found(best, context)] : [];
    }
    const { type, name } = attribution;
    return type === 'named' && domain.test(context.here.lower) ? [notOnRecord(name!, context)] : [];
  },
};

/** Roles of blocks that are the article's own words. */
const own: ReadonlySet<Claim['role']> = new Set(['body', 'heading', 'caption']);
const saying = /\b(?:said|says|told|added|warned|called|stated|argued|insisted)\b/;
const reporting =
  /^ (?:also |has |had |have )*(?:new )?(?:pledge|comments?|statements?|demand|call|called|message|warned|pushed|push|delivered|urged|said|told|remarks?)\b/;

/** The speaker; then the others named in a sentence that says so, or whose "pledge" or "message" it reports. */
function speakersOf({ attribution }: Claim, { here, record }: ReadingContext): string[] {
  const named =
    attribution.type === 'named' && record.people.has(attribution.name!) ? [attribution.name!] : [];
  const people = here.mentions.filter(({ kind }) => kind === 'person');
  const others = people.filter(
    ({ end, possessive }) =>
      reporting.test(here.lower.slice(end)) || (named.length > 0 && !possessive && saying.test(here.lower)),
  );
  return [...new Set([...named, ...others.map(({ id }) => id)])];
}

function found({ statement: one, words }: StatementMatch, context: ReadingContext): Reading {
  const { record } = context;
  const { name } = record.people.get(one.speaker)!;
  return {
    indicator: 'statement',
    meaning: `what ${name} said ${onText(one.date)}: ${one.gist}`,
    reason: `${name} speaks, and shares the key words ${words.join(', ')} with a statement on record`,
    fit: 0.7,
    ...(one.scope === undefined ? {} : { basis: one.scope }),
    check: () => check(one, context),
  };
}

/** Sets that are parts of each other: said of one, it must not be passed on as said of another. */
const europes = new Set(['nato', 'nato-europe', 'nato-europe-canada', 'eu', 'europe']);

function check(one: Statement, context: ReadingContext): Finding {
  const { record, here, day, article } = context;
  const { name } = record.people.get(one.speaker)!;
  const where = editionOf(record.data, one.source);
  const figure: RecordFigure = {
    value: one.quantity?.value ?? null,
    ...(one.quantity?.high === undefined ? {} : { low: one.quantity.value, high: one.quantity.high }),
    unit: one.quantity?.unit ?? 'statement',
    edition: `${name}, ${one.occasion} (${dateText(one.date)}): ${where}`,
    source: one.source,
    note: one.gist,
  };
  const common = {
    knownThen: outBy(record.data, one.source, day) ? figure : null,
    knownNow: figure,
    arithmetic: null,
  };
  const cited = `${name} ${onText(one.date)} (${one.occasion}), according to ${where}: ${one.quote ? `“${one.quote}”` : one.gist}${one.scope ? ` [${one.scope}]` : ''}`;
  const quote = /[.!?”]$/.test(cited) ? cited : `${cited}.`;
  const drifted = scopeDrift(one, context);
  if (drifted)
    return {
      ...common,
      verdict: 'attribution-drift',
      reason: `${name} said it of ${one.scope ?? record.data.vocabulary.sets.get(one.set!)?.name ?? one.set}, the sentence has it of ${drifted}.`,
      quote,
    };
  const { likeness, words } = quotation(here.sentence.text, one);
  if (likeness === 'altered')
    return {
      ...common,
      verdict: 'contradicted',
      reason: `As a quotation the words differ: “${words}” is not on record, the record has “${one.quote}”. In substance it agrees: ${one.gist}`,
      quote,
    };
  const differs =
    likeness === 'respelled' ? ` The words are passed on otherwise: the record has “${one.quote}”.` : '';
  const note = one.note ? ` ${one.note}` : '';
  const days = here.quantities.flatMap(({ kind, start, end }) =>
    kind === 'date' ? (periodOf(here.sentence.text.slice(start, end), article.date) ?? []) : [],
  );
  const dated = days.some((period) => spansMeet(period, one.date))
    ? ` The day fits: ${dateText(one.date)}.`
    : '';
  const future =
    one.kind === 'forecast' ? ' That it was said is on record; what it foretells cannot be.' : '';
  return {
    ...common,
    verdict: 'consistent',
    reason: `${one.gist}${differs}${note}${dated}${future}`,
    quote,
  };
}

/** The set that a sentence with a comparison is said of, when it is another than that of the statement. */
function scopeDrift({ set, quantity }: Statement, { here }: ReadingContext): string | null {
  if (
    set === undefined ||
    !quantity ||
    !europes.has(set) ||
    !here.quantities.some(({ kind }) => kind === 'ratio')
  )
    return null;
  const named = here.mentions.filter(({ id }) => europes.has(id)).map(({ id }) => id);
  return named.length === 0 || named.includes(set) ? null : named[0]!;
}

/** What unnamed persons say has no record to be held against. */
const unnamed: Reading = {
  indicator: 'statement',
  meaning: 'what unnamed persons said',
  reason: 'The sentence names nobody who says it',
  fit: 0.1,
  check: () => ({
    verdict: 'not-checkable',
    knownThen: null,
    knownNow: null,
    arithmetic: null,
    reason: 'Unnamed persons say so; their words cannot be looked up.',
    quote: 'This cannot be checked: those who say it are not named.',
  }),
};

const notOnRecord = (id: string, { record, day }: ReadingContext): Reading => {
  const name = record.people.get(id)?.name ?? id;
  return {
    indicator: 'statement',
    meaning: `what ${name} said`,
    reason: `${name} speaks`,
    fit: 0.1,
    check: () => ({
      verdict: 'not-checkable',
      knownThen: null,
      knownNow: null,
      arithmetic: null,
      reason: `The record holds no statement of ${name} on this within ${freshness} days before ${dateText(day)}.`,
      quote: `A statement of ${name} on this is not on record.`,
    }),
  };
};
