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
 * One possible future of every capability. Arrays run capability by capability, month by month: index = capability ×
 * months + month, values at the end of the month in the capability's unit. `NaN` where there is no public figure.
 */
export interface CoverageState {
  readonly months: number;
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

/** Draws states. Each instance owns its arrays and overwrites them at each draw. */
export interface CoverageSampler {
  /** @param first, last days of first and last delivery, a number for each order of the delivery book. */
  draw(replication: number, first: Float64Array, last: Float64Array): CoverageState;
}

/** One capability with its streams. */
interface Drawn {
  readonly input: CapabilityInput;
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
 */
export function openCoverage(
  model: CoverageModel,
  seedOf: (group: CoverageGroup) => number,
  frozen: { has(group: CoverageGroup): boolean } = new Set(),
): CoverageSampler {
  const { months, capabilities } = model;
  const size = capabilities.length * months;
  const state = {
    months,
    europe: new Float64Array(size),
    autonomous: new Float64Array(size),
    unitedStates: {
      global: new Float64Array(size),
      'in-europe': new Float64Array(size),
      committed: new Float64Array(size),
    },
    requirement: new Float64Array(capabilities.length),
    unitCost: new Float64Array(capabilities.length),
  } satisfies CoverageState;
  const starts = monthStarts(model);
  const ends = Float64Array.from({ length: months }, (_, month) => starts[month + 1]! - 1);
  const monthOfDay = monthOfDayTable(model);
  /** Month of the window that a day lies in or comes before; `months` when it comes after. */
  const monthFrom = (day: number): number => {
    const since = Math.floor(day) - starts[0]!;
    return since < 0 ? 0 : since < monthOfDay.length ? monthOfDay[since]! : months;
  };
  const drawn = capabilities.map((input): Drawn => {
    const open = (group: CoverageGroup, purpose: string) => openStream(seedOf(group), input.id, purpose);
    return {
      input,
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
  });
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
    { countedOn }: CapabilityInput,
    training: number,
    first: number,
    last: number,
    independent: number,
  ): void {
    const { items, perItem } = addition;
    const into = addition.onTop ? gainedOnTop : gained;
    const count = (day: number): number =>
      day < addition.notBefore ? 0 : countedBy(items, first, last, day - training);
    // What was there when the holding was counted is in the holding, trained for or not.
    const counted = countedBy(items, first, last, countedOn);
    let before = 0;
    for (let month = monthFrom(Math.max(first + training, addition.notBefore)); month < months; month++) {
      const now = Math.max(0, count(ends[month]!) - counted);
      if (now > before) {
        into[month]! += (now - before) * perItem;
        gainedAlone[month]! += (now - before) * perItem * independent;
        before = now;
      }
      if (now + counted >= items) break;
    }
  }

  return {
    draw(replication, first, last) {
      for (const [index, { input, streams, changes, dependence }] of drawn.entries()) {
        const offset = index * months;
        const holding = ranged('holdings', input.europe, streams.holding, replication);
        const usMade = ranged('holdings', input.usMade, streams.usMade, replication);
        const training = ranged('replacement', input.trainingDays, streams.training, replication);
        gained.fill(0);
        gainedOnTop.fill(0);
        gainedAlone.fill(0);
        for (const [place, addition] of input.additions.entries()) {
          const dependent = ranged('holdings', addition.dependence, dependence[place]!, replication);
          deliver(
            addition,
            input,
            training,
            addition.first ?? first[addition.order!]!,
            addition.last ?? last[addition.order!]!,
            1 - dependent,
          );
        }
        const { low, high } = model.replaced;
        const kept = 1 - (low + (high - low) * u('replacement', streams.replaced, replication));
        let more = 0;
        let onTop = 0;
        let alone = 0;
        for (let month = 0; month < months; month++) {
          more += gained[month]!;
          onTop += gainedOnTop[month]!;
          alone += gainedAlone[month]!;
          state.europe[offset + month] = holding + kept * more + onTop;
          // What is replaced is taken to be made like the rest of the holding.
          state.autonomous[offset + month] = Math.max(
            0,
            (holding - (1 - kept) * more) * (1 - usMade) + alone,
          );
        }
        for (const name of denominators)
          state.unitedStates[name].fill(
            ranged('holdings', input.unitedStates[name], streams[name], replication),
            offset,
            offset + months,
          );
        for (const { change, when, size } of changes) {
          const day = change.first + (change.last - change.first) * u('posture', when, replication);
          const amount = ranged('posture', change.size, size, replication);
          const series = change.target === 'europe' ? state.europe : state.unitedStates[change.target];
          for (let month = monthFrom(day); month < months; month++) {
            const at = offset + month;
            const old = series[at]!;
            series[at] = change.effect === 'set' ? amount : Math.max(0, old + amount);
            if (change.target === 'europe' && old > 0) state.autonomous[at]! *= series[at]! / old;
          }
        }
        const asked = ranged(
          'requirement',
          input.requirement?.size ?? null,
          streams.requirement,
          replication,
        );
        state.requirement[index] = input.requirement?.basis === 'replace-us' ? holding + asked : asked;
        state.unitCost[index] = ranged('requirement', input.unitCost, streams.cost, replication);
      }
      return state;
    },
  };
}

/** Items delivered by a day, if they come evenly between the first and the last. */
export function countedBy(items: number, first: number, last: number, day: number): number {
  if (day < first) return 0;
  if (day >= last || last <= first) return items;
  return Math.min(items, Math.floor(((day - first) / (last - first)) * (items - 1)) + 1);
}
