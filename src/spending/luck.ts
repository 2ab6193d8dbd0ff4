import { empiricalQuantile } from '../simulation/empirical.ts';
import { normalCdf } from '../simulation/normal.ts';
import { openStream, type RandomStream } from '../simulation/stream.ts';
import type { InputGroup } from './input-group.ts';
import type { Projection } from './projection.ts';

/**
 * What chance decides of one possible future of money, whatever paths the shares follow. Arrays run ally by ally, and
 * where they have years, year by year: index = ally × years + year.
 */
export interface SpendingLuck {
  /** Real GDP over its forecast. */
  readonly growth: Float64Array;
  /** Exchange rate against the dollar over its forecast. */
  readonly exchange: Float64Array;
  /** Share of GDP over its path: that of the United States varies. */
  readonly drift: Float64Array;
  /** Share of the first year over its estimate, by ally; 1 where it is no estimate. */
  readonly revision: Float64Array;
  /** Part of a pledged rise that comes about, by ally. */
  readonly delivered: Float64Array;
}

/** Room for the luck of one future of a projection. */
export function emptyLuck({ allies, years }: Projection): SpendingLuck {
  const size = allies.length * years.length;
  return {
    growth: new Float64Array(size),
    exchange: new Float64Array(size),
    drift: new Float64Array(size),
    revision: new Float64Array(allies.length),
    delivered: new Float64Array(allies.length),
  };
}

/** Draws the luck of a replication into the room given. */
export type DrawLuck = (replication: number, into: SpendingLuck) => void;

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

/** Prepares drawing; `frozen` groups stay at their medians in every replication. */
export function openLuck(
  projection: Projection,
  seed: number,
  frozen: { has(group: InputGroup): boolean } = new Set(),
): DrawLuck {
  const { allies, years, uncertainty, input } = projection;
  const count = years.length;
  const alliance = openStreams(seed, 'alliance');
  const streams = allies.map(({ country }) => openStreams(seed, country));
  const exchangeSds = allies.map(({ country }) => uncertainty.exchange.ownSd.get(country) ?? 0);
  const commonGdp = new Float64Array(count);
  const commonExchange = new Float64Array(count);
  const steps = gdpSteps(projection);
  const correlation = input.deliveryCorrelation;
  const varies = {
    gdp: !frozen.has('gdp'),
    exchange: !frozen.has('exchange'),
    estimates: !frozen.has('estimates'),
    delivery: !frozen.has('delivery'),
    unitedStates: input.unitedStatesShare === 'varies' && !frozen.has('unitedStates'),
  };

  return (replication, { growth, exchange, drift, revision, delivered }) => {
    for (let k = 1; k < count; k++) {
      commonGdp[k] = varies.gdp ? steps[k]!.commonSd * alliance.gdp.normal(replication, k) : 0;
      commonExchange[k] = varies.exchange
        ? uncertainty.exchange.commonSd * alliance.exchange.normal(replication, k)
        : 0;
    }
    const commonDelivery = Math.sqrt(correlation) * alliance.delivery.normal(replication, 0);
    for (let index = 0; index < allies.length; index++) {
      const { country, estimated } = allies[index]!;
      const own = streams[index]!;
      revision[index] = estimated ? estimateFactor(own.estimates, replication) : 1;
      delivered[index] = deliveredFraction(own.delivery, replication, commonDelivery);
      const follows = country !== 'USA';
      let logGdp = 0;
      let logExchange = 0;
      let logShare = 0;
      for (let k = 0; k < count; k++) {
        const at = index * count + k;
        if (k > 0) {
          const ownGdp = varies.gdp ? steps[k]!.ownSd * own.gdp.normal(replication, k) : 0;
          logGdp += commonGdp[k]! + ownGdp;
          if (follows) {
            const ownExchange = varies.exchange
              ? exchangeSds[index]! * own.exchange.normal(replication, k)
              : 0;
            logExchange += commonExchange[k]! + ownExchange;
          } else if (varies.unitedStates) {
            logShare += uncertainty.unitedStates.sd * own.share.normal(replication, k);
          }
        }
        growth[at] = Math.exp(logGdp);
        exchange[at] = Math.exp(logExchange);
        drift[at] = Math.exp(logShare);
      }
    }
  };

  function estimateFactor(stream: RandomStream, replication: number): number {
    const probability = varies.estimates ? stream.uniform(replication, 0) : 0.5;
    return Math.exp(empiricalQuantile(uncertainty.estimates.logRatios, probability));
  }

  /** Fraction of the pledged rise that comes about: the record of the 2014 pledge, correlated between allies. */
  function deliveredFraction(stream: RandomStream, replication: number, common: number): number {
    if (input.delivery === 'full') return 1;
    if (!varies.delivery) return empiricalQuantile(uncertainty.pledgeRecord.fractions, 0.5);
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
