/** Why a value is absent. Missing is a value with a reason, never a zero and never a gap. */
export const missingReasons = {
  'not-published': 'the producer published no figure',
  'not-applicable': 'the figure does not exist for this country',
  'not-in-copy': 'the figure was published but is not in the copy that was read',
  'not-yet-due': 'the period had not been reported at the date of the edition',
  'out-of-horizon': 'the year lies outside the edition',
  'no-source': 'no sourced figure is shipped; load a table of your own',
  'not-recomputable': 'the edition lacks a figure that the computation needs',
} as const;

export type MissingReason = keyof typeof missingReasons;

export const isMissingReason = (text: string): text is MissingReason => text in missingReasons;

/** A value that is absent, and why. */
export interface Missing {
  readonly missing: MissingReason;
  readonly note: string;
}

export const missing = (reason: MissingReason, note: string = missingReasons[reason]): Missing => ({
  missing: reason,
  note,
});

export const isMissing = (value: unknown): value is Missing =>
  typeof value === 'object' && value !== null && 'missing' in value;
