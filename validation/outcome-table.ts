import type { Outcome } from './outcome.ts';

const start = '<!-- cases: written by print-table.ts -->';
const end = '<!-- end of cases -->';

/** The table of every case in Markdown, topic by topic, padded as the formatter wants it. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const head = ['case', 'published', 'ours', 'outcome'];
  const rows = outcomes.map(({ name, published, ours, comparison }) => [name, published, ours, comparison]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The page with its table replaced. */
export function withTable(page: string, table: string): string {
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no lines "${start}" and "${end}"`);
  return `${page.slice(0, from)}${start}\n\n${table}\n\n${page.slice(to)}`;
}
