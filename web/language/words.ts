import { type LanguageCode, useLanguage } from './language.tsx';

/**
 * Words of one page in every language, a part of the page's bundle; those of a language that lacks one do not compile.
 */
export type Words<W> = Readonly<Record<LanguageCode, W>>;

export const useWords = <W>(words: Words<W>): W => words[useLanguage().code];
