import type { InputGroup } from './input-group.ts';
import { type EconomyLuck, emptyEconomyLuck, emptyPledgeLuck, openLuck, type PledgeLuck } from './luck.ts';
import { followPath, preparePath } from './path.ts';
import type { Projection } from './projection.ts';

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

/** Room for one future of a projection. */
export function emptySpending({ allies, years }: Pick<Projection, 'allies' | 'years'>): SpendingState {
  const series = () => new Float64Array(allies.length * years.length);
  return { sharePct: series(), holdPct: series(), gdpUsd: series(), gdpConstant: series(), gdpPpp: series() };
}

/** Makes a future of the paths of a projection and a luck. Each instance owns its arrays and overwrites them. */
export type Spend = (economy: EconomyLuck, pledges: PledgeLuck) => SpendingState;

/** Prepares the arithmetic of a projection: everything but chance. */
export function openSpending({ allies, years }: Projection): Spend {
  const count = years.length;
  const state = emptySpending({ allies, years });
  const central = (level: 'gdpUsd' | 'gdpConstant' | 'gdpPpp', series: 'usd' | 'real' | 'ppp') =>
    Float64Array.from(allies.flatMap((ally) => years.map((_, k) => ally[level] * ally.gdp[series][k]!)));
  const usd = central('gdpUsd', 'usd');
  const constant = central('gdpConstant', 'real');
  const ppp = central('gdpPpp', 'ppp');
  const paths = allies.map(({ path }) => preparePath(path, years));
  const path = new Float64Array(count);

  return ({ growth, exchange, drift }, { revision, delivered }) => {
    for (let index = 0; index < allies.length; index++) {
      const offset = index * count;
      const start = allies[index]!.sharePct * revision[index]!;
      followPath(paths[index]!, start, path);
      const fraction = paths[index]!.pledge ? delivered[index]! : 1;
      for (let k = 0; k < count; k++) {
        const at = offset + k;
        state.holdPct[at] = start * drift[at]!;
        state.sharePct[at] = (start + fraction * (path[k]! - start)) * drift[at]!;
        state.gdpUsd[at] = usd[at]! * growth[at]! * exchange[at]!;
        state.gdpConstant[at] = constant[at]! * growth[at]!;
        state.gdpPpp[at] = ppp[at]! * growth[at]!;
      }
    }
    return state;
  };
}

/** Draws states of a projection under a seed. Each instance owns its arrays and overwrites them at each draw. */
export interface Sampler {
  draw(replication: number): SpendingState;
}

/** Prepares sampling; `frozen` groups stay at their medians in every replication. */
export function openSampler(
  projection: Projection,
  seed: number,
  frozen: { has(group: InputGroup): boolean } = new Set(),
): Sampler {
  const drawLuck = openLuck(projection, seed, frozen);
  const luck = { ...emptyEconomyLuck(projection), ...emptyPledgeLuck(projection) };
  const spend = openSpending(projection);
  return {
    draw(replication) {
      drawLuck(replication, luck);
      return spend(luck, luck);
    },
  };
}
