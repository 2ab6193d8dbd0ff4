import type { DataPackage } from '../../evidence/data-package.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { type Compliance, complianceByEdition } from '../../spending/compliance.ts';
import { years } from '../area.ts';
import { decimalNumber, oneOf, type Setting, wholeNumber } from '../option.ts';
import { version } from '../version.ts';

export const complianceDefaults = { target: '2', from: 'printed', set: 'nato' };

/** How many allies met a target, by edition. */
export interface ComplianceQuestion {
  readonly year: string | number;
  /** Percent of GDP. */
  readonly target?: Setting;
  /** `printed`: the shares that NATO prints; `levels`: recomputed from its constant-price levels. */
  readonly from?: string | undefined;
  readonly set?: string | undefined;
}

export interface ComplianceResult {
  readonly meta: Meta;
  readonly rows: readonly Compliance[];
}

/** Reads a question; @throws FaultError. */
export const readCompliance = (question: ComplianceQuestion) => ({
  year: wholeNumber('--year', question.year, years.low, years.high, 2024),
  target: decimalNumber('--target', question.target ?? complianceDefaults.target, 0, 20, '2'),
  from: oneOf('--from', question.from ?? complianceDefaults.from, ['printed', 'levels']),
  set: question.set ?? complianceDefaults.set,
});

/** @throws FaultError for an unknown set, a year or target out of range. */
export function complianceAnswer(data: DataPackage, question: ComplianceQuestion): ComplianceResult {
  const { year, target, from, set } = readCompliance(question);
  const command = `spending compliance --year ${year} --target ${target}${from === 'levels' ? ' --from levels' : ''}${set === 'nato' ? '' : ` --set ${set}`}`;
  return {
    meta: metaOf(data, version, command),
    rows: complianceByEdition(data, year, target, { from, set }),
  };
}
