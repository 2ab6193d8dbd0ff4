/** A plain table for a terminal: columns padded, numbers to the right, wrapped nowhere. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly ('left' | 'right')[] = header.map((_, index) => (index === 0 ? 'left' : 'right')),
): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - width(cell));
        return align[column] === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((count) => '─'.repeat(count)).join('  ');
  return [line(header), rule, ...rows.map(line)].join('\n');
}

/** Columns that a text takes: combining marks take none. */
const width = (text: string): number => [...text.replace(/\p{M}/gu, '')].length;

/** Breaks a text into lines of at most `columns` characters, between words. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && indent.length + line.length + 1 + word.length > columns) {
      lines.push(indent + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, indent + line].join('\n');
}
