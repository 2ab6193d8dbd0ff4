import { empiricalQuantile } from '../simulation/empirical.ts';
import { normalCdf } from '../simulation/normal.ts';
import { openStream, type RandomStream } from '../simulation/stream.ts';
import { followPath, isPledge } from './path.ts';
import type { Projection } from './projection.ts';

/** The groups of inputs that are uncertain. Each can be frozen at its median to see what it decides. */
export const inputGroups = ['gdp', 'exchange', 'delivery', 'estimates', 'unitedStates'] as const;
export type InputGroup = (typeof inputGroups)[number];

/** What each group is, for captions. */
export const inputGroupNames: Readonly<Record<InputGroup, string>> = {
  gdp: 'real GDP growth',
  exchange: 'exchange rates against the dollar',
  delivery: 'how much of the pledges is delivered',
  estimates: "revision of NATO's estimates",
  unitedStates: "the United States' share of GDP",
};

/**
 * One possible future. Arrays run ally by ally, year by year: index = ally × years + year.
 * GDP in millions of dollars (market rates, current), of base-year dollars and of international dollars.
 */
export interface SpendingState {
  readonly sharePct: Float64Array;
  /** The share held at its start: the counterfactual that costs are measured against. */
  readonly holdPct: Float64Array;
  readonly gdpUsd: Float64Array;
  readonly gdpConstant: Float64Array;
  readonly gdpPpp: Float64Array;
}

/** Draws states of a projection under a seed. Each instance owns its arrays and overwrites them at each draw. */
export interface Sampler {
  draw(replication: number): SpendingState;
}

interface AllyStreams {
  readonly gdp: RandomStream;
  readonly exchange: RandomStream;
  readonly delivery: RandomStream;
  readonly estimates: RandomStream;
  readonly share: RandomStream;
}

const openStreams = (seed: number, entity: string): AllyStreams => ({
  gdp: openStream(seed, entity, 'gdp'),
  exchange: openStream(seed, entity, 'exchange'),
  delivery: openStream(seed, entity, 'delivery'),
  estimates: openStream(seed, entity, 'estimates'),
  share: openStream(seed, entity, 'share'),
});

/** Prepares sampling; `frozen` groups stay at their medians in every replication. */
export function openSampler(
  projection: Projection,
  seed: number,
  frozen: { has(group: InputGroup): boolean } = new Set(),
): Sampler {
  const { allies, years, uncertainty, input } = projection;
  const count = years.length;
  const size = allies.length * count;
  const state: SpendingState = {
    sharePct: new Float64Array(size),
    holdPct: new Float64Array(size),
    gdpUsd: new Float64Array(size),
    gdpConstant: new Float64Array(size),
    gdpPpp: new Float64Array(size),
  };
  const alliance = openStreams(seed, 'alliance');
  const streams = allies.map((ally) => openStreams(seed, ally.country));
  const path = new Float64Array(count);
  const commonGdp = new Float64Array(count);
  const commonExchange = new Float64Array(count);
  const steps = gdpSteps(projection);
  const random = (group: InputGroup) => !frozen.has(group);
  const correlation = input.deliveryCorrelation;

  return {
    draw(replication) {
      for (let k = 1; k < count; k++) {
        const { commonSd } = steps[k]!;
        commonGdp[k] = random('gdp') ? commonSd * alliance.gdp.normal(replication, k) : 0;
        commonExchange[k] = random('exchange')
          ? uncertainty.exchange.commonSd * alliance.exchange.normal(replication, k)
          : 0;
      }
      const commonDelivery = Math.sqrt(correlation) * alliance.delivery.normal(replication, 0);

      for (const [index, ally] of allies.entries()) {
        const own = streams[index]!;
        const offset = index * count;
        const start = ally.sharePct * (ally.estimated ? estimateFactor(own.estimates, replication) : 1);
        followPath(ally.path, start, years, path);
        const delivered = isPledge(ally.path)
          ? deliveredFraction(own.delivery, replication, commonDelivery)
          : 1;
        const exchangeSd = uncertainty.exchange.ownSd.get(ally.country) ?? 0;
        const follows = ally.country !== 'USA';
        let logGdp = 0;
        let logExchange = 0;
        let logShare = 0;
        for (let k = 0; k < count; k++) {
          if (k > 0) {
            const ownGdp = random('gdp') ? steps[k]!.ownSd * own.gdp.normal(replication, k) : 0;
            logGdp += commonGdp[k]! + ownGdp;
            if (follows) {
              const ownExchange = random('exchange') ? exchangeSd * own.exchange.normal(replication, k) : 0;
              logExchange += commonExchange[k]! + ownExchange;
            } else if (input.unitedStatesShare === 'varies' && random('unitedStates')) {
              logShare += uncertainty.unitedStates.sd * own.share.normal(replication, k);
            }
          }
          const drift = Math.exp(logShare);
          const growth = Math.exp(logGdp);
          state.holdPct[offset + k] = start * drift;
          state.sharePct[offset + k] = (start + delivered * (path[k]! - start)) * drift;
          state.gdpUsd[offset + k] = ally.gdpUsd * ally.gdp.usd[k]! * growth * Math.exp(logExchange);
          state.gdpConstant[offset + k] = ally.gdpConstant * ally.gdp.real[k]! * growth;
          state.gdpPpp[offset + k] = ally.gdpPpp * ally.gdp.ppp[k]! * growth;
        }
      }
      return state;
    },
  };

  function estimateFactor(stream: RandomStream, replication: number): number {
    const probability = random('estimates') ? stream.uniform(replication, 0) : 0.5;
    return Math.exp(empiricalQuantile(uncertainty.estimates.logRatios, probability));
  }

  /** Fraction of the pledged rise that comes about: the record of the 2014 pledge, correlated between allies. */
  function deliveredFraction(stream: RandomStream, replication: number, common: number): number {
    if (input.delivery === 'full') return 1;
    if (!random('delivery')) return empiricalQuantile(uncertainty.pledgeRecord.fractions, 0.5);
    const z = common + Math.sqrt(1 - correlation) * stream.normal(replication, 0);
    return empiricalQuantile(uncertainty.pledgeRecord.fractions, normalCdf(z));
  }
}

/**
 * Standard deviation of the growth in forecast error from one year to the next. A forecast made `h` years ahead
 * is revised twice a year until its year is over, each time by the spread estimated for the horizon then left,
 * so the error at `h` exceeds that at `h − 1` by two revisions at horizon `h`. Beyond the longest horizon of
 * the editions its spread is used again.
 */
function gdpSteps({ years, uncertainty, outlook }: Projection): { commonSd: number; ownSd: number }[] {
  const editionYear = Number(outlook.edition.slice(0, 4));
  const longest = uncertainty.gdp.at(-1)!;
  return years.map((year) => {
    const horizon = Math.max(0, year - editionYear);
    const spread = uncertainty.gdp.find((entry) => entry.horizon === horizon) ?? longest;
    return { commonSd: Math.SQRT2 * spread.commonSd, ownSd: Math.SQRT2 * spread.ownSd };
  });
}
