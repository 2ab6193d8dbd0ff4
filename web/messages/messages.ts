import type { en } from './en.ts';

type Message<T> = T extends (...values: infer Values) => infer Text ? (...values: Values) => Text : string;

/** Every message by its code; those with values are functions of them. A language lacks none and adds none. */
export type Messages = { readonly [Code in keyof typeof en]: Message<(typeof en)[Code]> };
