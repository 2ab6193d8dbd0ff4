import type { DataPackage } from '../evidence/data-package.ts';
import { FaultError } from '../fault/fault.ts';
import {
  allCrossings,
  fitRegister,
  groupDimensions,
  type RegisterFits,
} from '../procurement/duration-group.ts';
import { parseSipriRegister } from '../procurement/sipri-register.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { dateOf, type IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { knownArea } from './area.ts';
import type { GivenText } from './given-file.ts';
import { dateOption, everyFault, oneOf, type Setting, shellWord } from './option.ts';
import { version } from './version.ts';

/** How long orders take until their first delivery, from SIPRI's register. */
export interface DurationsQuestion {
  /** The register as its site gives it. */
  readonly register: GivenText;
  /** Country set or country; every buyer by default. */
  readonly buyers?: string | undefined;
  readonly asOf?: Setting;
  /** Dimensions to tell apart, parted by commas. */
  readonly by?: string | undefined;
}

/** What `durations fit --json` prints. */
export interface DurationsFitResult {
  readonly meta: Meta;
  readonly register: {
    readonly file: string;
    readonly generated: string;
    /** Last day whose deliveries count. */
    readonly knownUntil: string;
    readonly orders: number;
    readonly used: number;
    readonly leftOut: RegisterFits['leftOut'];
  };
  /** Country set or code, and its members; `null`: every buyer of the file. */
  readonly buyers: { readonly set: string; readonly members: readonly string[] } | null;
  readonly unit: 'days';
  readonly rows: RegisterFits['rows'];
}

/** @throws FaultError for every fault of the options, then of the register, and when it holds no order to fit. */
export function durationsAnswer(
  data: DataPackage,
  question: DurationsQuestion,
): { readonly fits: RegisterFits; readonly result: DurationsFitResult } {
  const {
    buyers: set,
    asOf,
    by,
  } = everyFault({
    buyers: () => (question.buyers === undefined ? undefined : knownArea(data, question.buyers, '--buyers')),
    asOf: () => (question.asOf === undefined ? undefined : (dateOption('--as-of', question.asOf) as IsoDate)),
    by: () => question.by?.split(',').map((word) => oneOf('--by', word.trim(), groupDimensions)),
  });
  const { name, text } = question.register;
  const register = parseSipriRegister(name, text, data.vocabulary);
  const on = asOf ?? register.generated;
  const members =
    set === undefined
      ? null
      : data.vocabulary.countries.has(set)
        ? [set]
        : countriesOf(data.vocabulary, set, on);
  const crossings = by ? [[], by] : allCrossings;
  const fits = fitRegister(register, data.vocabulary, { buyers: members, asOf, crossings });
  if (fits.used === 0) {
    throw new FaultError({
      code: 'no-orders',
      where: name,
      rule: `holds no order to fit by ${set ?? 'any buyer'} known by ${dateOf(fits.until)}`,
    });
  }
  const command = [
    `durations fit --register ${shellWord(name)}`,
    set === undefined ? '' : ` --buyers ${set}`,
    asOf === undefined ? '' : ` --as-of ${asOf}`,
    by ? ` --by ${by.join(',')}` : '',
  ].join('');
  return {
    fits,
    result: {
      meta: metaOf(data, version, command, asOf === undefined ? {} : { asOf }),
      register: {
        file: name.replace(/^.*[\\/]/, ''),
        generated: register.generated,
        knownUntil: dateOf(fits.until),
        orders: register.rows.length,
        used: fits.used,
        leftOut: fits.leftOut,
      },
      buyers: set === undefined || members === null ? null : { set, members },
      unit: 'days',
      rows: fits.rows,
    },
  };
}
