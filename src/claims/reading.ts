import type { DataPackage } from '../evidence/data-package.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import type { Article, Sentence } from './article.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { Claim, ClaimPeriod } from './claim.ts';
import type { Mention } from './mention.ts';
import type { OfficeHolder } from './office-holder.ts';
import type { Organisation } from './organisation.ts';
import type { Quantity } from './quantity.ts';
import type { Statement } from './statement.ts';

/** A figure of the record as it stood on a day. */
export interface RecordFigure {
  /** In the unit of the claim; `null` where the record has none on that day, with `note` saying why. */
  readonly value: number | null;
  /** Range of public estimates, where there is more than one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** Edition or document, by name and date. */
  readonly edition: string;
  /** Identifier in sources.csv, or of a policy document. */
  readonly source: string;
  readonly note?: string;
}

/** How a claim fits the record. */
export type Verdict =
  | 'consistent'
  | 'contradicted'
  /** Consistent with what was known on the day; revised since. */
  | 'consistent-then'
  /** Compares what cannot be compared: purchasing power with market rates, fiscal with calendar years, Europe of two kinds. */
  | 'inconsistent-basis'
  /** The speaker said it of another scope. */
  | 'attribution-drift'
  | 'not-checkable';

/** What a comparison of claim and record shows. */
export interface Finding {
  readonly verdict: Verdict;
  /** What was known on the day of the article, and what is known now. */
  readonly knownThen: RecordFigure | null;
  readonly knownNow: RecordFigure | null;
  /** The sum that decides, in figures: "117.9 / 80.9 = 1.457". */
  readonly arithmetic: string | null;
  /** Why, in a sentence. */
  readonly reason: string;
  /** A sentence ready to be quoted, with figure, edition and date. */
  readonly quote: string;
}

/** What the record holds beside the figures of the data package. Opened once for many texts. */
export interface ClaimRecord {
  readonly data: DataPackage;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly people: ReadonlyMap<string, OfficeHolder>;
  /** By date. */
  readonly calendar: readonly CalendarEvent[];
  /** By date. */
  readonly statements: readonly Statement[];
}

/** A sentence with what was found in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  /** Lower case, apostrophes plain. */
  readonly lower: string;
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
}

/** What a reading needs to look things up. */
export interface ReadingContext {
  readonly record: ClaimRecord;
  readonly article: Article;
  /** The sentence of the claim, and those before it in its block and the block before, nearest first. */
  readonly here: ReadSentence;
  readonly before: readonly ReadSentence[];
  /** Day of the article: what was known then is the first yardstick. Today's, where the article has no date. */
  readonly day: IsoDate;
  /** Day of today's record. */
  readonly today: IsoDate;
}

/** A claim read as a statement about an indicator, and how it fits. */
export interface Reading {
  /** Indicator's name: file name in `reading/`. */
  readonly indicator: string;
  /** What it is taken to mean, in words: "allies at or above 2 % of GDP in 2024". */
  readonly meaning: string;
  /** Why it is read so, and how well the words fit: 0 to 1. Readings are ranked by it, ties by indicator. */
  readonly reason: string;
  readonly fit: number;
  /** Period that it is taken to speak of, where that is more than the words say. */
  readonly period?: ClaimPeriod;
  /** What figures of the record rest on: price basis, definition. */
  readonly basis?: string;
  check(): Finding;
}

/** One indicator that claims can be read onto. Each file of `reading/` exports one. */
export interface Indicator {
  readonly name: string;
  /** Lower-case words one of which must stand in the sentence or the one before it; the others are not read at all. */
  readonly triggers: readonly string[];
  /** Whether it also reads sentences without a quantity. */
  readonly qualitative: boolean;
  /** Readings of a claim, none when it does not speak of this. */
  read(claim: Claim, context: ReadingContext): Reading[];
}
