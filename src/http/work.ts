import type { GivenText } from '../answer/given-file.ts';
import type { Fault } from '../fault/fault.ts';

export type Format = 'json' | 'csv';

/** A question that a thread is to answer. */
export interface Work {
  /** Name of the route. */
  readonly route: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, GivenText>>;
  readonly format: Format;
}

/** Bytes of an answer, plain and compressed. */
export interface Bytes {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** What a thread says: how far it is, its answer, the faults of the question, or a bug. */
export type Said =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'answer'; readonly bytes: Bytes }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'bug'; readonly text: string };

/** What a thread starts with: texts of the data package, and of the scenarios and plans, by name. */
export interface WorkThreadData {
  readonly files: ReadonlyMap<string, string>;
  readonly scenarios: ReadonlyMap<string, string>;
  readonly plans: ReadonlyMap<string, string>;
  readonly threads: number;
}
