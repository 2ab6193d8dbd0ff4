import { dateText, type IsoDate } from '../vocabulary/calendar.ts';
import type { FigureSeries } from './figure-series.ts';
import { figureText } from './figure-text.ts';
import { fitOf, verdictOf } from './fit.ts';
import { type KnownFigure, recordFigure } from './known-figure.ts';
import type { Quantity } from './quantity.ts';
import type { Finding } from './reading.ts';

/** "USD 145.9 billion (IISS Military Balance 2025)". */
const withEdition = ({ value, unit, edition }: KnownFigure): string =>
  `${figureText(value, unit)} (${edition})`;

/**
 * Compares a stated value with a series: as known on the day of the article, then today.
 *
 * @param what what is measured, to stand after "the": "military expenditure of Poland in 2024".
 * @param others further series, named where they differ.
 */
export function findingFrom(
  quantity: Quantity,
  what: string,
  { then, now, editions }: FigureSeries,
  others: readonly FigureSeries[],
  day: IsoDate,
): Finding {
  const [knownThen, knownNow] = [then && recordFigure(then), now && recordFigure(now)];
  const verdict = verdictOf(quantity, knownThen, knownNow);
  const first = then ?? now!;
  const stated = quantity.value === null ? 'The wording' : figureText(quantity.value, first.unit);
  const cut = fitOf(quantity, first) === 'cut-off' ? ', cut off and not rounded' : '';
  const revised = then && now && then.value !== now.value ? ` Today the record has ${withEdition(now)}.` : '';
  const when = then
    ? `on ${dateText(day)} the record had`
    : `no figure was known on ${dateText(day)}; today the record has`;
  const reasons: Partial<Record<typeof verdict, string>> = {
    consistent: `${stated} fits: ${when} ${withEdition(first)}${cut}.${revised}`,
    'consistent-then': `${stated} fits what was known: ${when} ${withEdition(first)}${cut}. It has been revised since.${revised}`,
    contradicted: `${stated} does not fit: ${when} ${withEdition(first)}.${revised}`,
  };
  const seen = editions
    .filter(({ value }, index) => index === 0 || value !== editions[index - 1]!.value)
    .map(withEdition);
  const beside = others
    .flatMap(({ then: other, now: later }) => other ?? later ?? [])
    .map((one) => `${[one.scope, one.basis].filter((part) => part !== '').join(', ')}: ${withEdition(one)}`);
  return {
    verdict,
    knownThen,
    knownNow,
    arithmetic: `${stated} against ${seen.join(' → ')}${beside.length > 0 ? `; beside it ${beside.join('; ')}` : ''}`,
    reason: reasons[verdict] ?? `No figure of the record says it.`,
    quote: `${first.edition} put the ${what} at ${figureText(first.value, first.unit)}${/change$/.test(first.basis) || first.basis === '' ? '' : ` (${first.basis})`}, ${then ? `the figure known on ${dateText(day)}` : `first known after ${dateText(day)}`}.${now && now !== first ? ` The current figure is ${figureText(now.value, now.unit)} (${now.edition}).` : ''}`,
  };
}
