import type { IsoDate } from '../vocabulary/calendar.ts';

/** What a block of a page is. Claims are read in the body and in headings; elsewhere they are marked as not the article's own. */
export type BlockRole = 'body' | 'heading' | 'caption' | 'teaser' | 'links' | 'boilerplate';

/** A paragraph, heading or list item of the text as it is read: without markup, entities decoded. */
export interface Block {
  readonly role: BlockRole;
  /** Characters of `Article.text`. */
  readonly start: number;
  readonly end: number;
}

/** A text made ready for reading. */
export interface Article {
  /** Name of the file. */
  readonly name: string;
  /** The text without markup; blocks are separated by line breaks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Place in the file as it was given, in UTF-16 units, of a place in `text`. */
  sourcePlace(place: number): number;
  /** Day of publication; `null` where neither the user nor the text says. */
  readonly date: IsoDate | null;
  /** Where the date is from; `review`: from the reviewer's file beside the text. */
  readonly dateFrom: 'option' | 'review' | 'metadata' | 'text' | null;
}

/** A sentence of a block: characters of `Article.text`. */
export interface Sentence {
  readonly number: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
