import { coverageGroups } from '../capability/coverage.ts';
import { inputGroups } from '../spending/input-group.ts';
import type { Projection } from '../spending/projection.ts';
import {
  type DecidingGroup,
  decidingGroups,
  type FrozenGroup,
  frozenGroups,
  subjectOf,
} from './input-group.ts';
import type { Held, Run } from './run.ts';
import { type Sample, upTo } from './sample.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** What the runs of an assessment are made from. */
export interface RunPlan {
  readonly projection: Projection;
  readonly alternatives: readonly { readonly id: string; readonly projection: Projection }[];
  readonly held: Held;
  readonly seed: number;
  readonly europe: readonly string[];
  /** Sets of allies that may count as Europe, by identifier. */
  readonly definitions: ReadonlyMap<string, readonly string[]>;
  /** Yardsticks that the figures at hand can answer. */
  readonly yardsticks: readonly Yardstick[];
  readonly replications: number;
}

/** Replications of a run that only says what decides: a fifth, but 500 where there are so many. */
const decidingReplications = (replications: number): number =>
  Math.min(replications, Math.max(500, Math.ceil(replications / 5)));

const name = {
  scenario: 'scenario',
  widened: 'widened',
  frozen: (group: FrozenGroup) => `frozen:${group}`,
  kept: (group: DecidingGroup) => `kept:${group}`,
  path: (id: string) => `path:${id}`,
  europe: (set: string) => `europe:${set}`,
};

/** Every run that an assessment needs. Runs of money leave holdings out, and runs of holdings the rest of money. */
export function runsOf(plan: RunPlan): Map<string, Run> {
  const { projection, held, seed, europe, definitions, replications } = plan;
  const ids = (subject?: Yardstick['subject']) =>
    plan.yardsticks
      .filter((yardstick) => subject === undefined || yardstick.subject === subject)
      .map(({ id }) => id);
  const money = {
    projection,
    seed,
    europe,
    frozen: [],
    replications,
    yardsticks: ids('money'),
    detailed: false,
  };
  // Tests of the whole alliance are the same whoever counts as Europe.
  const shares = { ...money, yardsticks: plan.yardsticks.filter(isShareOfMoney).map(({ id }) => id) };
  const holdings = { ...money, held, yardsticks: ids('capability') };
  const few = { replications: decidingReplications(replications) };
  const among = { ...money, europeAmong: [...definitions.values()] };
  const runs = new Map<string, Run>([
    [name.scenario, { ...money, held, yardsticks: ids(), detailed: true }],
    [name.widened, { ...among, ...few }],
    ...[...definitions].map(([set, members]): [string, Run] => [
      name.europe(set),
      { ...shares, europe: members },
    ]),
    ...plan.alternatives.map(({ id, projection: other }): [string, Run] => [
      name.path(id),
      { ...shares, projection: other, detailed: true },
    ]),
  ]);
  for (const group of frozenGroups) {
    const base = subjectOf(group) === 'money' ? money : holdings;
    runs.set(name.frozen(group), { ...base, ...few, frozen: [group] });
  }
  for (const group of decidingGroups) {
    const base = subjectOf(group) === 'money' ? among : holdings;
    runs.set(name.kept(group), { ...base, ...few, kept: [group] });
  }
  return runs;
}

/** Yardsticks whose number is a share of money, which depends on who counts as Europe. */
export const isShareOfMoney = ({ subject, unit }: Yardstick): boolean =>
  subject === 'money' && unit === 'share';

/** The samples of an assessment by what they are for. */
export function openSamples(samples: ReadonlyMap<string, Sample>) {
  const get = (key: string): Sample => samples.get(key)!;
  const groups = <G extends string>(all: readonly G[], of: (group: G) => string): Map<G, Sample> =>
    new Map(all.flatMap((group) => (samples.has(of(group)) ? [[group, get(of(group))]] : [])));
  const brief = upTo(get(name.scenario), get(name.widened).replications);
  return {
    scenario: get(name.scenario),
    path: (id: string) => get(name.path(id)),
    europe: (set: string) => get(name.europe(set)),
    /** The scenario's first replications, as many as the runs have that say what decides. */
    brief,
    /** Runs in which a group of a subject is frozen. */
    frozen: (subject: Yardstick['subject']) =>
      groups<FrozenGroup>(subject === 'money' ? inputGroups : ['deliveries', ...coverageGroups], name.frozen),
    /** The run in which all groups of a subject vary, and those in which one kept its luck. */
    deciding: (subject: Yardstick['subject']) => ({
      full: subject === 'money' ? get(name.widened) : brief,
      kept: groups<DecidingGroup>(
        decidingGroups.filter((group) => subjectOf(group) === subject),
        name.kept,
      ),
    }),
  };
}
