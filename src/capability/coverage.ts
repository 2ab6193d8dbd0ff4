import { monthOfDayTable, monthStarts } from '../production/month.ts';
import { openStream, type RandomStream } from '../simulation/stream.ts';
import { type Range, triangularQuantile } from '../simulation/triangular.ts';
import type { Addition, CapabilityInput, CoverageModel, PostureChange } from './coverage-model.ts';
import { type Denominator, denominators } from './figure.ts';

/** The groups of inputs of coverage that are uncertain, beside the deliveries themselves. */
export const coverageGroups = ['holdings', 'replacement', 'posture', 'requirement'] as const;
export type CoverageGroup = (typeof coverageGroups)[number];

/** What each group is, for captions. */
export const coverageGroupNames: Readonly<Record<CoverageGroup, string>> = {
  holdings: 'what sources say of holdings',
  replacement: 'how much of what arrives replaces older equipment, and how soon it is in use',
  posture: 'when and how far postures change',
  requirement: 'what is required',
};

/**
 * One possible future of every capability. Arrays run capability by capability, moment by moment: index = capability ×
 * moments + moment, values at the end of a month in the capability's unit. `NaN` where there is no public figure.
 */
export interface CoverageState {
  /** How many moments the arrays have. */
  readonly moments: number;
  /** H: what the European allies hold, in service. */
  readonly europe: Float64Array;
  /** The part of H that does not depend on the United States. */
  readonly autonomous: Float64Array;
  /** U under each denominator. */
  readonly unitedStates: Readonly<Record<Denominator, Float64Array>>;
  /** T, one number a capability. */
  readonly requirement: Float64Array;
  /** Millions of US dollars a unit, one number a capability. */
  readonly unitCost: Float64Array;
}

/** Room for one future. */
export function emptyCoverage(capabilities: number, moments: number): CoverageState {
  const series = () => new Float64Array(capabilities * moments);
  return {
    moments,
    europe: series(),
    autonomous: series(),
    unitedStates: { global: series(), 'in-europe': series(), committed: series() },
    requirement: new Float64Array(capabilities),
    unitCost: new Float64Array(capabilities),
  };
}

/** Months of a model, from 0: all of them. */
export const everyMonth = ({ months }: Pick<CoverageModel, 'months'>): Int32Array =>
  Int32Array.from({ length: months }, (_, month) => month);

/** Draws states. Each instance owns its arrays and overwrites them at each draw. */
export interface CoverageSampler {
  /** @param first, last days of first and last delivery, a number for each order of the delivery book. */
  draw(replication: number, first: Float64Array, last: Float64Array): CoverageState;
}

/** The streams of one capability. */
interface Drawn {
  readonly streams: Readonly<
    Record<
      'holding' | 'usMade' | 'cost' | 'replaced' | 'training' | 'requirement' | Denominator,
      RandomStream
    >
  >;
  /** Changes in the order in which they are applied: by first day, then by id. */
  readonly changes: readonly {
    readonly change: PostureChange;
    readonly when: RandomStream;
    readonly size: RandomStream;
  }[];
  readonly dependence: readonly RandomStream[];
}

/**
 * Prepares sampling of
 *
 *     H(t) = base − replaced + delivered and trained for + changes,   U(t) = base + changes
 *
 * @param seedOf seed of each group, so that one group can be drawn anew while the others keep their luck.
 * @param frozen groups held at their medians.
 * @param moments months of the model, from 0 and rising, at whose ends values are wanted; all of them unless given.
 */
export function openCoverage(
  model: CoverageModel,
  seedOf: (group: CoverageGroup) => number,
  frozen: { has(group: CoverageGroup): boolean } = new Set(),
  moments: Int32Array = everyMonth(model),
): CoverageSampler {
  const state = emptyCoverage(model.capabilities.length, moments.length);
  const draws = openCapabilities(model, seedOf, frozen, moments);
  return {
    draw(replication, first, last) {
      for (let index = 0; index < draws.length; index++) draws[index]!(replication, first, last, state);
      return state;
    },
  };
}

/** Draws one capability into its place in a state. */
export type DrawCapability = (
  replication: number,
  first: ArrayLike<number>,
  last: ArrayLike<number>,
  state: CoverageState,
) => void;

