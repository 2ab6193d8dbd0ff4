import type { Fault } from '../../src/fault/fault.ts';
import type { questions } from './questions.ts';

type Questions = typeof questions;
export type Kind = keyof Questions;
/** What a question of a kind takes, and what its answer is. */
export type Asked<K extends Kind> = Parameters<Questions[K]>[1];
export type Answer<K extends Kind> = Awaited<ReturnType<Questions[K]>>;

export interface Question {
  readonly id: number;
  readonly kind: Kind;
  readonly asked: unknown;
}

/** An answer, the faults of what was asked, or a bug of ours. */
export type Reply = { readonly id: number } & (
  | { readonly answer: unknown }
  | { readonly faults: readonly Fault[] }
  | { readonly bug: string }
);
