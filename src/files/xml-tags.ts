/** Attributes of a tag by local name; `null` for a name that occurs twice. */
export type Attributes = ReadonlyMap<string, string | null>;

export interface XmlVisitor {
  /** Called for opening and empty tags, with the name without its namespace prefix. */
  tag(name: string, attributes: Attributes): void;
  text?(text: string): void;
}

/** Why markup cannot be followed safely. */
export class XmlError extends Error {}

/** Longest tag, comment or text between tags, in characters: twice what a cell may hold. */
const longest = 65_536;
/** Deepest nesting; sheets need about ten levels. */
const deepest = 64;

const tooLong = new XmlError(`holds a tag of over ${longest} characters`);

const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Reports the tags of XML that arrives in pieces, holding no more than one unfinished tag. It exists to look
 * at a document before a full parser is trusted with it, so it must never see less than such a parser does:
 * quotes and comments are followed, and a document type declaration (which may define entities) is an error.
 */
export class XmlTags {
  readonly #visitor: XmlVisitor;
  #rest = '';
  #textLength = 0;
  #depth = 0;

  constructor(visitor: XmlVisitor) {
    this.#visitor = visitor;
  }

  /** @throws XmlError for markup that cannot be followed. */
  write(piece: string): void {
    if (piece.includes('\0')) throw new XmlError('holds a NUL character; the encoding must be UTF-8');
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const start = text.indexOf('<', at);
      const stop = start < 0 ? text.length : start;
      this.#text(text.slice(at, stop));
      at = stop;
      if (start < 0) break;
      const end = endOfMarkup(text, start);
      if (end < 0) break;
      if (end - at > longest) throw tooLong;
      this.#visit(text.slice(start + 1, end - 1));
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longest) throw tooLong;
  }

  /** @throws XmlError when the text stops within a tag. */
  end(): void {
    if (this.#rest !== '') throw new XmlError('stops within a tag');
  }

  #text(text: string): void {
    if (text === '') return;
    this.#textLength += text.length;
    // Full parsers handle endless white space badly: they recurse, or join it piece by piece.
    if (this.#textLength > longest) throw new XmlError(`holds text of over ${longest} characters`);
    this.#visitor.text?.(text);
  }

  #visit(markup: string): void {
    this.#textLength = 0;
    if (markup.startsWith('/')) this.#depth--;
    else if (!/^[?!]|\/$/.test(markup)) this.#depth++;
    if (this.#depth > deepest) throw new XmlError(`is nested over ${deepest} levels deep`);
    const name = /^[\w.:-]+/.exec(markup)?.[0];
    if (name === undefined) return;
    const attributes = new Map<string, string | null>();
    for (const match of markup.slice(name.length).matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const key = localName(match[1]!);
      attributes.set(key, attributes.has(key) ? null : (match[2] ?? match[3] ?? ''));
    }
    this.#visitor.tag(localName(name), attributes);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Index after the markup that starts at `start`, or -1 when its end has not arrived. */
function endOfMarkup(text: string, start: number): number {
  for (const [open, close] of skipped) {
    if (!text.startsWith(open, start)) continue;
    const end = text.indexOf(close, start + open.length);
    return end < 0 ? -1 : end + close.length;
  }
  if (text[start + 1] === '!') {
    if (text.length - start < '<![CDATA['.length) return -1;
    throw new XmlError('holds a document type declaration');
  }
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the five named entities and numeric character references. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return entities[name as string] ?? whole;
  });
