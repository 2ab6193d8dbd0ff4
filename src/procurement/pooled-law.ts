import type { Lognormal } from '../simulation/lognormal.ts';
import { normalCdf, normalQuantile } from '../simulation/normal.ts';
import { logLikelihoodOf } from './duration-likelihood.ts';
import type { DurationObservation } from './duration-observation.ts';

/** Where the posterior is summed: ln medians from `from` on in equal steps, and sigmas from `narrowest` on. */
export interface PoolGrid {
  readonly from: number;
  readonly step: number;
  readonly narrowest: number;
}

/** For times in days: medians from 4 days to 120 years, sigmas from 0.15 to 1.8. */
const dayGrid: PoolGrid = { from: 1.4, step: 0.11, narrowest: 0.15 };

const size = 84;
const sigmaCount = 18;
const sigmaStep = 0.146;
/** Parts of the spread that lie within groups, evenly over (0, 1). */
const shares = Array.from({ length: 8 }, (_, index) => (index + 0.5) / 8);
const negligible = 1e-9;
/** Natural logarithms below a peak at which a likelihood counts as nothing. */
const depth = 30;

/**
 * Laws of the next duration in each of several groups that resemble each other. ln T of group g is normal with mean
 * μg and standard deviation σ; the means are normal about a common one, with standard deviation τ. Priors are flat in
 * the common mean and in ln σ, and uniform in σ²/(σ² + τ²) (Daniels 1999), so that the durations themselves say how
 * much groups resemble each other. A group with many durations stands on its own; one with few is drawn to the others
 * and keeps a wide band; one with none gets what the others leave open. Durations known to an interval, or still
 * running, enter by their probability. The posterior predictive distribution is summed over a grid; the law is the
 * lognormal with its 5 % and 95 % points.
 *
 * @returns the law of a group by its name; of a name without durations, the law of a new group.
 */
export function pooledLaws(
  samples: ReadonlyMap<string, readonly DurationObservation[]>,
  grid: PoolGrid = dayGrid,
  memory: PoolMemory = new Map(),
): (group: string) => Lognormal {
  const names = [...samples.keys()];
  const groups = [...samples.values()].map((sample) => groupLikelihood(sample, grid, memory));
  const slices = slicesOf(groups, grid);
  const laws = new Map<number, Lognormal>();
  return (name) => {
    const group = names.indexOf(name);
    const known = laws.get(group) ?? lawOf(posteriorOf(slices, group), grid);
    laws.set(group, known);
    return known;
  };
}

/** One sigma and one spread of the means between groups. */
interface Slice {
  readonly sigma: number;
  readonly weight: number;
  /** Weights of a normal of mean 0 at whole steps. */
  readonly kernel: Float64Array;
  /** Chance of each group's durations given its own mean, and given the common mean. */
  readonly likelihoods: readonly Float64Array[];
  readonly given: readonly Float64Array[];
}

function slicesOf(groups: readonly GroupLikelihood[], grid: PoolGrid): Slice[] {
  const heights = Array.from({ length: sigmaCount }, () => Number.NEGATIVE_INFINITY);
  const visit = (sigma: number): number => {
    heights[sigma] = groups.reduce((sum, group) => sum + group.profile(sigma).height, 0);
    return heights[sigma]!;
  };
  // From a middling sigma both ways, as long as it matters.
  const middle = sigmaCount >> 1;
  let best = visit(middle);
  for (const way of [1, -1]) {
    for (let sigma = middle + way; sigma >= 0 && sigma < sigmaCount; sigma += way) {
      const height = visit(sigma);
      if (height < best + Math.log(negligible) && height < heights[sigma - way]!) break;
      best = Math.max(best, height);
    }
  }
  return heights.flatMap((height, sigma) => {
    const weight = Math.exp(height - best);
    if (weight < negligible) return [];
    return shares.map(
      (_, share): Slice => ({
        sigma,
        weight,
        kernel: kernelAt(grid, sigma, share),
        likelihoods: groups.map((group) => group.profile(sigma).values),
        given: groups.map((group) => group.given(sigma, share)),
      }),
    );
  });
}

/** Durations of one group over the grid, worked out as far as they are asked for. */
interface GroupLikelihood {
  readonly profile: (sigma: number) => Profile;
  /** Chance of the durations given the common mean of the groups. */
  readonly given: (sigma: number, share: number) => Float64Array;
}

/** Samples that were met before: fits that leave out one case share most of their groups. */
export type PoolMemory = Map<string, GroupLikelihood>;

function groupLikelihood(
  sample: readonly DurationObservation[],
  grid: PoolGrid,
  memory: PoolMemory,
): GroupLikelihood {
  const key = JSON.stringify([
    grid.from,
    sample.map((one) => [one.lowDays, `${one.highDays}`, one.startWindowDays]),
  ]);
  const known = memory.get(key);
  if (known) return known;
  const logLikelihood = logLikelihoodOf(sample);
  const profiles: Profile[] = [];
  const chances: Float64Array[] = [];
  const profile = (sigma: number): Profile => {
    const law = (place: number): Lognormal => ({
      kind: 'lognormal',
      medianDays: Math.exp(locationAt(grid, place)),
      sigma: sigmaAt(grid, sigma),
    });
    profiles[sigma] ??= profileOf(
      (place) => logLikelihood(law(place)),
      profiles[sigma - 1]?.top ?? profiles[sigma + 1]?.top ?? size >> 1,
    );
    return profiles[sigma];
  };
  const given = (sigma: number, share: number): Float64Array => {
    const place = sigma * shares.length + share;
    chances[place] ??= convolve(kernelAt(grid, sigma, share), profile(sigma).values);
    return chances[place];
  };
  memory.set(key, { profile, given });
  return { profile, given };
}

