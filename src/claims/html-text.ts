import { Parser } from 'htmlparser2';
import type { BlockRole } from './article.ts';
import { roleOfText } from './block-role.ts';
import type { BlockText } from './plain-text.ts';
import { buildText } from './reading-text.ts';

const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'select',
  'button',
  'math',
]);
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const roles: Readonly<Record<string, BlockRole>> = {
  figcaption: 'caption',
  nav: 'links',
  footer: 'boilerplate',
  aside: 'teaser',
  form: 'boilerplate',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  title: 'heading',
};

/** What a page says of its own date, as written. */
export interface HtmlText extends BlockText {
  readonly published: string | null;
}

const dateNames = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.created',
  'pubdate',
];

/** Text of a page: scripts and styles are left out, block elements part the text, and their names say what a block is. */
export function readHtml(source: string): HtmlText {
  const builder = buildText();
  const blocks: HtmlText['blocks'][number][] = [];
  const open: string[] = [];
  let hidden = 0;
  let published: string | null = null;
  let block: { parts: { text: string; at: number }[]; linked: number; length: number } | undefined;
  let links = 0;

  const close = (): void => {
    if (block === undefined) return;
    const { parts, linked, length } = block;
    block = undefined;
    while (parts.length > 0 && parts.at(-1)!.text.trim() === '') parts.pop();
    if (parts.length === 0) return;
    if (builder.length > 0) builder.add('\n', Math.max(0, parts[0]!.at - 1));
    const start = builder.length;
    for (const { text, at } of parts) builder.add(text, at);
    const text = parts.map((part) => part.text).join('');
    const named = open.findLast((name) => roles[name] !== undefined);
    const ofText = roleOfText(text.trim());
    // A block that is nothing but links points elsewhere.
    const role =
      named !== undefined
        ? roles[named]!
        : ofText === 'body' || ofText === 'heading'
          ? linked > 0.8 * length
            ? 'links'
            : ofText
          : ofText;
    blocks.push({ role, start, end: builder.length });
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unread.has(name)) hidden++;
        if (!inline.has(name)) close();
        if (name === 'a') links++;
        open.push(name);
        const label = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        if (name === 'meta' && dateNames.includes(label)) published ??= attributes.content ?? null;
        if (name === 'time') published ??= attributes.datetime ?? null;
      },
      ontext(data) {
        if (hidden > 0 || data === '') return;
        if (block === undefined && data.trim() === '') return;
        const at = parser.startIndex;
        // White space is one space; where it is more, the place of what follows is kept apart.
        for (const { 0: part, index } of data.matchAll(/\S(?:\S| (?=\S))*|\s+/g)) {
          const space = /^\s/.test(part);
          if (space && (block === undefined || block.parts.at(-1)?.text.endsWith(' '))) continue;
          block ??= { parts: [], linked: 0, length: 0 };
          block.parts.push({ text: space ? ' ' : part, at: at + index });
          block.length += part.length;
          if (links > 0) block.linked += part.length;
        }
      },
      onclosetag(name) {
        if (!inline.has(name)) close();
        if (name === 'a') links = Math.max(0, links - 1);
        if (unread.has(name)) hidden = Math.max(0, hidden - 1);
        const last = open.lastIndexOf(name);
        if (last >= 0) open.length = last;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(source);
  parser.end();
  close();
  return { ...builder.done(), blocks, published };
}
