import { everyMonth, openCoverage } from '../capability/coverage.ts';
import type { CoverageModel } from '../capability/coverage-model.ts';
import { present } from '../fault/guard.ts';
import { monthOf } from '../production/month.ts';
import { type OrderBook, prepareBook } from '../production/order-book.ts';
import { type OnReplication, simulateBlock } from '../production/simulate.ts';
import { openStream } from '../simulation/stream.ts';
import { type MoneyMeasure, moneyMeasures, moneyOfGroup } from '../spending/money-of-group.ts';
import type { Projection } from '../spending/projection.ts';
import { openSampler } from '../spending/replication.ts';
import { dayOf, endOfYear } from '../vocabulary/calendar.ts';
import { type MeasuredCapability, measuredCapabilities } from './capability-measure.ts';
import { type HeldTarget, measuredTargets } from './held-target.ts';
import type { DecidingGroup, FrozenGroup } from './input-group.ts';
import type { HeldState, ReplicationState } from './replication-state.ts';
import { yardstickById } from './yardsticks.ts';

/** What is held and what will be delivered. Plain data. */
export interface Held {
  readonly model: CoverageModel;
  readonly book: OrderBook;
  /** Median days of first and last delivery, by order: used where deliveries are frozen. */
  readonly medianFirst: Float64Array;
  readonly medianLast: Float64Array;
}

/** Replications of one projection and of what is held, under one seed. Plain data: it can be sent to a worker. */
export interface Run {
  readonly projection: Projection;
  readonly seed: number;
  /** Codes of the allies that count as Europe. */
  readonly europe: readonly string[];
  /** Where given, who counts as Europe is drawn among these, each as likely. */
  readonly europeAmong?: readonly (readonly string[])[];
  /** Input groups held at their medians. */
  readonly frozen: readonly FrozenGroup[];
  /** Where given, only these groups keep the luck of the seed; all others are drawn anew. */
  readonly kept?: readonly DecidingGroup[];
  /** Absent where only money is asked for. */
  readonly held?: Held;
  /** Replications 0 to this one, exclusive. */
  readonly replications: number;
  /** Identifiers of the yardsticks that are measured. */
  readonly yardsticks: readonly string[];
  /** Whether money, and each capability, is measured too. */
  readonly detailed: boolean;
  /** Numbers of capabilities that are to be in service. */
  readonly targets?: readonly HeldTarget[];
}

export type MoneyArea = 'europe' | 'unitedStates';

/** Name of a measure of money among the measures of a run; units in `moneyMeasureNames`. */
export const moneyMeasureName = (area: MoneyArea, measure: MoneyMeasure): string => `${area}.${measure}`;

/**
 * Measures of a run, in the order of its rows: each yardstick; in a detailed run also the money of Europe and of the
 * United States, and each capability; last each target.
 */
export function measuresOf(run: Run): string[] {
  const ofMoney = (area: MoneyArea) => moneyMeasures.map((measure) => moneyMeasureName(area, measure));
  return [
    ...run.yardsticks,
    ...(run.detailed ? [...ofMoney('europe'), ...ofMoney('unitedStates')] : []),
    ...measuredOf(run).map(({ name }) => name),
  ];
}

/** What is measured of holdings. */
const measuredOf = ({ held, detailed, targets = [] }: Run): readonly MeasuredCapability[] =>
  held === undefined
    ? []
    : [...(detailed ? measuredCapabilities(held.model) : []), ...measuredTargets(held.model, targets)];

/** Seed of what is drawn anew beside a seed: any other whole number would do. */
const anew = (seed: number): number => (seed + 0x1f123bb5) % Number.MAX_SAFE_INTEGER;

const nothing = new Float64Array(0);

/**
 * Runs replications `from` to `to` (exclusive) and writes their numbers where they stand among all of the run. The numbers
 * are the same on any thread, whatever the cut and the order.
 *
 * @param numbers room for the whole run, laid out as a sample.
 */
