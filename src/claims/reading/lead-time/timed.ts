import type { Case } from '../../../procurement/case.ts';
import { dateText } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import { familiesIn, namesItem } from '../../equipment.ts';
import { decimalText } from '../../figure-text.ts';
import type { Finding, Reading, ReadingContext, RecordFigure, Verdict } from '../../reading.ts';
import { onText } from '../../record-source.ts';
import { daysAYear, figureOf, nothing, observedOn, years } from './observed.ts';
import { type Origin, originNames } from './origin.ts';

/** Cases of a group below which a wider group is taken. */
const fewest = 3;
const delaysReport = 'kiel-fit-for-war-2025-06';

/** A stated time against those of the cases nearest to what is named. */
export function timed(claim: Claim, context: ReadingContext, origin: Origin | null): Reading {
  const { here, before } = context;
  const words = `${before[0]?.lower ?? ''} ${here.lower}`;
  const named = (one: Case): boolean =>
    namesItem(one.item, words) || (one.line !== null && namesItem(one.line.toUpperCase(), words));
  const families = familiesIn(words);
  const groups: readonly [string, (one: Case) => boolean][] = [
    ['of the system named', named],
    ['of the kinds named', ({ family }) => families.includes(family)],
    ['of all kinds', () => true],
  ];
  const group =
    groups.find(([, pick]) => observedOn(context, origin, pick, context.today).length >= fewest) ??
    groups.at(-1)!;
  const from = origin === null ? 'of any origin' : `from ${originNames[origin]}`;
  return {
    indicator: 'lead-time',
    meaning: `years to the first delivery of arms ${from}, ${group[0]}`,
    reason: 'The time stands beside words of delivery, in a sentence on arms',
    fit: 0.8,
    basis: 'from the first dated step of a case to the first delivery',
    check: () => checkTime(claim, context, origin, group[1], from),
  };
}

function checkTime(
  { quantity }: Claim,
  context: ReadingContext,
  origin: Origin | null,
  pick: (one: Case) => boolean,
  from: string,
): Finding {
  const then = figureOf(observedOn(context, origin, pick, context.day), context);
  const now = figureOf(observedOn(context, origin, pick, context.today), context);
  const figure = then ?? now;
  const said = spokenTimes(context);
  if (!figure) return nothing(from);
  const factor = { years: 1, months: 1 / 12, weeks: 7 / daysAYear, days: 1 / daysAYear }[quantity.unit] ?? 1;
  const [low, high] = [quantity.low * factor, quantity.high * factor];
  const fits = ({ value, low: from_, high: to }: RecordFigure): boolean =>
    quantity.value === null ? value! >= low : to! >= low && from_! <= high;
  const inSaid = said.some(({ value }) => value >= low && value <= high);
  const verdictOn = (one: RecordFigure | null): boolean | undefined =>
    one ? fits(one) || inSaid : undefined;
  const [atFirst, today] = [verdictOn(then), verdictOn(now)];
  const verdict: Verdict =
    atFirst === undefined
      ? today
        ? 'consistent'
        : 'contradicted'
      : !atFirst
        ? 'contradicted'
        : today === false
          ? 'consistent-then'
          : 'consistent';
  const range = `${years(figure.low!)} to ${years(figure.high!)} years, median ${years(figure.value!)}`;
  const beside = said.map(({ text }) => ` ${text}`).join('');
  const report =
    origin === 'europe'
      ? context.record.calendar
          .flatMap(({ id, decided, title, date }) =>
            id === delaysReport ? [` Later ${title} (${dateText(date)}) finds: ${decided}`] : [],
          )
          .join('')
      : '';
  const { length } = observedOn(context, origin, pick, then ? context.day : context.today);
  const stated = quantity.value === null ? 'years' : `${decimalText(quantity.value)} ${quantity.unit}`;
  return {
    verdict,
    knownThen: then,
    knownNow: now,
    arithmetic: `${stated} against ${range} (${length} cases)`,
    reason: `In the cases on record ${from} the first delivery came after ${range}.${beside}${report}`,
    quote: `In ${length} cases on record ${from} the first delivery came ${range} after the first dated step.${beside}${report}`,
  };
}

/** Times that officials gave on record for a system that the sentence names. */
function spokenTimes({
  record,
  here,
  before,
}: ReadingContext): { readonly value: number; readonly text: string }[] {
  const words = `${before[0]?.lower ?? ''} ${here.lower}`;
  return record.statements.flatMap(({ speaker, date, quantity, topics, gist }) =>
    quantity?.unit === 'years' && topics.includes('patriot') && /\bpatriots?\b/.test(words)
      ? [{ value: quantity.value, text: `${record.people.get(speaker)!.name} ${onText(date)}: ${gist}` }]
      : [],
  );
}
