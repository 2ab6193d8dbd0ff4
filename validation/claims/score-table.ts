import { type Score, scoreNotes } from './score.ts';

const startOf = (set: string): string => `<!-- score of the ${set} set: written by print-score.ts -->`;
const end = '<!-- end of score -->';

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** The score in Markdown, with what stands in the way of full marks. */
export function scoreTable(score: Score): string {
  const { listed, found, right, wrong, recall, precision, agreement } = score;
  const agreeing = found.filter(({ agrees }) => agrees).length;
  const rows = [
    ['measure', 'counts', 'share'],
    ['recall: listed claims that are found', `${found.length} of ${listed}`, percent(recall)],
    [
      'precision: checked quantities that are listed',
      `${right} of ${right + wrong.length}`,
      percent(precision),
    ],
    ['agreement: verdicts of found claims as listed', `${agreeing} of ${found.length}`, percent(agreement)],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  const notes = scoreNotes(score).map((note) => `- ${note.replaceAll('|', '\\|')}`);
  return [
    head,
    line(widths.map((width) => '-'.repeat(width))),
    ...body,
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

/** The page with the score of a set replaced. */
export function withScore(page: string, set: string, table: string): string {
  const start = startOf(set);
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < from) throw new Error(`the page has no lines "${start}" and "${end}"`);
  return `${page.slice(0, from)}${start}\n\n${table}\n\n${page.slice(to)}`;
}
