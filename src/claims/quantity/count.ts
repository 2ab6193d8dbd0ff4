import type { QuantityPattern } from '../quantity.ts';
import { findNumbers, isYear, limitsOf } from './number.ts';

/** Things that the record counts, by the name of their unit; longer names first. */
const things: readonly [RegExp, string][] = [
  [/^(?:155[- ]?mm )?(?:artillery )?(?:shells|rounds|projectiles|munitions)\b/i, 'shells'],
  [
    /^(?:US |American |U\.S\. |combat |ground |more |extra |additional |foreign )*(?:troops|soldiers|personnel|service members|forces)\b/i,
    'troops',
  ],
  [
    /^(?:NATO |European |more |other |of its |of the )*(?:allies|members?(?: nations?| states?| countries)?|member[- ](?:nations|states|countries)|countries|nations|states)\b/i,
    'allies',
  ],
  [
    /^(?:[a-z]{1,6}-?\d\w{0,6} |(?:leopard|abrams|challenger|leclerc) (?:\d\w{0,4} )?)?(?:main )?(?:battle )?tanks\b/i,
    'tanks',
  ],
  [
    /^(?:new |more |F-35A? |F-16 |combat |fighter |stealth )*(?:jets|fighters|combat aircraft|warplanes|fighter jets|aircraft|planes)\b/i,
    'aircraft',
  ],
  [/^(?:Patriot |air[- ]defen[cs]e |long-range )*batteries\b/i, 'batteries'],
  [/^(?:PAC-3 |MSE |Patriot |interceptor |cruise |guided )*(?:missiles|interceptors)\b/i, 'missiles'],
  [/^(?:[a-z]{1,6}-?\d\w{0,6} |caesar )?(?:self-propelled )?(?:howitzers|guns)\b/i, 'guns'],
  [/^(?:HIMARS |rocket )?launchers\b/i, 'launchers'],
  [/^(?:combat )?brigades?\b/i, 'brigades'],
  [/^(?:attack )?(?:helicopters)\b/i, 'helicopters'],
  [/^(?:peacekeepers)\b/i, 'troops'],
];
const perYear = /^\s*(?:a|per|each|every) (year|month|day)\b|^\s*(?:annually|yearly)\b/i;
const perYearFactor: Readonly<Record<string, number>> = { year: 1, month: 12, day: 365.25 };

/** Numbers of things that the record counts: "76,000 troops", "2 million shells a year", "600 PAC-3 missiles a year". */
export const count: QuantityPattern = {
  name: 'count',
  triggers: [
    'shell',
    'round',
    'projectile',
    'munition',
    'troop',
    'soldier',
    'personnel',
    'service members',
    'forces',
    'allies',
    'member',
    'countries',
    'nations',
    'states',
    'tank',
    'jet',
    'fighter',
    'aircraft',
    'plane',
    'batter',
    'missile',
    'interceptor',
    'howitzer',
    'gun',
    'launcher',
    'brigade',
    'helicopter',
    'peacekeeper',
  ],
  find: (sentence) =>
    findNumbers(sentence).flatMap((number) => {
      if (isYear(number, sentence)) return [];
      const gap = /^(?:\s+|-)(?:of (?:the |its |our )?)?/.exec(
        sentence.slice(number.end, number.end + 16),
      )?.[0];
      if (gap === undefined) return [];
      const rest = sentence.slice(number.end + gap.length, number.end + gap.length + 80);
      const found = things
        .map(([pattern, unit]) => ({ unit, text: pattern.exec(rest)?.[0] }))
        .find(({ text }) => text !== undefined);
      if (!found) return [];
      const end = number.end + gap.length + found.text!.length;
      const rate = perYear.exec(sentence.slice(end, end + 16));
      const factor = rate ? (perYearFactor[rate[1]?.toLowerCase() ?? 'year'] ?? 1) : 1;
      const { low, high } = limitsOf(number);
      return {
        kind: 'count' as const,
        value: number.value * factor,
        low: low * factor,
        high: high * factor,
        unit: rate ? `${found.unit} a year` : found.unit,
        bound: number.bound,
        negated: number.negated,
        pattern: 'count',
        start: number.outerStart,
        end: end + (rate?.[0].length ?? 0),
      };
    }),
  examples: [
    { text: 'A floor of 76,000 troops.', reads: [{ value: 76_000, unit: 'troops' }] },
    { text: 'It makes 2 million shells a year.', reads: [{ value: 2e6, unit: 'shells a year' }] },
    {
      text: 'Some 50,000 rounds a month.',
      reads: [{ value: 600_000, unit: 'shells a year', bound: 'about' }],
    },
    { text: 'Poland ordered 180 tanks.', reads: [{ value: 180, unit: 'tanks' }] },
    { text: 'It has 116 K2 tanks and 18 Leopard 2A8 tanks.', reads: [{ value: 116 }, { value: 18 }] },
    { text: 'It bought 212 K9 howitzers.', reads: [{ value: 212, unit: 'guns' }] },
    { text: 'Thirty-one allies met it.', reads: [{ value: 31, unit: 'allies' }] },
    { text: 'The 32 apples were green.', reads: [] },
    {
      text: 'More than 600 PAC-3 MSE interceptors a year.',
      reads: [{ value: 600, unit: 'missiles a year', bound: 'above' }],
    },
  ],
};
