import type { Command } from '@commander-js/extra-typings';
import { listCases } from '../../answer/cases/cases.ts';
import type { Case } from '../../procurement/case.ts';
import type { RungTotal } from '../../procurement/case-total.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';
import { bookQuestion } from './table-files.ts';
import { amountText, basisNames } from './value-text.ts';

/** `cases list`: cases as of a day, with totals by rung. */
export function addList(cases: Command): void {
  cases
    .command('list')
    .description('cases as of a day, with totals by rung of the ladder')
    .option('--buyer <code>', 'ISO 3166-1 alpha-3 code of the buyer, alone or in a joint purchase')
    .option('--supplier <code>', 'ISO 3166-1 alpha-3 code of the country that delivers')
    .option('--family <id>', 'system family')
    .option('--set <id>', 'country set of the buyers')
    .option('--as-of <date>', 'what was known on this day (default: the day of the data)')
    .option('--cases <file>', 'a case file of your own, CSV or XLSX, instead of the shipped cases')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const data = await openData();
      const {
        book,
        cases: chosen,
        result,
      } = listCases(data, { ...options, ...(await bookQuestion(options)) });
      if (options.json) return printJson(result);
      print(listText(chosen, result.totals, book.asOf));
    });
}

function listText(cases: readonly Case[], totals: readonly RungTotal[], asOf: string): string {
  if (cases.length === 0) return `No case as known on ${asOf}.`;
  return [
    `${cases.length} cases as known on ${asOf}`,
    '',
    textTable(
      ['case', 'buyer', 'from', 'family', 'units', 'rung'],
      cases.map((one) => [
        fit(one.id, 15),
        one.buyer + (one.partners?.length ? '+' : ''),
        one.supplier,
        one.family,
        one.quantity === null ? '–' : String(one.quantity),
        one.rung,
      ]),
      ['left', 'left', 'left', 'left', 'right', 'left'],
    ),
    '',
    'Totals by rung; a case counts on the rung it has reached and on no other.',
    'Values are as stated, current prices. Bases and currencies are never added.',
    ...totals.flatMap((total) => ['', ...rungLines(total)]),
    ...(cases.some(({ kind }) => kind === 'register')
      ? ['', wrap('Register cases: SIPRI Arms Transfers Database, non-commercial use; years only.', 80)]
      : []),
  ].join('\n');
}

function rungLines({ rung, cases, values, withoutValue }: RungTotal): string[] {
  return [
    `${rung}: ${counted(cases)}`,
    ...values.map((value) =>
      wrap(
        `${basisNames[value.basis]}: ${amountText(value.millions, value.currency)} in ${counted(value.cases)} (${rung})`,
        80,
        '  ',
      ),
    ),
    ...(withoutValue === 0 ? [] : [`  no value published: ${counted(withoutValue)}`]),
  ];
}

const counted = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`;

/** Shortens what a planner may have named at length, so that the table keeps to 80 columns. */
const fit = (text: string, columns: number): string =>
  text.length <= columns ? text : `${text.slice(0, columns - 1)}…`;
