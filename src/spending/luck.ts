import { empiricalQuantile } from '../simulation/empirical.ts';
import { normalCdf } from '../simulation/normal.ts';
import { openStream, type RandomStream } from '../simulation/stream.ts';
import type { InputGroup } from './input-group.ts';
import type { Projection } from './projection.ts';

/**
 * What chance decides of one possible future of money, whatever paths the shares follow. Arrays run ally by ally, and
 * where they have years, year by year: index = ally × years + year.
 */
export type SpendingLuck = EconomyLuck & PledgeLuck;

/** Chance in economies, and in the share of the United States. */
export interface EconomyLuck {
  /** Real GDP over its forecast. */
  readonly growth: Float64Array;
  /** Exchange rate against the dollar over its forecast. */
  readonly exchange: Float64Array;
  /** Share of GDP over its path: that of the United States varies. */
  readonly drift: Float64Array;
}

/** Chance in where shares start and in how pledges are kept. */
export interface PledgeLuck {
  /** Share of the first year over its estimate, by ally; 1 where it is no estimate. */
  readonly revision: Float64Array;
  /** Part of a pledged rise that comes about, by ally. */
  readonly delivered: Float64Array;
}

/** Room for the luck of one future of a projection. */
export function emptyEconomyLuck({ allies, years }: Projection): EconomyLuck {
  const series = () => new Float64Array(allies.length * years.length);
  return { growth: series(), exchange: series(), drift: series() };
}

export const emptyPledgeLuck = ({ allies }: Projection): PledgeLuck => ({
  revision: new Float64Array(allies.length),
  delivered: new Float64Array(allies.length),
});

/** Draws the luck of a replication into the room given. */
export type Draw<Luck> = (replication: number, into: Luck) => void;

/** Groups of inputs that stay at their medians. */
export interface Frozen {
  has(group: InputGroup): boolean;
}

/** Prepares drawing of all of it. */
export function openLuck(
  projection: Projection,
  seed: number,
  frozen: Frozen = new Set(),
): Draw<SpendingLuck> {
  const economy = openEconomyLuck(projection, seed, frozen);
  const pledges = openPledgeLuck(projection, seed, frozen);
  return (replication, into) => {
    economy(replication, into);
    pledges(replication, into);
  };
}

export function openEconomyLuck(
  projection: Projection,
  seed: number,
  frozen: Frozen = new Set(),
): Draw<EconomyLuck> {
  const { allies, years, uncertainty, input } = projection;
  const count = years.length;
  const open = (entity: string) => ({
    gdp: openStream(seed, entity, 'gdp'),
    exchange: openStream(seed, entity, 'exchange'),
    share: openStream(seed, entity, 'share'),
  });
  const alliance = open('alliance');
  const streams = allies.map(({ country }) => open(country));
  const exchangeSds = allies.map(({ country }) => uncertainty.exchange.ownSd.get(country) ?? 0);
  const commonGdp = new Float64Array(count);
  const commonExchange = new Float64Array(count);
  const steps = gdpSteps(projection);
  const gdpVaries = !frozen.has('gdp');
  const exchangeVaries = !frozen.has('exchange');
  const shareVaries = input.unitedStatesShare === 'varies' && !frozen.has('unitedStates');

  return (replication, { growth, exchange, drift }) => {
    for (let k = 1; k < count; k++) {
      commonGdp[k] = gdpVaries ? steps[k]!.commonSd * alliance.gdp.normal(replication, k) : 0;
      commonExchange[k] = exchangeVaries
        ? uncertainty.exchange.commonSd * alliance.exchange.normal(replication, k)
        : 0;
    }
    for (let index = 0; index < allies.length; index++) {
      const own = streams[index]!;
      const follows = allies[index]!.country !== 'USA';
      let logGdp = 0;
      let logExchange = 0;
      let logShare = 0;
      for (let k = 0; k < count; k++) {
        const at = index * count + k;
        if (k > 0) {
          const ownGdp = gdpVaries ? steps[k]!.ownSd * own.gdp.normal(replication, k) : 0;
          logGdp += commonGdp[k]! + ownGdp;
          if (follows) {
            const ownExchange = exchangeVaries
              ? exchangeSds[index]! * own.exchange.normal(replication, k)
              : 0;
            logExchange += commonExchange[k]! + ownExchange;
          } else if (shareVaries) {
            logShare += uncertainty.unitedStates.sd * own.share.normal(replication, k);
          }
        }
        growth[at] = Math.exp(logGdp);
        exchange[at] = Math.exp(logExchange);
        drift[at] = Math.exp(logShare);
      }
    }
  };
}

export function openPledgeLuck(
  { allies, uncertainty, input }: Projection,
  seed: number,
  frozen: Frozen = new Set(),
): Draw<PledgeLuck> {
  const { deliveryCorrelation: correlation, delivery } = input;
  const alliance = openStream(seed, 'alliance', 'delivery');
  const deliveries = allies.map(({ country }) => openStream(seed, country, 'delivery'));
  const estimates = allies.map(({ country }) => openStream(seed, country, 'estimates'));
  const estimatesVary = !frozen.has('estimates');
  const deliveryVaries = !frozen.has('delivery');

  return (replication, { revision, delivered }) => {
    const common = Math.sqrt(correlation) * alliance.normal(replication, 0);
    for (let index = 0; index < allies.length; index++) {
      revision[index] = allies[index]!.estimated ? estimateFactor(estimates[index]!, replication) : 1;
      delivered[index] = deliveredFraction(deliveries[index]!, replication, common);
    }
  };

  function estimateFactor(stream: RandomStream, replication: number): number {
    const probability = estimatesVary ? stream.uniform(replication, 0) : 0.5;
    return Math.exp(empiricalQuantile(uncertainty.estimates.logRatios, probability));
  }

  /** Fraction of the pledged rise that comes about: the record of the 2014 pledge, correlated between allies. */
  function deliveredFraction(stream: RandomStream, replication: number, common: number): number {
    if (delivery === 'full') return 1;
    if (!deliveryVaries) return empiricalQuantile(uncertainty.pledgeRecord.fractions, 0.5);
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
