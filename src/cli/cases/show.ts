import type { Command } from '@commander-js/extra-typings';
import type { CaseBook } from '../../answer/cases/case-book.ts';
import { showCase } from '../../answer/cases/cases.ts';
import type { DataPackage } from '../../evidence/data-package.ts';
import type { Case } from '../../procurement/case.ts';
import { milestones } from '../../procurement/milestone.ts';
import { sourceLines } from '../../report/credit-lines.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';
import { bookQuestion } from './table-files.ts';
import { valueText } from './value-text.ts';

/** `cases show`: one case with everything that was known of it on a day. */
export function addShow(cases: Command): void {
  cases
    .command('show')
    .description('one case: its dates, value and sources as known on a day')
    .argument('<id>', 'case, such as PL-APACHE')
    .option('--as-of <date>', 'what was known on this day (default: the day of the data)')
    .option('--cases <file>', 'a case file of your own, CSV or XLSX, instead of the shipped cases')
    .option('--json', 'print the result as JSON')
    .action(async (id, options) => {
      const data = await openData();
      const { book, one, result } = showCase(data, { id, ...(await bookQuestion(options)) });
      if (options.json) return printJson(result);
      print(showText(data, book, one));
    });
}

function showText(data: DataPackage, { words, asOf }: CaseBook, one: Case): string {
  const name = (code: string): string => words.countries.get(code) ?? code;
  const buyers = [one.buyer, ...(one.partners ?? [])].map(name).join(', ');
  const quantity = one.quantity === null ? 'number not published' : `${one.quantity} ${one.unit}`;
  const cell = (text: string | undefined): string => text ?? '–';
  const rows = milestones
    .filter((milestone) => one.reached[milestone] ?? one.planned[milestone])
    .map((milestone) => [
      milestone,
      cell(one.firstPlanned[milestone]?.text),
      cell(one.planned[milestone]?.text),
      cell(one.reached[milestone]?.text),
    ]);
  const sources = [...new Set([one.source, ...one.events.map(({ source }) => source)])];
  // The note of a case is written with the knowledge of today; it must not leak into an earlier day.
  const note =
    one.note !== '' && asOf < data.descriptor.created
      ? 'A remark on the case is left out: it knows more than was known then.'
      : one.note;
  const remarks = one.events.filter(({ note }) => note !== '');
  return [
    wrap(`${one.id}: ${one.item}, ${quantity}, for ${buyers} from ${name(one.supplier)}`, 80),
    '',
    `Family:  ${words.families.get(one.family)?.name ?? one.family}`,
    `Channel: ${one.channel}${one.line === null ? '' : `; line ${one.line}`}${one.secondHand ? '; second-hand' : ''}`,
    `Rung:    ${one.rung}, as known on ${asOf}`,
    `Value:   ${one.knownValue === null ? 'none published by then' : valueText(one.knownValue)}`,
    ...(rows.length === 0
      ? ['', 'Nothing was known of it by then.']
      : ['', textTable(['milestone', 'first plan', 'latest plan', 'reached'], rows, left)]),
    ...(note === '' ? [] : ['', wrap(note, 80)]),
    ...(remarks.length === 0 ? [] : ['', 'Remarks:']),
    ...remarks.map(({ milestone, status, date, note }) =>
      wrap(`- ${milestone} ${status} ${date.text}: ${note}`, 80),
    ),
    ...sourceLines(sources.flatMap((id) => data.sources.get(id) ?? [])),
  ].join('\n');
}

const left = ['left', 'left', 'left', 'left'] as const;
