import type { CheckedClaim } from '../claims/checked-claim.ts';
import { namesOf, openClaimRecord } from '../claims/claim-record.ts';
import {
  type CheckedDocument,
  type CheckingRecord,
  checkDocument,
  type GivenText,
} from '../claims/document.ts';
import { compareDocuments } from '../claims/document-conflict.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { FaultError } from '../fault/fault.ts';
import { type ClaimsReport, claimNumber } from '../report/claims-report.ts';
import { metaOf } from '../report/meta.ts';
import { verdictCounts } from '../report/verdict-mark.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import type { ClaimsResults } from './claims-result.ts';
import { asOfOption, dateOption, everyFault, type Setting, shellWord } from './option.ts';
import { version } from './version.ts';

export interface Dates {
  readonly date: IsoDate | null;
  readonly asOf: IsoDate;
}

/** @throws FaultError for every date that does not exist, and for a text that is younger than the record. */
export function readDates(
  data: DataPackage,
  question: { readonly date?: Setting; readonly asOf?: Setting },
): Dates {
  const dates = everyFault({
    date: () => (question.date === undefined ? null : dateOption('--date', question.date)),
    asOf: () => asOfOption(data, question.asOf),
  });
  return { date: dates.date as IsoDate | null, asOf: dates.asOf as IsoDate };
}

function openChecking(data: DataPackage, { asOf }: Dates): CheckingRecord {
  const record = openClaimRecord(data);
  return { record, names: namesOf(record), today: asOf };
}

/** @throws FaultError for corrections that do not fit, and for a text dated after the day of the record. */
function checkedText(given: GivenText, checking: CheckingRecord): CheckedDocument {
  const document = checkDocument(given, checking);
  const { date, name } = document.article;
  if (date !== null && date > checking.today)
    throw new FaultError({
      code: 'date-after-record',
      where: name,
      value: date,
      rule: `is dated after the day of the record, ${checking.today}; state another day with --date or --as-of`,
      example: `--date ${checking.today}`,
    });
  return document;
}

const documentRow = ({ article, claims }: CheckedDocument): ClaimsResults['claims-explain']['document'] => ({
  file: article.name,
  date: article.date,
  dateFrom: article.dateFrom,
  counts: Object.fromEntries(verdictCounts(claims)),
});

/** The options of dates as a command writes them. */
const datesOf = ({ date, asOf }: Dates): string =>
  `${date === null ? '' : ` --date ${date}`} --as-of ${asOf}`;

/** Texts to check, read with {@link readDates} of the question. */
export interface ClaimsQuestion {
  readonly dates: Dates;
  readonly texts: readonly GivenText[];
}

/** Every checkable claim of texts, and how it fits the record of its day and of today; @throws FaultError. */
export function checkClaims(
  data: DataPackage,
  { dates, texts }: ClaimsQuestion,
): { readonly report: ClaimsReport; readonly result: ClaimsResults['claims-check'] } {
  const checking = openChecking(data, dates);
  const read = everyFault(
    Object.fromEntries(texts.map((given, index) => [index, () => checkedText(given, checking)])),
  );
  const documents = texts.map((_, index) => read[index]!);
  const comparisons = compareDocuments(documents.map((document) => document.claims));
  const command = `claims check ${texts.map(({ name }) => shellWord(name)).join(' ')}${datesOf(dates)}`;
  const meta = metaOf(data, version, command, { asOf: dates.asOf });
  return {
    report: { meta, documents, comparisons, record: checking.record },
    result: {
      meta,
      documents: documents.map(documentRow),
      claims: documents.flatMap((document) => document.claims),
      comparisons,
    },
  };
}

/** One claim with every reading of it; @throws FaultError. */
export function explainClaim(data: DataPackage, dates: Dates, given: GivenText, number: string) {
  const checking = openChecking(data, dates);
  const document = checkedText(given, checking);
  const claim = claimNumbered(document, number);
  const command = `claims explain ${shellWord(`${given.name}:${number}`)}${datesOf(dates)}`;
  const meta = metaOf(data, version, command, { asOf: dates.asOf });
  const result: ClaimsResults['claims-explain'] = { meta, document: documentRow(document), claim };
  return { document, record: checking.record, result };
}

function claimNumbered({ article, claims }: CheckedDocument, number: string): CheckedClaim {
  const found = claims.find((claim) => claimNumber(claim) === number);
  if (found) return found;
  throw new FaultError({
    code: 'unknown-claim',
    where: article.name,
    value: number,
    rule: claims.length === 0 ? 'the text has no claims' : `the text has claims 1 to ${claims.length}`,
    ...(claims.length > 0 && { example: `claims explain ${claims[0]!.id}` }),
  });
}