export function runInto(run: Run, from: number, to: number, numbers: Float64Array): void {
  const { held, kept, seed } = run;
  const seedOf = (group: DecidingGroup): number =>
    kept === undefined || kept.includes(group) ? seed : anew(seed);
  const replicate = openRecorder(run, seedOf, numbers);
  if (held && !run.frozen.includes('deliveries'))
    simulateBlock(prepareBook(held.book), seedOf('deliveries'), from, to, undefined, replicate);
  else
    for (let replication = from; replication < to; replication++)
      replicate(replication, held?.medianFirst ?? nothing, held?.medianLast ?? nothing);
}

/** Draws money and holdings of a replication, and writes down every measure. */
function openRecorder(
  run: Run,
  seedOf: (group: DecidingGroup) => number,
  numbers: Float64Array,
): OnReplication {
  const { projection, held } = run;
  const { years, allies } = projection;
  const frozen = new Set<FrozenGroup>(run.frozen);
  const sampler = openSampler(projection, seedOf('spending'), frozen);
  const indices = (codes: readonly string[]) =>
    Int32Array.from(allies.flatMap((ally, index) => (codes.includes(ally.country) ? [index] : [])));
  const sets = (run.europeAmong ?? [run.europe]).map(indices);
  const definition = openStream(seedOf('europe'), 'europe', 'definition');
  const unitedStates = indices(['USA']);
  const alliance = Int32Array.from(allies.keys());
  const asked = run.yardsticks.map((id) => present(yardstickById.get(id), `no yardstick ${id}`));
  const moments = held && momentsOf(years, held.model, run.targets !== undefined);
  const coverage = held && openCoverage(held.model, seedOf, frozen, moments!.moments);
  const measured = measuredOf(run);
  const count = years.length;
  const { replications } = run;
  const shares = new Float64Array(count);

  /** Draws money, and measures what rests on it. */
  const measureMoney = (replication: number, coverage: HeldState | undefined, put: Put): number => {
    const spending = sampler.draw(replication);
    const europe = sets[sets.length === 1 ? 0 : pick(definition.uniform(replication, 0), sets.length)]!;
    const state: ReplicationState = {
      projection,
      spending,
      europe,
      alliance,
      ...(coverage && { coverage }),
    };
    for (const [row, yardstick] of asked.entries()) {
      yardstick.shares(state, shares);
      for (let k = 0; k < count; k++) put(row, k, shares[k]!);
    }
    let row = asked.length;
    for (const group of run.detailed ? [europe, unitedStates] : []) {
      const start = row;
      moneyOfGroup(projection, spending, group, (measure, k, value) => put(start + measure, k, value));
      row += moneyMeasures.length;
    }
    return row;
  };

  return (replication, first, last) => {
    const holdings: HeldState | undefined = held && {
      inputs: held.model.capabilities,
      state: coverage!.draw(replication, first, last),
      yearEnds: moments!.yearEnds,
    };
    const put: Put = (row, yearIndex, value) => {
      numbers[(row * count + yearIndex) * replications + replication] = value;
    };
    const row = asked.length > 0 || run.detailed ? measureMoney(replication, holdings, put) : 0;
    for (const [place, { read }] of measured.entries())
      for (let k = 0; k < count; k++) put(row + place, k, read(holdings!.state, moments!.yearEnds[k]!));
  };
}

/** Writes a number of a measure, by its row, in a year. */
type Put = (row: number, yearIndex: number, value: number) => void;

const pick = (uniform: number, among: number): number => Math.floor(uniform * among);

/** Months of the coverage that are looked at, and which of them end the years of a projection. */
export interface Moments {
  readonly moments: Int32Array;
  readonly yearEnds: Int32Array;
}

/**
 * The first month and the end of each year, or every month; what lies before the first month is taken from it.
 *
 * @param every whether what happens between the ends of years is looked at too.
 */
export function momentsOf(
  years: readonly number[],
  model: Pick<CoverageModel, 'firstMonth' | 'months'>,
  every: boolean,
): Moments {
  const ends = Int32Array.from(years, (year) =>
    Math.min(model.months - 1, Math.max(0, monthOf(dayOf(endOfYear(year))) - model.firstMonth)),
  );
  return every
    ? { moments: everyMonth(model), yearEnds: ends }
    : { moments: Int32Array.of(0, ...ends), yearEnds: ends.map((_, k) => k + 1) };
}
