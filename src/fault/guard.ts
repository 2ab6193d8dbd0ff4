/** A broken promise of our own: never a user's fault, always a bug to report. */
export class BugError extends Error {
  readonly context: Readonly<Record<string, unknown>>;

  constructor(message: string, context: Readonly<Record<string, unknown>> = {}) {
    super(`${message} ${JSON.stringify(context)}`);
    this.name = 'BugError';
    this.context = context;
  }
}

/** Throws a {@link BugError} unless the condition holds. */
export function guard(
  condition: unknown,
  message: string,
  context: Readonly<Record<string, unknown>> = {},
): asserts condition {
  if (!condition) throw new BugError(message, context);
}

/** The value, or a {@link BugError} when it is absent. */
export function present<T>(value: T | null | undefined, message: string): T {
  guard(value !== null && value !== undefined, message);
  return value;
}
