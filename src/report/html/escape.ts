/** Text that is HTML already. Everything else is escaped where it enters a page. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, markup is kept, lists are joined. */
export type Part = string | number | Markup | readonly Part[] | undefined;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Controls have no place in HTML; parsers treat each in its own way.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Escapes a text for element content and for quoted attributes alike. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(controls, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character]!);

export const raw = (markup: string): Markup => ({ markup });

const isMarkup = (part: Part): part is Markup => typeof part === 'object' && 'markup' in part;

/** A number and its sign never part at the end of a line. */
const unbroken = (text: string): string =>
  text.replace(/(\d) %/g, '$1\u00a0%').replace(/([<>±]) (\d)/g, '$1\u00a0$2');

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeText(unbroken(part));
  return isMarkup(part) ? part.markup : part.map(render).join('');
}

/** Template tag: `html\`<p>${text}</p>\`` escapes what is put in. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  raw(strings.map((text, index) => text + render(parts[index])).join(''));

/** A link where the address is one of the web, otherwise the text alone. */
export const link = (url: string, text: Part): Part =>
  /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : text;

/** An address as its own link text; print does not repeat it. */
export const bareLink = (url: string): Part =>
  /^https?:\/\//.test(url) ? html`<a class="bare" href="${url}" rel="noreferrer">${url}</a>` : url;
