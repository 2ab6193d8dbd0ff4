import type { DataPackage } from '../../evidence/data-package.ts';
import { FaultError } from '../../fault/fault.ts';
import type { Case } from '../../procurement/case.ts';
import {
  type CaseTable,
  type CaseWords,
  casesAsOf,
  caseWords,
  readCases,
} from '../../procurement/case-table.ts';
import { parsePlannerCases } from '../../procurement/planner-cases.ts';
import type { PlannerWords } from '../../procurement/planner-check.ts';
import { familyNamed } from '../../procurement/system-family.ts';
import { type Day, dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import { countriesOf } from '../../vocabulary/vocabulary.ts';
import type { GivenTable } from '../given-file.ts';
import { asOfOption, everyFault, type Setting, shellWord } from '../option.ts';

/** Which cases, as of which day. */
export interface BookQuestion {
  /** A planner's own table, instead of the shipped cases. */
  readonly cases?: GivenTable | undefined;
  readonly asOf?: Setting;
}

/** The cases a verb works on, and the day it looks from. */
export interface CaseBook {
  readonly table: CaseTable;
  readonly words: CaseWords;
  readonly asOf: string;
  readonly day: Day;
  /** Cases as of the day, in the order of the table. */
  readonly cases: readonly Case[];
  /** The shared options as they are given again. */
  readonly command: string;
}

/**
 * Reads the shipped cases or a planner's file, as of a day (by default that of the data package). A planner's cases
 * may name the lines and channels allowed; what is not given is not checked.
 *
 * @throws FaultError with every fault of the file, or for a date that does not exist.
 */
export function openCases(
  data: DataPackage,
  { cases: own, asOf: given }: BookQuestion,
  allowed: Partial<Pick<PlannerWords, 'lines' | 'channels'>> = {},
): CaseBook {
  const asOf = asOfOption(data, given) as IsoDate;
  const words = caseWords(data);
  const table =
    own === undefined ? readCases(data) : parsePlannerCases(own.name, own.rows, { ...words, ...allowed });
  const day = dayOf(asOf);
  const file = own === undefined ? '' : ` --cases ${shellWord(own.name)}`;
  return { table, words, asOf, day, cases: casesAsOf(table, day), command: ` --as-of ${asOf}${file}` };
}

/** Which cases to list; what is not given does not narrow. */
export interface CaseFilter {
  readonly buyer?: string | undefined;
  readonly supplier?: string | undefined;
  readonly family?: string | undefined;
  readonly set?: string | undefined;
}

/**
 * Cases of a buyer (alone or in a joint purchase), supplier, family and set of buyers, and the filter as it is
 * given again.
 *
 * @throws FaultError for every unknown word.
 */
export function selectCases(
  data: DataPackage,
  book: CaseBook,
  filter: CaseFilter,
): { readonly cases: readonly Case[]; readonly command: string } {
  const { words, asOf } = book;
  const { buyer, supplier, family, members } = everyFault({
    buyer: () => filter.buyer && knownParty(words, '--buyer', filter.buyer),
    supplier: () => filter.supplier && knownParty(words, '--supplier', filter.supplier),
    family: () => filter.family && knownFamily(words, filter.family),
    members: () => filter.set && new Set(countriesOf(data.vocabulary, filter.set, asOf)),
  });
  const buyers = (one: Case): readonly string[] => [one.buyer, ...(one.partners ?? [])];
  const cases = book.cases.filter(
    (one) =>
      (!buyer || buyers(one).includes(buyer)) &&
      (!supplier || one.supplier === supplier) &&
      (!family || one.family === family) &&
      (!members || buyers(one).some((code) => members.has(code))),
  );
  const given = Object.entries({ buyer, supplier, family, set: filter.set });
  return { cases, command: given.flatMap(([name, word]) => (word ? [` --${name} ${word}`] : [])).join('') };
}

function knownParty({ countries }: CaseWords, where: string, code: string): string {
  if (countries.has(code)) return code;
  const near = [...countries].find(
    ([iso3, name]) => iso3 === code.toUpperCase() || name.toLowerCase() === code.toLowerCase(),
  )?.[0];
  throw new FaultError({
    code: 'unknown-country',
    where,
    value: code,
    rule: `is not a country that is known here${near ? `; did you mean ${near}?` : ''}`,
    example: `${where} ${near ?? 'POL'}`,
  });
}

function knownFamily({ families }: CaseWords, word: string): string {
  if (families.has(word)) return word;
  const near = familyNamed(families, word)?.id;
  throw new FaultError({
    code: 'unknown-family',
    where: '--family',
    value: word,
    rule: `is not a system family; known: ${[...families.keys()].join(', ')}`,
    example: `--family ${near ?? 'combat-aircraft'}`,
  });
}
