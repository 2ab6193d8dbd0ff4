/**
 * One thing wrong with something a user gave us, said so that it can be put right: where it stands, what
 * stands there, which rule it breaks, and what a correct entry looks like.
 */
export interface Fault {
  /** Stable identifier of the rule, kebab-case. */
  readonly code: string;
  /** File name or command-line option. */
  readonly where: string;
  /** 1-based line and column, when the input has them. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The offending value as it was written. */
  readonly value?: string | undefined;
  readonly rule: string;
  /** A correct entry, ready to paste. */
  readonly example?: string | undefined;
}

/** A user's mistake. Carries every fault found, not the first; the command line exits with code 2. */
export class FaultError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[] | Fault) {
    const list = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    super(list.map(formatFault).join('\n'));
    this.name = 'FaultError';
    this.faults = list;
  }
}

/** Renders a fault as `file:line:column: rule (found value)`, with the correct example on a line of its own. */
export function formatFault(fault: Fault): string {
  const place = [fault.where, fault.line, fault.line === undefined ? undefined : fault.column]
    .filter((part) => part !== undefined)
    .join(':');
  const found = fault.value === undefined ? '' : ` (found ${fault.value})`;
  const example = fault.example === undefined ? '' : `\n    correct: ${fault.example}`;
  return `${place}: ${fault.rule}${found} [${fault.code}]${example}`;
}

/** Throws all faults at once when there are any. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new FaultError(faults);
}
