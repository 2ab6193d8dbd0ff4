import { createContext, type ReactNode, use, useMemo } from 'react';
import { chance } from '../../src/report/number-format.ts';
import type { Probability } from '../../src/simulation/estimate.ts';
import { en } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { choice } from '../url/parameter.ts';
import { useAddress } from '../url/use-address.ts';

/** Languages of the dashboard: messages by code, and the locale of its numbers and dates. */
export const languages = {
  en: { name: 'English', locale: 'en-GB' },
  fr: { name: 'Français', locale: 'fr-FR' },
} as const;
export type LanguageCode = keyof typeof languages;

export const languageParameters = {
  lang: choice(Object.keys(languages) as LanguageCode[], 'en'),
};

/** What a page needs to speak: its messages, and numbers and dates as its readers write them. */
export interface Language {
  readonly code: LanguageCode;
  readonly t: Messages;
  readonly number: (value: number, decimals?: number) => string;
  /** A share from 0 to 1 as a percentage. */
  readonly percent: (share: number, decimals?: number) => string;
  /** A probability as a reader can quote it, by the rule of the report. */
  readonly chance: (probability: Probability) => string;
  /** A number with its sign, a true minus among them. */
  readonly signed: (value: number, decimals?: number) => string;
  /** An ISO date, as a day, a month or a year. */
  readonly date: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export function languageOf(code: LanguageCode, t: Messages): Language {
  const { locale } = languages[code];
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
    formats.set(key, known);
    return known;
  };
  const fixed = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  // Readers of the report know a minus sign, not a hyphen, and a space before the sign of percent.
  const minus = (text: string): string => text.replace('-', '−');
  const decimalSign = decimalSignOf(locale);
  const number = (value: number, decimals = 0): string => minus(format(fixed(decimals)).format(value));
  return {
    code,
    t,
    number,
    percent: (share, decimals = 0) => `${number(share * 100, decimals)}\u00a0%`,
    chance: (probability) => {
      const text = chance(probability).replace(/ /g, '\u00a0');
      return text.replace('.', decimalSign);
    },
    signed: (value, decimals = 0) =>
      minus(format({ ...fixed(decimals), signDisplay: 'exceptZero' }).format(value)),
    date: (iso) => {
      const [year, month, day] = iso.split('-').map(Number);
      const at = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
      return new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        year: 'numeric',
        ...(month && { month: 'long' }),
        ...(day && { day: 'numeric' }),
      }).format(at);
    },
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

const decimalSignOf = (locale: string): string => new Intl.NumberFormat(locale).format(0.5).charAt(1);

const english = languageOf('en', en);
const loading = new Map<LanguageCode, Promise<Language>>([['en', Promise.resolve(english)]]);

/** Every language but the first is a part of its own. */
function load(code: LanguageCode): Promise<Language> {
  const known = loading.get(code) ?? import('../messages/fr.ts').then(({ fr }) => languageOf(code, fr));
  loading.set(code, known);
  return known;
}

const LanguageContext = createContext<Language>(english);

/** The language that the address names. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [{ lang }] = useAddress(languageParameters);
  const language = lang === 'en' ? english : use(useMemo(() => load(lang), [lang]));
  if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => use(LanguageContext);
