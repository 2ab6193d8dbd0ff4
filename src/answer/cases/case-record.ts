import type { Case, CaseValue, Rung } from '../../procurement/case.ts';
import type { CaseCheck } from '../../procurement/case-check.ts';
import type { RungTotal } from '../../procurement/case-total.ts';
import type { Milestone, MilestoneStatus } from '../../procurement/milestone.ts';
import type { Meta } from '../../report/meta.ts';
import type { PartialDate } from '../../vocabulary/calendar.ts';

/** Dates by milestone, as text to the day, month or year. */
type DateTexts = Partial<Readonly<Record<Milestone, string>>>;

/** A case as verbs print it with `--json`. */
export interface CaseRecord {
  readonly caseId: string;
  /** ISO 3166-1 alpha-3. */
  readonly buyer: string;
  /** Other buyers of a joint purchase. */
  readonly partners: readonly string[];
  readonly supplier: string;
  readonly family: string;
  readonly item: string;
  readonly line: string | null;
  readonly channel: string;
  readonly quantity: number | null;
  readonly unit: string;
  readonly secondHand: boolean;
  readonly kind: Case['kind'];
  readonly rung: Rung;
  /** Value as known on the day, millions of current prices; `basis` says what it is. */
  readonly value: CaseValue | null;
  /** Latest dates reported or inferred, latest planned, and first planned. */
  readonly reached: DateTexts;
  readonly planned: DateTexts;
  readonly firstPlanned: DateTexts;
  readonly source: string;
  readonly note: string;
}

/** One dated fact, as `cases show` prints it with `--json`. */
export interface EventRecord {
  readonly milestone: Milestone;
  readonly status: MilestoneStatus;
  readonly date: string;
  readonly knownFrom: string;
  readonly source: string;
  readonly note: string;
}

/** Results of the verbs of `cases` with `--json`. */
export interface CaseResults {
  readonly 'cases-list': {
    readonly meta: Meta;
    /** By rung; values of different bases or currencies are never added. */
    readonly totals: readonly RungTotal[];
    readonly cases: readonly CaseRecord[];
  };
  readonly 'cases-show': {
    readonly meta: Meta;
    readonly case: CaseRecord;
    readonly events: readonly EventRecord[];
  };
  readonly 'cases-check': { readonly meta: Meta; readonly passed: boolean } & CaseCheck;
}

export function caseRecord(one: Case): CaseRecord {
  return {
    caseId: one.id,
    buyer: one.buyer,
    partners: one.partners ?? [],
    supplier: one.supplier,
    family: one.family,
    item: one.item,
    line: one.line,
    channel: one.channel,
    quantity: one.quantity,
    unit: one.unit,
    secondHand: one.secondHand ?? false,
    kind: one.kind,
    rung: one.rung,
    value: one.knownValue,
    reached: dateTexts(one.reached),
    planned: dateTexts(one.planned),
    firstPlanned: dateTexts(one.firstPlanned),
    source: one.source,
    note: one.note,
  };
}

export const eventRecords = (one: Case): EventRecord[] =>
  one.events.map(({ milestone, status, date, knownFrom, source, note }) => ({
    milestone,
    status,
    date: date.text,
    knownFrom: knownFrom.text,
    source,
    note,
  }));

const dateTexts = (dates: Partial<Readonly<Record<Milestone, PartialDate>>>): DateTexts =>
  Object.fromEntries(Object.entries(dates).map(([milestone, date]) => [milestone, date.text]));
