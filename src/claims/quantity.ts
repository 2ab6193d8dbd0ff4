/** What a quantity says: an amount, a part, a change, an order, a time. */
export type QuantityKind =
  /** Amount of a currency, in `value` units of it (not millions). */
  | 'money'
  | 'percent'
  /** Number of things: allies, shells, troops, tanks. */
  | 'count'
  /** N of M. */
  | 'count-of'
  /** Times: "nearly doubled", "three times", "more in three months than in a year". */
  | 'ratio'
  /** Relative change, percent: "grew by 42 %", "up 11.7 %". */
  | 'change'
  /** Place in an order: "the biggest", "second largest", "highest ever". */
  | 'rank'
  | 'date'
  | 'duration'
  /** No number: "faster", "at maximum capacity", "most of". */
  | 'qualitative';

/** How a stated value bounds the true one. */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'above' | 'below';

/** A quantity as a sentence states it. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** The stated value; for a range its middle; `null` where none is stated. */
  readonly value: number | null;
  /** What the wording allows: half a unit of the last digit stated, wider with "about" or "nearly", open with "more than". */
  readonly low: number;
  readonly high: number;
  /** ISO 4217, `%`, `% of GDP`, `allies`, `years`, `day` …; `x` for ratios. */
  readonly unit: string;
  /** M of "N of M". */
  readonly of?: number;
  readonly bound: Bound;
  /** Whether it is denied: "not 24", "no longer the biggest". */
  readonly negated: boolean;
  /** Pattern that read it: name of its file. */
  readonly pattern: string;
  /** Characters of the sentence. */
  readonly start: number;
  readonly end: number;
}

/** One way of stating a quantity. Each file of `quantity/` exports one. */
export interface QuantityPattern {
  readonly name: string;
  /** Lower-case words or characters one of which a sentence must hold before the pattern is tried. */
  readonly triggers: readonly string[];
  /** Finds quantities in a sentence, in the order of the text. Linear in its length. */
  find(sentence: string): Quantity[];
  /** Sentences and what is read in them: the tests of the pattern. */
  readonly examples: readonly {
    readonly text: string;
    readonly reads: readonly Partial<Quantity>[];
  }[];
}
