import { dayOf } from '../vocabulary/calendar.ts';
import { periodOf } from './period.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import type { ReadingContext } from './reading.ts';
import { recordDays, spansMeet } from './record-source.ts';
import type { Statement } from './statement.ts';
import { topicMatch } from './topic-match.ts';

/** Days before the article within which a text is taken to report a statement, and after it, for copies dated early. */
export const freshness = 90;
const slack = 3;

/** A statement on record that a sentence may report. */
export interface StatementMatch {
  readonly statement: Statement;
  readonly words: readonly string[];
  readonly weight: number;
  readonly apart: number;
  /** The sentence has its target or ratio, which is read by an indicator of its own that knows what was said as well. */
  readonly covered: boolean;
}

const byMatch = (a: StatementMatch, b: StatementMatch): number =>
  b.weight - a.weight || a.apart - b.apart || (a.statement.id < b.statement.id ? -1 : 1);

const kindsOfUnit: Readonly<Record<string, QuantityKind>> = {
  '% of GDP': 'percent',
  times: 'ratio',
  years: 'duration',
};

/** Whether a sentence states the figure of a statement. */
const states = (
  { kind, low, high }: Quantity,
  { value, high: upTo = value, unit }: NonNullable<Statement['quantity']>,
): boolean => kind === (kindsOfUnit[unit] ?? 'count') && low <= upTo && value <= high;

/** Statements of a speaker that a sentence may report, the best first. */
export function statementMatches(
  speaker: string,
  { record, here, day, article }: ReadingContext,
): StatementMatch[] {
  const now = dayOf(day);
  // A text that dates what was said may speak of what lies long back.
  const days = here.quantities.flatMap(({ kind, start, end }) => {
    const period = kind === 'date' ? periodOf(here.sentence.text.slice(start, end), article.date) : null;
    return period?.known === 'stated' && dayOf(period.to) - dayOf(period.from) <= 31 ? [period] : [];
  });
  const found = record.statements.flatMap((one): StatementMatch[] => {
    if (one.speaker !== speaker) return [];
    const { first, last } = recordDays(one.date);
    const apart = days.some((period) => spansMeet(period, one.date)) ? 0 : now - last;
    if (first - now > slack || apart > freshness) return [];
    const { words, weight } = topicMatch(one.topics, here.lower);
    const figure = one.quantity;
    const same = figure && here.quantities.find((stated) => states(stated, figure));
    const covered = same !== undefined && ['percent', 'ratio'].includes(same.kind);
    // A statement of a figure is met by a sentence that has the figure, a telling phrase of it, or several of its words.
    const phrase = words.some((word) => word.includes(' ') && topicMatch([word], word).weight === 1);
    return weight >= (!figure || same || phrase ? 1 : 2)
      ? [{ statement: one, words, weight, apart: Math.abs(apart), covered }]
      : [];
  });
  return found.sort(byMatch);
}
