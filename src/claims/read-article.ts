import { type IsoDate, isoDate } from '../vocabulary/calendar.ts';
import type { Article, Sentence } from './article.ts';
import { readHtml } from './html-text.ts';
import { readMarkdown } from './markdown-text.ts';
import { type BlockText, readPlainText } from './plain-text.ts';
import { sentencesOf } from './sentence.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const written =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})\b/i;

/** Place and day that a report of an agency opens with: "BRUSSELS, 13 February 2025 (Agency) - ". */
const dateline =
  /^\p{Lu}[\p{L}. '-]{1,30}(?:, \p{Lu}[\p{L}. ]{1,20})?,? (?=\p{L}{3}|\d)[\p{L}\d., ]{6,24}(?:\([^)]{1,30}\) ?)?\s?[-–—:]{1,2}\s/u;

/** A day that stands alone in a line near the top ("13 February 2025"), in a dateline or in a caption. */
function dateInText({ text, blocks }: BlockText): IsoDate | null {
  for (const { role, start, end } of blocks.slice(0, 5)) {
    const whole = text.slice(start, end);
    const line = dateline.exec(whole)?.[0] ?? whole;
    if (role !== 'caption' && line.length > 60) continue;
    const iso = isoDate(/\b\d{4}-\d{2}-\d{2}\b/.exec(line)?.[0] ?? '');
    if (iso) return iso;
    const [, before, month, after, year] = written.exec(line) ?? [];
    const day = before ?? after;
    if (!month || !day) continue;
    const number = months.indexOf(month.toLowerCase()) + 1;
    const found = isoDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (found) return found;
  }
  return null;
}

const looksLikeHtml = (source: string): boolean =>
  /<(?:!doctype|html|head|body|article|main|div|p|h[1-6]|span|a|ul|table|script)\b[^<>]{0,2000}>/i.test(
    source.slice(0, 20_000),
  );

/** A text read, with its day of publication where its format has a place for one. */
type Content = BlockText & { readonly published?: string | null };

const readers: readonly (readonly [RegExp, (source: string) => Content])[] = [
  [/\.html?$/i, readHtml],
  [/\.(?:md|markdown)$/i, readMarkdown],
  [/\.txt$/i, readPlainText],
];

/**
 * Reads a text as the ending of its name says: HTML, Markdown or plain text. Under another name, or none, it is HTML where its
 * marks show that, and plain text otherwise.
 *
 * @param date day of publication, when the user states it; otherwise the page's own, otherwise one that the text opens with.
 */
export function readArticle(name: string, source: string, date: IsoDate | null = null): Article {
  const known = readers.find(([ending]) => ending.test(name))?.[1];
  const read = known ?? (looksLikeHtml(source) ? readHtml : readPlainText);
  const content: Content = read(source);
  const published = isoDate(content.published?.slice(0, 10) ?? '') ?? null;
  const own = published ?? dateInText(content);
  return {
    name,
    text: content.text,
    blocks: content.blocks,
    sourcePlace: content.sourcePlace,
    date: date ?? own,
    dateFrom: date !== null ? 'option' : published !== null ? 'metadata' : own !== null ? 'text' : null,
  };
}

/** The sentences of an article, in order. */
export function* readSentences({ text, blocks }: Article): Generator<Sentence> {
  let number = 0;
  for (const [index, block] of blocks.entries()) {
    for (const sentence of sentencesOf(text, block, number, index)) {
      number = sentence.number + 1;
      yield sentence;
    }
  }
}
