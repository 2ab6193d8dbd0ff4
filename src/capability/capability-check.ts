import type { DataPackage } from '../evidence/data-package.ts';
import { type CheckResult, passedCheck } from '../evidence/finding.ts';
import { readCapabilities } from './capability-record.ts';
import { readCommonFunding } from './common-funding.ts';

/**
 * The checks that reading the capabilities makes, with how much they looked at, as `data check` lists them.
 *
 * @throws FaultError with file and line of everything wrong, as for the rest of the package.
 */
export function capabilityChecks(data: DataPackage): CheckResult[] {
  const { capabilities, figures, missing, events, dependence } = readCapabilities(data);
  const shares = readCommonFunding(data);
  const banded = figures.length + events.length + shares.length;
  const defaults = figures.filter(({ use }) => use === 'default');
  return [
    passedCheck(
      'capability-words',
      'Capabilities, units, scopes and sources that rows name exist and match',
      banded + missing.length,
    ),
    passedCheck(
      'capability-band',
      'Low, best and high rise and follow from how the source states the figure',
      banded,
    ),
    passedCheck(
      'capability-default',
      'One default at most for each capability, measure, holder and scope',
      defaults.length,
    ),
    passedCheck(
      'capability-covered',
      'Every capability has a figure or the reason why there is none',
      capabilities.length,
    ),
    passedCheck(
      'capability-dependence',
      'Families and sources of the dependence on the United States exist',
      dependence.length,
    ),
  ];
}
