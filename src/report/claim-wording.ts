import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { Attribution, ClaimPeriod } from '../claims/claim.ts';
import { figureText } from '../claims/figure-text.ts';
import type { RecordFigure } from '../claims/reading.ts';
import { dateText } from '../vocabulary/calendar.ts';

/** Parts of a checked claim in words, for every kind of report. */

/** "23 allies (22 to 23)"; "no figure" where the record has none. */
export function recordFigureText({ value, low, high, unit }: RecordFigure): string {
  if (value === null) return 'no figure';
  const range =
    low === undefined || high === undefined || low === high
      ? ''
      : ` (${figureText(low, unit)} to ${figureText(high, unit)})`;
  return `${figureText(value, unit)}${range}`;
}

/** What a wording allows: "from 23.5 to 24.5 allies", "at least 4 times". */
export function toleranceText({ quantity: { low, high, unit, kind } }: CheckedClaim): string {
  if (kind === 'date' || (low === null && high === null)) return 'no limits stated';
  if (high === null) return `${figureText(low!, unit)} or more`;
  if (low === null) return `${figureText(high, unit)} or less`;
  return low === high ? figureText(low, unit) : `from ${figureText(low, unit)} to ${figureText(high, unit)}`;
}

/** "fiscal 2024 …": days of a period, and how they are known. */
export function periodText(period: ClaimPeriod | null): string {
  if (period === null) return 'none stated';
  const { from, to, known, fiscal } = period;
  const how = { stated: 'as stated', relative: "counted from the text's date", assumed: 'assumed' }[known];
  const days =
    from === to
      ? dateText(from)
      : /-01-01$/.test(from) && /-12-31$/.test(to) && from.slice(0, 4) === to.slice(0, 4)
        ? from.slice(0, 4)
        : `${dateText(from)} to ${dateText(to)}`;
  return `${days} (${fiscal ? 'a fiscal year of the United States, ' : ''}${how})`;
}

/** Whose word it is. @param nameOf name of a person or organisation of the record. */
export function attributionText(
  { type, name, sources, quoted }: Attribution,
  nameOf: (id: string) => string,
): string {
  const who =
    type === 'reporter'
      ? 'the text itself'
      : type === 'anonymous'
        ? `unnamed sources (${sources === undefined ? 'number not stated' : `at least ${sources}`})`
        : name === undefined
          ? type
          : nameOf(name);
  return quoted ? `${who}, quoted` : who;
}

/** The words of a text that a claim marks, on one line and not too long. */
export function claimWords(words: string, longest = 160): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

export const dateFromText = {
  option: 'stated with --date',
  review: "stated in the reviewer's file",
  metadata: 'stated by the page',
  text: 'stated in the text',
} as const;
