import { namesOf, openClaimRecord } from '../src/claims/claim-record.ts';
import { type CheckingRecord, checkDocument, type GivenText } from '../src/claims/document.ts';
import { compareDocuments } from '../src/claims/document-conflict.ts';
import type { ClaimsReport } from '../src/report/claims-report.ts';
import { metaOf } from '../src/report/meta.ts';
import type { IsoDate } from '../src/vocabulary/calendar.ts';
import { shippedData } from './shipped-data.ts';

/** The record that texts are checked against, on the day of the shipped data. */
export async function shippedChecking(): Promise<CheckingRecord> {
  const data = await shippedData();
  const record = openClaimRecord(data);
  return { record, names: namesOf(record), today: data.descriptor.created as IsoDate };
}

/** A report on texts, as `claims check` makes it. */
export async function claimsFixture(...texts: readonly GivenText[]): Promise<ClaimsReport> {
  const checking = await shippedChecking();
  const documents = texts.map((text) => checkDocument(text, checking));
  return {
    meta: metaOf(checking.record.data, '0.0.0-test', 'claims check a.txt', { asOf: checking.today }),
    documents,
    comparisons: compareDocuments(documents.map(({ claims }) => claims)),
    record: checking.record,
  };
}
