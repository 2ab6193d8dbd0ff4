import type { CaseHead } from './case.ts';
import { caseAsOf } from './case-fold.ts';
import type { CaseTable, CaseWords } from './case-table.ts';
import { dateConflicts } from './date-order.ts';
import type { CaseEvent } from './milestone.ts';

/** Something wrong with a case of the data package. */
export interface CaseFinding {
  readonly caseId: string;
  /** Stable identifier of the rule, kebab-case. */
  readonly code: string;
  readonly text: string;
}

export interface CaseCheck {
  readonly cases: number;
  readonly events: number;
  readonly findings: readonly CaseFinding[];
}

/**
 * Checks cases against each other and the rest of the package: identifiers, references, the order of dates,
 * values, quantities and sources. `sources` are the ids of the known sources.
 */
export function checkCases(
  table: CaseTable,
  words: CaseWords,
  sources: { has(id: string): boolean },
): CaseCheck {
  const findings: CaseFinding[] = [];
  const seen = new Set<string>();
  for (const head of table.heads) {
    const say = (code: string, text: string) => findings.push({ caseId: head.id, code, text });
    if (seen.has(head.id)) say('duplicate-id', 'stands twice in the table');
    seen.add(head.id);
    checkHead(head, words, say);
    if (!sources.has(head.source)) say('unknown-source', `source ${head.source} is not known`);
    checkEvents(head, table.eventsOf.get(head.id) ?? [], say);
  }
  for (const event of table.events) {
    const say = (code: string, text: string) => findings.push({ caseId: event.caseId, code, text });
    if (!seen.has(event.caseId)) say('unknown-case', 'an event refers to a case that is not in the table');
    if (!sources.has(event.source)) say('unknown-source', `source ${event.source} is not known`);
  }
  return { cases: table.heads.length, events: table.events.length, findings };
}

type Say = (code: string, text: string) => void;

function checkHead(head: CaseHead, { countries, families }: CaseWords, say: Say): void {
  const { buyer, supplier, partners = [], family, quantity, value, ceiling } = head;
  for (const code of [buyer, supplier, ...partners]) {
    if (!countries.has(code)) say('unknown-country', `${code} is not a known country`);
  }
  if (!families.has(family)) say('unknown-family', `${family} is not a system family`);
  if (quantity !== null && !(Number.isInteger(quantity) && quantity > 0)) {
    say('quantity', `${quantity} is no positive whole number`);
  }
  if (value?.basis === 'ceiling') say('ceiling-as-value', 'a ceiling stands where a contract value belongs');
  if (ceiling && value && value.currency === ceiling.currency && value.basis === 'contract') {
    if (value.millions > ceiling.millions) {
      say('above-ceiling', `the contract, ${value.millions}, is above its ceiling, ${ceiling.millions}`);
    }
  }
}

function checkEvents(head: CaseHead, events: readonly CaseEvent[], say: Say): void {
  if (events.length === 0) say('no-date', 'has no dated fact');
  const { reached } = caseAsOf(head, events, Number.POSITIVE_INFINITY);
  for (const { earlier, later } of dateConflicts(reached)) {
    say(
      'date-order',
      `${later} (${reached[later]?.text}) lies before ${earlier} (${reached[earlier]?.text})`,
    );
  }
  if (head.ceiling && reached.notification === undefined) {
    say('ceiling-without-notification', 'has a ceiling but no notification that sets it');
  }
  const signed = reached.signature;
  for (const { milestone, status, date, knownFrom } of events) {
    if (status !== 'planned' && knownFrom.last < date.first) {
      say('known-too-early', `${milestone} of ${date.text} cannot be known from ${knownFrom.text}`);
    }
    if (status === 'planned' && /delivery/.test(milestone) && signed && date.last < signed.first) {
      say('planned-before-signature', `${milestone} is planned for ${date.text}, signed ${signed.text}`);
    }
  }
}