const locationAt = ({ from, step }: PoolGrid, place: number): number => from + step * place;
const sigmaAt = ({ narrowest }: PoolGrid, index: number): number => narrowest * Math.exp(sigmaStep * index);
const kernelAt = (grid: PoolGrid, sigma: number, share: number): Float64Array =>
  kernelOf(sigmaAt(grid, sigma) * Math.sqrt(1 / shares[share]! - 1), grid.step);

/** Likelihood of a group over the places of the grid, against its own peak so that no weight underflows. */
interface Profile {
  readonly values: Float64Array;
  readonly top: number;
  /** Logarithm at the peak. */
  readonly height: number;
}

/** Walks from a start to the peak and down its sides; ln likelihood is concave in the mean, so the rest is nothing. */
function profileOf(logLikelihood: (place: number) => number, start: number): Profile {
  const known = new Map<number, number>();
  const at = (place: number): number => {
    if (place < 0 || place >= size) return Number.NEGATIVE_INFINITY;
    const value = known.get(place) ?? logLikelihood(place);
    known.set(place, value);
    return value;
  };
  let top = start;
  while (at(top) === Number.NEGATIVE_INFINITY && top < size - 1) top++;
  while (at(top + 1) > at(top)) top++;
  while (at(top - 1) > at(top)) top--;
  const values = new Float64Array(size);
  for (const way of [1, -1])
    for (let place = top; at(place) > at(top) - depth; place += way)
      values[place] = Math.exp(at(place) - at(top));
  return { values, top, height: at(top) };
}

/** Posterior weight of each sigma and mean of a group, rows of means; −1 is a group without durations. */
function posteriorOf(slices: readonly Slice[], group: number): Float64Array {
  const result = new Float64Array(sigmaCount * size);
  for (const { sigma, weight, kernel, likelihoods, given } of slices) {
    const rest = new Float64Array(size).fill(weight);
    for (const [other, chance] of given.entries())
      if (other !== group) for (let place = 0; place < size; place++) rest[place]! *= chance[place]!;
    const prior = convolve(kernel, rest);
    const own = likelihoods[group];
    for (let place = 0; place < size; place++)
      result[sigma * size + place]! += prior[place]! * (own?.[place] ?? 1);
  }
  return result;
}

function kernelOf(deviation: number, step: number): Float64Array {
  const reach = Math.min(size, 1 + Math.ceil((6 * deviation) / step));
  const weights = Float64Array.from({ length: reach }, (_, k) =>
    Math.exp(-0.5 * ((k * step) / deviation) ** 2),
  );
  const total = weights.reduce((sum, weight, k) => sum + (k === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / total);
}

function convolve(kernel: Float64Array, values: Float64Array): Float64Array {
  const result = new Float64Array(size);
  for (let from = 0; from < size; from++) {
    const value = values[from]!;
    if (value < 1e-14) continue;
    const last = Math.min(size - 1, from + kernel.length - 1);
    for (let to = Math.max(0, from - kernel.length + 1); to <= last; to++)
      result[to]! += value * kernel[to > from ? to - from : from - to]!;
  }
  return result;
}

function lawOf(weights: Float64Array, grid: PoolGrid): Lognormal {
  const peak = weights.reduce((a, b) => Math.max(a, b), 0);
  const points = [...weights.keys()]
    .filter((place) => weights[place]! > negligible * peak)
    .map((place) => ({
      location: locationAt(grid, place % size),
      sigma: sigmaAt(grid, Math.floor(place / size)),
      weight: weights[place]!,
    }));
  return bandLaw(points);
}

const edge = normalQuantile(0.95);

/** The lognormal with the 5 % and 95 % points of a mixture of lognormals. */
export function bandLaw(
  points: readonly { readonly location: number; readonly sigma: number; readonly weight: number }[],
): Lognormal {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const quantile = (probability: number): number => {
    let low = Math.min(...points.map(({ location, sigma }) => location - 6 * sigma));
    let high = Math.max(...points.map(({ location, sigma }) => location + 6 * sigma));
    for (let round = 0; round < 40; round++) {
      const x = (low + high) / 2;
      let below = 0;
      for (const { location, sigma, weight } of points) below += weight * normalCdf((x - location) / sigma);
      if (below < probability * total) low = x;
      else high = x;
    }
    return (low + high) / 2;
  };
  const low = quantile(0.05);
  const high = quantile(0.95);
  return { kind: 'lognormal', medianDays: Math.exp((low + high) / 2), sigma: (high - low) / (2 * edge) };
}