/** Prepares each capability on its own: what is drawn of one never depends on another. */
export function openCapabilities(
  model: CoverageModel,
  seedOf: (group: CoverageGroup) => number,
  frozen: { has(group: CoverageGroup): boolean },
  moments: Int32Array,
): readonly DrawCapability[] {
  const { capabilities, replaced } = model;
  const count = moments.length;
  /** Months up to the last that is asked for. */
  const months = (moments.at(-1) ?? -1) + 1;
  const starts = monthStarts(model);
  const ends = Float64Array.from({ length: months }, (_, month) => starts[month + 1]! - 1);
  const monthOfDay = monthOfDayTable(model);
  /** Month of the window that a day lies in or comes before; `model.months` when it comes after. */
  const monthFrom = (day: number): number => {
    const since = Math.floor(day) - starts[0]!;
    return since < 0 ? 0 : since < monthOfDay.length ? monthOfDay[since]! : model.months;
  };
  const u = (group: CoverageGroup, stream: RandomStream, replication: number): number =>
    frozen.has(group) ? 0.5 : stream.uniform(replication, 0);
  const ranged = (
    group: CoverageGroup,
    range: Range | null,
    stream: RandomStream,
    replication: number,
  ): number => (range === null ? Number.NaN : triangularQuantile(range, u(group, stream, replication)));
  const gained = new Float64Array(months);
  const gainedOnTop = new Float64Array(months);
  const gainedAlone = new Float64Array(months);

  /** Adds what an addition delivers in each month, as steps, to `gained` or `gainedOnTop`, and the independent part to `gainedAlone`. */
  function deliver(
    addition: Addition,
    countedOn: number,
    training: number,
    first: number,
    last: number,
    independent: number,
  ): void {
    const { items, perItem, notBefore } = addition;
    const into = addition.onTop ? gainedOnTop : gained;
    // What was there when the holding was counted is in the holding, trained for or not.
    const counted = countedBy(items, first, last, countedOn);
    let before = 0;
    for (let month = monthFrom(Math.max(first + training, notBefore)); month < months; month++) {
      const day = ends[month]!;
      const delivered = day < notBefore ? 0 : countedBy(items, first, last, day - training);
      const now = Math.max(0, delivered - counted);
      if (now > before) {
        into[month]! += (now - before) * perItem;
        gainedAlone[month]! += (now - before) * perItem * independent;
        before = now;
      }
      if (now + counted >= items) break;
    }
  }

  return capabilities.map((input, index): DrawCapability => {
    const { streams, changes, dependence } = streamsOf(input, seedOf);
    const { additions, countedOn } = input;
    const offset = index * count;
    return (replication, first, last, state) => {
      const { europe, autonomous, unitedStates } = state;
      const holding = ranged('holdings', input.europe, streams.holding, replication);
      const usMade = ranged('holdings', input.usMade, streams.usMade, replication);
      const training = ranged('replacement', input.trainingDays, streams.training, replication);
      if (additions.length > 0) {
        gained.fill(0);
        gainedOnTop.fill(0);
        gainedAlone.fill(0);
      }
      for (let place = 0; place < additions.length; place++) {
        const addition = additions[place]!;
        const dependent = ranged('holdings', addition.dependence, dependence[place]!, replication);
        deliver(
          addition,
          countedOn,
          training,
          addition.first ?? first[addition.order!]!,
          addition.last ?? last[addition.order!]!,
          1 - dependent,
        );
      }
      const { low, high } = replaced;
      const kept = 1 - (low + (high - low) * u('replacement', streams.replaced, replication));
      let more = 0;
      let onTop = 0;
      let alone = 0;
      for (let moment = 0, month = 0; moment < count; moment++) {
        if (additions.length > 0)
          for (; month <= moments[moment]!; month++) {
            more += gained[month]!;
            onTop += gainedOnTop[month]!;
            alone += gainedAlone[month]!;
          }
        europe[offset + moment] = holding + kept * more + onTop;
        // What is replaced is taken to be made like the rest of the holding.
        autonomous[offset + moment] = Math.max(0, (holding - (1 - kept) * more) * (1 - usMade) + alone);
      }
      for (const name of denominators)
        unitedStates[name].fill(
          ranged('holdings', input.unitedStates[name], streams[name], replication),
          offset,
          offset + count,
        );
      for (const { change, when, size } of changes) {
        const day = change.first + (change.last - change.first) * u('posture', when, replication);
        const amount = ranged('posture', change.size, size, replication);
        const series = change.target === 'europe' ? europe : unitedStates[change.target];
        const from = monthFrom(day);
        for (let moment = 0; moment < count; moment++) {
          if (moments[moment]! < from) continue;
          const at = offset + moment;
          const old = series[at]!;
          series[at] = change.effect === 'set' ? amount : Math.max(0, old + amount);
          if (change.target === 'europe' && old > 0) autonomous[at]! *= series[at]! / old;
        }
      }
      const asked = ranged('requirement', input.requirement?.size ?? null, streams.requirement, replication);
      state.requirement[index] = input.requirement?.basis === 'replace-us' ? holding + asked : asked;
      state.unitCost[index] = ranged('requirement', input.unitCost, streams.cost, replication);
    };
  });
}

function streamsOf(input: CapabilityInput, seedOf: (group: CoverageGroup) => number): Drawn {
  const open = (group: CoverageGroup, purpose: string) => openStream(seedOf(group), input.id, purpose);
  return {
    streams: {
      holding: open('holdings', 'holding'),
      usMade: open('holdings', 'us-made'),
      cost: open('requirement', 'unit-cost'),
      global: open('holdings', 'global'),
      'in-europe': open('holdings', 'in-europe'),
      committed: open('holdings', 'committed'),
      replaced: open('replacement', 'replaced'),
      training: open('replacement', 'training'),
      requirement: open('requirement', 'requirement'),
    },
    changes: [...input.changes]
      .sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1))
      .map((change) => ({
        change,
        when: openStream(seedOf('posture'), change.id, 'when'),
        size: openStream(seedOf('posture'), change.id, 'size'),
      })),
    dependence: input.additions.map(({ caseId }) => openStream(seedOf('holdings'), caseId, 'dependence')),
  };
}

/** Items delivered by a day, if they come evenly between the first and the last. */
export function countedBy(items: number, first: number, last: number, day: number): number {
  if (day < first) return 0;
  if (day >= last || last <= first) return items;
  return Math.min(items, Math.floor(((day - first) / (last - first)) * (items - 1)) + 1);
}
