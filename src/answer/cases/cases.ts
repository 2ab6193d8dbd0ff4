import type { DataPackage } from '../../evidence/data-package.ts';
import { FaultError } from '../../fault/fault.ts';
import type { Case } from '../../procurement/case.ts';
import { checkCases } from '../../procurement/case-check.ts';
import { caseWords, readCases } from '../../procurement/case-table.ts';
import { totalsByRung } from '../../procurement/case-total.ts';
import { metaOf } from '../../report/meta.ts';
import type { GivenTable } from '../given-file.ts';
import { shellWord } from '../option.ts';
import { version } from '../version.ts';
import { type BookQuestion, type CaseBook, type CaseFilter, openCases, selectCases } from './case-book.ts';
import { type CaseResults, caseRecord, eventRecords } from './case-record.ts';

/** Cases as of a day, with totals by rung; `cases` are those of the result, whole. @throws FaultError. */
export function listCases(
  data: DataPackage,
  question: BookQuestion & CaseFilter,
): { readonly book: CaseBook; readonly cases: readonly Case[]; readonly result: CaseResults['cases-list'] } {
  const book = openCases(data, question);
  const { cases, command } = selectCases(data, book, question);
  const meta = metaOf(data, version, `cases list${command}${book.command}`, { asOf: book.asOf });
  return { book, cases, result: { meta, totals: totalsByRung(cases), cases: cases.map(caseRecord) } };
}

/** One case with everything that was known of it on a day; @throws FaultError. */
export function showCase(
  data: DataPackage,
  question: BookQuestion & { readonly id: string },
): { readonly book: CaseBook; readonly one: Case; readonly result: CaseResults['cases-show'] } {
  const book = openCases(data, question);
  const one = caseNamed(book, question.id);
  const meta = metaOf(data, version, `cases show ${shellWord(question.id)}${book.command}`, {
    asOf: book.asOf,
  });
  return { book, one, result: { meta, case: caseRecord(one), events: eventRecords(one) } };
}

/** The shipped cases, or a planner's own, checked; @throws FaultError with every fault of a planner's file. */
export function checkCasesAnswer(
  data: DataPackage,
  { cases }: { readonly cases?: GivenTable | undefined },
): CaseResults['cases-check'] {
  const table = cases === undefined ? readCases(data) : openCases(data, { cases }).table;
  const sources = cases === undefined ? data.sources : new Set([cases.name]);
  const result = checkCases(table, caseWords(data), sources);
  const findings =
    cases === undefined ? result.findings : result.findings.filter(({ code }) => code !== 'no-date');
  const command = `cases check${cases === undefined ? '' : ` ${shellWord(cases.name)}`}`;
  return { meta: metaOf(data, version, command), passed: findings.length === 0, ...result, findings };
}

function caseNamed({ cases }: CaseBook, id: string): Case {
  const found = cases.find((one) => one.id === id);
  if (found) return found;
  const near = cases.filter((one) => one.id.toLowerCase().includes(id.toLowerCase())).map((one) => one.id);
  throw new FaultError({
    code: 'unknown-case',
    where: 'cases show',
    value: id,
    rule: `there is no such case${near.length > 0 ? `; near: ${near.slice(0, 8).join(', ')}` : ''}`,
    example: `cases show ${near[0] ?? cases[0]?.id ?? 'PL-APACHE'}`,
  });
}
