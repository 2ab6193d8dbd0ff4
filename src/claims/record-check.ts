import type { DataPackage } from '../evidence/data-package.ts';
import { type CheckResult, passedCheck } from '../evidence/finding.ts';
import { openClaimRecord } from './claim-record.ts';

/**
 * The checks that opening the record of claims makes, with how much they looked at, as `data check` lists them.
 *
 * @throws FaultError with file, line and column of everything wrong, as for the rest of the package.
 */
export function recordChecks(data: DataPackage): CheckResult[] {
  const { organisations, people, calendar, statements } = openClaimRecord(data);
  return [
    passedCheck(
      'record-names',
      'Speakers, actors, offices, countries and sources of the record exist',
      organisations.size + people.size + calendar.length + statements.length,
    ),
    passedCheck('record-dates', 'Nothing is on record as said later than its source', statements.length),
  ];
}
