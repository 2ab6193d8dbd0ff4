import { expect, it } from 'vitest';
import { readArticle } from './read-article.ts';

const page = '<p>NATO met in <b>Brussels</b>.</p>';
const readAs = (name: string, source = page): string => readArticle(name, source).text;

it.each(['page.html', 'PAGE.HTM', '-', 'page', 'page.php'])(
  'reads tags as HTML under the name %s',
  (name) => {
    expect(readAs(name)).toBe('NATO met in Brussels.');
  },
);

it('shows the tags of a file that is named as plain text', () => {
  expect(readAs('page.txt')).toBe(page);
});

it('reads Markdown by its name alone', () => {
  expect(readAs('note.md', '# NATO met\n\nIt *met* in Brussels.')).toBe('NATO met\nIt met in Brussels.');
  expect(readAs('-', '# NATO met')).toBe('# NATO met');
});

it('reads a text of another name as plain text, where no tags open it', () => {
  expect(readAs('note', 'Output rose: 1 < 2.')).toBe('Output rose: 1 < 2.');
});
