import type { BlockRole } from './article.ts';
import { roleOfText } from './block-role.ts';
import { buildText, type ReadingText } from './reading-text.ts';

/** A text cut into blocks. */
export interface BlockText extends ReadingText {
  readonly blocks: readonly { readonly role: BlockRole; readonly start: number; readonly end: number }[];
}

/**
 * Plain text: every line that is not empty is a block. Two sentences that were run together across a lost line break
 * ("they added.Defense Secretary") are parted.
 */
export function readPlainText(source: string): BlockText {
  const builder = buildText();
  const blocks: BlockText['blocks'][number][] = [];
  const take = (start: number, end: number): void => {
    const raw = source.slice(start, end);
    const text = raw.trim();
    if (text === '') return;
    const at = start + raw.indexOf(text[0]!);
    if (builder.length > 0) builder.add('\n', Math.max(0, start - 1));
    const from = builder.length;
    builder.add(text, at);
    blocks.push({ role: roleOfText(text), start: from, end: builder.length });
  };
  let start = 0;
  for (const { index } of source.matchAll(/\n|(?<=[a-z]{2}[.!?]["”’)]?)(?=[A-Z][a-z]+ [A-Z])/g)) {
    take(start, index);
    start = index;
  }
  take(start, source.length);
  return { ...builder.done(), blocks };
}
