import { choice, flag, number, type Values } from '../url/parameter.ts';

/**
 * What a reader can move, as parameters of the address. Each stands for keys of a scenario file (`lever-scenario.ts`);
 * absent, all is as in the baseline.
 */
export const leverParameters = {
  /** Who counts as Europe. */
  europe: choice(
    ['nato-europe', 'nato-europe-canada', 'nato-europe-without-turkiye', 'eu-nato'],
    'nato-europe',
  ),
  /** Path of core defence: one that policy names, or equal steps to `pct` of GDP in 2035. */
  path: choice(['hague', 'commitments', 'hold', 'linear'], 'hague'),
  pct: number(3.5, 1, 6),
  /** Pledges are kept to the letter, instead of as well as that of 2014. */
  kept: flag(),
  /** Time that the paperwork of American sales takes, as a part of the usual. */
  fms: number(1, 0.25, 2),
  /** Time that announced expansions still need, as a part of what they would take. */
  slip: number(1, 0.25, 3),
  /** Part of the American commitment to NATO of June 2026 that is left in mid-2027. */
  committed: number(1, 0, 1),
  /** American troops withdrawn from Europe, as a multiple of what is announced. */
  troops: number(1, 0, 10),
  /** A reassurance force in Ukraine ties down 30,000 European troops. */
  guarantee: flag(),
  /** From whom Europe orders in 2027 what studies say it would take to replace the American contribution. */
  order: choice(['nothing', 'european', 'american', 'korean'], 'nothing'),
  /** Whether cases that are announced and not signed come about. */
  unsigned: choice(['go-on', 'stop'], 'go-on'),
};

export type Levers = Values<typeof leverParameters>;
export type LeverName = keyof Levers;

export const leverNames = Object.keys(leverParameters) as LeverName[];

/** Every lever where the baseline has it. */
export const neutralLevers = Object.fromEntries(
  leverNames.map((name) => [name, leverParameters[name].absent]),
) as Levers;

export const isNeutral = (levers: Levers): boolean =>
  leverNames.every((name) => name === 'pct' || levers[name] === neutralLevers[name]);
