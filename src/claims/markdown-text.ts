import type { BlockRole } from './article.ts';
import { roleOfText } from './block-role.ts';
import type { BlockText } from './plain-text.ts';
import { buildText } from './reading-text.ts';

/** Marks at the start of a line: heading, quotation, list. */
const lineMark = /^[ \t]{0,3}(?:(#{1,6})[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+|\d{1,3}[.)][ \t]+)/;
/** Marks within a line: emphasis, code, images, links. Their words are kept, addresses left out. */
const inlineMark =
  /!?\[([^\][\n]{0,500})\]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)|\*{1,3}|_{2,3}|(?<!\w)_|_(?!\w)|`+/g;

/** Markdown: paragraphs are blocks, fenced code and tables are left out. */
export function readMarkdown(source: string): BlockText {
  const builder = buildText();
  const blocks: BlockText['blocks'][number][] = [];
  let start = -1;
  let words = '';
  let role: BlockRole | null = null;
  const add = (part: string, at: number): void => {
    builder.add(part, at);
    words += part;
  };
  const close = (): void => {
    if (start < 0) return;
    blocks.push({ role: role ?? roleOfText(words.trim()), start, end: builder.length });
    start = -1;
    words = '';
    role = null;
  };
  let fenced = false;
  for (const { 0: line, index } of source.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (line === '') break;
    const text = line.replace(/\r?\n$/, '');
    if (/^[ \t]{0,3}(?:```|~~~)/.test(text)) {
      close();
      fenced = !fenced;
      continue;
    }
    if (
      fenced ||
      text.trim() === '' ||
      /^[ \t]*\|/.test(text) ||
      /^[ \t]{0,3}([-*_=])(?:[ \t]*\1){2,}[ \t]*$/.test(text)
    ) {
      close();
      continue;
    }
    const mark = lineMark.exec(text);
    if (mark) close();
    if (start < 0) {
      if (builder.length > 0) builder.add('\n', Math.max(0, index - 1));
      start = builder.length;
      role = mark?.[1] === undefined ? null : 'heading';
    } else add(' ', index - 1);
    addInline(add, text.slice(mark?.[0].length ?? 0), index + (mark?.[0].length ?? 0));
    if (role === 'heading') close();
  }
  close();
  return { ...builder.done(), blocks };
}

function addInline(add: (part: string, start: number) => void, text: string, at: number): void {
  let done = 0;
  for (const { 0: mark, 1: words, index } of text.matchAll(inlineMark)) {
    add(text.slice(done, index), at + done);
    if (words !== undefined && !mark.startsWith('!')) add(words, at + index + mark.indexOf('[') + 1);
    done = index + mark.length;
  }
  add(text.slice(done), at + done);
}
