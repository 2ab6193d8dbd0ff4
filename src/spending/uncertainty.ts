import type { DataPackage } from '../evidence/data-package.ts';
import { editionsOf } from '../evidence/edition.ts';
import { isMissing, type Missing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { guard, present } from '../fault/guard.ts';
import { type Macro, openMacro } from '../money/macro.ts';
import { type Empirical, empirical, mean, standardDeviation } from '../simulation/empirical.ts';
import { lastDay } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { shareOfGdp } from './share.ts';

/** Standard deviations of one half-yearly revision of the logarithm of real GDP, for a target year. */
export interface RevisionSpread {
  /** Years from the calendar year of the earlier edition to the target year. */
  readonly horizon: number;
  /** Country revisions behind the estimate. */
  readonly n: number;
  /** Part common to all allies, and part of one ally alone. */
  readonly commonSd: number;
  readonly ownSd: number;
}

/** Everything the projection draws from, estimated from the data package. */
export interface SpendingUncertainty {
  /** Real GDP: spread between successive editions of the Outlook, by horizon. */
  readonly gdp: readonly RevisionSpread[];
  /** Real exchange rate against the dollar (price level of GDP): yearly changes of its logarithm. */
  readonly exchange: {
    readonly years: readonly [number, number];
    readonly commonSd: number;
    readonly ownSd: ReadonlyMap<string, number>;
  };
  /** NATO's own estimates: logarithm of the next edition's share over the estimate, ally by ally. */
  readonly estimates: {
    readonly from: string;
    readonly to: string;
    readonly year: number;
    readonly logRatios: Empirical;
  };
  /** How much of the gap to the 2014 pledge each ally below it had closed by 2024, from 0 to 1. */
  readonly pledgeRecord: { readonly edition: string; readonly fractions: Empirical };
  /** Yearly changes of the logarithm of the United States' share of GDP. */
  readonly unitedStates: { readonly n: number; readonly sd: number };
  /** Editions later than the as-of day that had to be used, because that day knew too few. */
  readonly hindsight: readonly string[];
}

function known(value: number | Missing, what: string): number {
  guard(!isMissing(value), `missing figure: ${what}`, { value });
  return value;
}

/** Fewest years of history for the spread of exchange rates. */
const fewestYears = 10;

/**
 * Estimates every spread that the projection uses from the editions known on a day. Where that day knew too
 * few (two editions of the Outlook with ten years of history, two of NATO's), the earliest that suffice are used
 * and named in `hindsight`.
 */
export function estimateUncertainty(data: DataPackage, asOf: string): SpendingUncertainty {
  const allies = countriesOf(data.vocabulary, 'nato', asOf);
  const isKnown = (source: Source): boolean => (lastDay(source.date) ?? '9999') <= asOf;
  const atLeastTwo = (editions: readonly Source[]): Source[] =>
    editions.filter((source, index) => index < 2 || isKnown(source));
  const nato = atLeastTwo(editionsOf(data, 'nato'));
  const outlooks = atLeastTwo(editionsOf(data, 'imf-weo'));
  const macros = outlooks.map((source) => openMacro(data, source));
  const longEnough = (macro: Macro): boolean => editionYear(macro) - macro.from > fewestYears;
  const latest = present(nato.filter(isKnown).at(-1) ?? nato[0], 'no NATO edition');
  return {
    gdp: gdpRevisions(macros, allies),
    exchange: exchangeSpread(
      present(macros.filter(longEnough).at(-1), 'no Outlook with enough history'),
      allies,
    ),
    estimates: estimateRevisions(data, nato, allies),
    pledgeRecord: pledgeRecord(data, latest),
    unitedStates: unitedStatesSpread(data, latest),
    hindsight: [...nato, ...outlooks].filter((source) => !isKnown(source)).map(({ id }) => id),
  };
}

const editionYear = (macro: Macro): number => Number(macro.source.edition.slice(0, 4));

/**
 * Revisions between successive editions of ln(GDP of the target year / GDP of the year before the first
 * edition). Variance components by round: the mean revision of a round is common, the rest an ally's own.
 */
function gdpRevisions(outlooks: readonly Macro[], allies: readonly string[]): RevisionSpread[] {
  const first = present(outlooks[0], 'no Outlook');
  const base = editionYear(first) - 1;
  const level = (macro: Macro, country: string, year: number) =>
    Math.log(
      known(macro.value('real', country, year), `${country} ${year}`) /
        known(macro.value('real', country, base), `${country} ${base}`),
    );
  const byHorizon = new Map<number, number[][]>();
  for (const [index, later] of outlooks.slice(1).entries()) {
    const earlier = outlooks[index]!;
    for (let year = editionYear(earlier); year <= Math.min(earlier.to, later.to); year++) {
      const revisions = allies.map((country) => level(later, country, year) - level(earlier, country, year));
      const horizon = year - editionYear(earlier);
      byHorizon.set(horizon, [...(byHorizon.get(horizon) ?? []), revisions]);
    }
  }
  return [...byHorizon.entries()]
    .sort(([a], [b]) => a - b)
    .map(([horizon, rounds]) => {
      const own = mean(rounds.map((round) => standardDeviation(round) ** 2));
      const common = mean(
        rounds.map((round) => mean(round) ** 2 - standardDeviation(round) ** 2 / round.length),
      );
      return {
        horizon,
        n: rounds.reduce((sum, round) => sum + round.length, 0),
        commonSd: Math.sqrt(Math.max(0, common)),
        ownSd: Math.sqrt(own),
      };
    });
}

/** Yearly changes of ln(GDP in dollars / GDP in international dollars), split into a GDP-weighted common part and the rest. */
function exchangeSpread(macro: Macro, allies: readonly string[]): SpendingUncertainty['exchange'] {
  const others = allies.filter((country) => country !== 'USA');
  const last = editionYear(macro) - 1;
  const level = (country: string, year: number) =>
    Math.log(
      known(macro.value('usd', country, year), country) / known(macro.value('ppp', country, year), country),
    );
  const years = Array.from({ length: last - macro.from }, (_, index) => macro.from + 1 + index);
  const changes = new Map(
    others.map((country) => [country, years.map((year) => level(country, year) - level(country, year - 1))]),
  );
  const common = years.map((year, index) => {
    let weight = 0;
    let sum = 0;
    for (const country of others) {
      const gdp = known(macro.value('ppp', country, year), country);
      weight += gdp;
      sum += gdp * changes.get(country)![index]!;
    }
    return sum / weight;
  });
  return {
    years: [macro.from, last],
    commonSd: standardDeviation(common),
    ownSd: new Map(
      others.map((country) => [
        country,
        standardDeviation(changes.get(country)!.map((change, index) => change - common[index]!)),
      ]),
    ),
  };
}

/** The first edition's estimate of its last year against the same year in the next edition. */
function estimateRevisions(
  data: DataPackage,
  editions: readonly Source[],
  allies: readonly string[],
): SpendingUncertainty['estimates'] {
  const from = present(editions[0], 'one NATO edition');
  const to = present(editions[1], 'two NATO editions');
  const year = Number(from.edition.slice(0, 4));
  const logRatios = allies.flatMap((country) => {
    const before = shareOfGdp(data, from, country, year);
    const after = shareOfGdp(data, to, country, year);
    return isMissing(before) || isMissing(after) ? [] : [Math.log(after.pct / before.pct)];
  });
  return { from: from.edition, to: to.edition, year, logRatios: empirical(logRatios) };
}

/** Allies that were members and below 2 % when the pledge of 5 September 2014 was made. */
function pledgeRecord(data: DataPackage, source: Source): SpendingUncertainty['pledgeRecord'] {
  const fractions = countriesOf(data.vocabulary, 'nato', '2014-09-05').flatMap((country) => {
    const start = shareOfGdp(data, source, country, 2014);
    const end = shareOfGdp(data, source, country, 2024);
    if (isMissing(start) || isMissing(end) || start.pct >= 2) return [];
    return [Math.min(1, Math.max(0, (end.pct - start.pct) / (2 - start.pct)))];
  });
  return { edition: source.edition, fractions: empirical(fractions) };
}

function unitedStatesSpread(data: DataPackage, source: Source): SpendingUncertainty['unitedStates'] {
  const shares: number[] = [];
  for (let year = 2014; ; year++) {
    const share = shareOfGdp(data, source, 'USA', year);
    if (isMissing(share)) break;
    shares.push(share.pct);
  }
  const changes = shares.slice(1).map((pct, index) => Math.log(pct / shares[index]!));
  return { n: changes.length, sd: standardDeviation(changes) };
}
