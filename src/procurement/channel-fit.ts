import type { Lognormal } from '../simulation/lognormal.ts';
import type { CaseRecord } from './case-record.ts';
import type { Channel, Stage } from './channel.ts';
import { type PoolMemory, pooledLaws } from './pooled-law.ts';
import { predictiveLaw } from './predictive-law.ts';
import { type StageTime, stageTimes } from './stage-sample.ts';

/** The law of a stage as the record of cases gives it. */
export interface StageFit {
  readonly law: Lognormal;
  /** Cases of the channel itself that ended the stage, and that were in it still. */
  readonly n: number;
  readonly running: number;
  /** Cases of other channels that ended the same stage. */
  readonly others: number;
}

/** Fit of one stage by channel; `undefined` where the record has too little. */
export type StageFits = (channel: string) => StageFit | undefined;

/** Stages are the same when they lead from one milestone to the same other and rest on the same kind of dates. */
const sameAs =
  ({ from, to }: Stage) =>
  (other: Stage): boolean =>
    other.from === from && other.to === to;

/** Fits a stage over all channels that have it: one law for each, partially pooled. */
export function fitStage(
  channels: readonly Channel[],
  stage: Stage,
  record: CaseRecord,
  memory?: PoolMemory,
): StageFits {
  const having = channels.filter(({ stages }) => stages.some(sameAs(stage))).map(({ id }) => id);
  const times = stageTimes(record, stage.from!, stage.to!, stage.basis);
  const samples = new Map<string, StageTime[]>();
  for (const time of times)
    if (having.includes(time.channel))
      samples.set(time.channel, [...(samples.get(time.channel) ?? []), time]);
  const lawOf = lawsOf(samples, memory);
  const all = [...samples.values()].flat().filter(({ ended }) => ended).length;
  return (channel) => {
    const law = lawOf?.(channel);
    if (law === undefined) return undefined;
    const own = samples.get(channel) ?? [];
    const n = own.filter(({ ended }) => ended).length;
    return { law, n, running: own.length - n, others: all - n };
  };
}

function lawsOf(
  samples: ReadonlyMap<string, readonly StageTime[]>,
  memory?: PoolMemory,
): ((channel: string) => Lognormal) | undefined {
  const observations = new Map(
    [...samples].map(([id, times]) => [id, times.map(({ observation }) => observation)]),
  );
  if (observations.size > 1) return pooledLaws(observations, undefined, memory);
  const law = predictiveLaw([...observations.values()].flat());
  return law && (() => law);
}
