import { namesOf, openClaimRecord } from '../../claims/claim-record.ts';
import {
  type CheckedDocument,
  type CheckingRecord,
  checkDocument,
  type GivenText,
} from '../../claims/document.ts';
import type { DataPackage } from '../../evidence/data-package.ts';
import { FaultError } from '../../fault/fault.ts';
import { verdictCounts } from '../../report/verdict-mark.ts';
import type { IsoDate } from '../../vocabulary/calendar.ts';
import { dateOption, everyFault } from '../program.ts';
import type { ClaimsResults } from './claims-result.ts';

/** Options of dates that the verbs share. */
export const dateHelp = 'day of publication of the texts (default: what the text or page itself says)';
export const asOfHelp = "day of today's record (default: the day of the data package)";

export interface Dates {
  readonly date: IsoDate | null;
  readonly asOf: IsoDate;
}

/** @throws FaultError for every date that does not exist, and for a text that is younger than the record. */
export function readDates(
  data: DataPackage,
  options: { readonly date?: string | undefined; readonly asOf?: string | undefined },
): Dates {
  const dates = everyFault({
    date: () => (options.date === undefined ? null : dateOption('--date', options.date)),
    asOf: () => dateOption('--as-of', options.asOf ?? data.descriptor.created),
  });
  return { date: dates.date as IsoDate | null, asOf: dates.asOf as IsoDate };
}

export function openChecking(data: DataPackage, { asOf }: Dates): CheckingRecord {
  const record = openClaimRecord(data);
  return { record, names: namesOf(record), today: asOf };
}

/** @throws FaultError for corrections that do not fit, and for a text dated after the day of the record. */
export function checkedText(given: GivenText, checking: CheckingRecord): CheckedDocument {
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

export const documentRow = ({
  article,
  claims,
}: CheckedDocument): ClaimsResults['claims-explain']['document'] => ({
  file: article.name,
  date: article.date,
  dateFrom: article.dateFrom,
  counts: Object.fromEntries(verdictCounts(claims)),
});

/** The options of dates as a command writes them. */
export const datesOf = ({ date, asOf }: Dates): string =>
  `${date === null ? '' : ` --date ${date}`} --as-of ${asOf}`;
