import { html, type Markup } from './escape.ts';
import { framed } from './frame.ts';

export interface Section {
  /** Unique on the page, the address of the section. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** What stands above the sections of a page. */
export interface PageHead {
  /** What kind of result it is, in a word. */
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  /** Tells the page from others of its title, in the window and in lists of bookmarks. */
  readonly which: string;
  /** Facts that the reader needs to know which result this is, in their order. */
  readonly facts: readonly (readonly [string, string])[];
  /** The same in one line, for print and the foot of the page. */
  readonly line: string;
  readonly version: string;
}

/** The page about the sections: head, title, contents, footer. A section `remake` says how to make it again. */
export function page(head: PageHead, sections: readonly Section[]): string {
  const { kind, title, subtitle, which, facts, line } = head;
  return framed(head, {
    title: `${title} ${which}`,
    heading: title,
    series: kind,
    subtitle,
    facts,
    line,
    noun: 'report',
    contents: sections,
    main: sections.map(
      ({ id, title: name, body }) => html`<section id="${id}">\n<h2>${name}</h2>\n${body}\n</section>\n`,
    ),
    footer: html`Every number on this page comes from the sources named beside it or is calculated from them; <a href="#remake">how to make it again</a>.`,
  });
}
