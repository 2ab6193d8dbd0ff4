import type { Grade } from '../evidence/source.ts';
import type { Distribution } from '../simulation/distribution.ts';
import type { Milestone } from './milestone.ts';

/** What a duration rests on: dates that were reported, dates that were planned, or a figure someone states. */
export const stageBases = ['observed', 'planned', 'stated'] as const;
export type StageBasis = (typeof stageBases)[number];

/** One step of a channel: how long it takes to get from one milestone to another. */
export interface Stage {
  readonly name: string;
  /** Milestones at which it begins and ends; both `null` where a planner's file names none. */
  readonly from: Milestone | null;
  readonly to: Milestone | null;
  readonly law: Distribution;
  readonly basis: StageBasis;
  /** Cases of the channel that the duration was estimated from; `null` when it is a stated figure. */
  readonly n: number | null;
  /** Cases of other channels that it was drawn to, the more the fewer of its own there are. */
  readonly others: number;
  readonly source: string;
  readonly grade: Grade | null;
  readonly note: string;
}

/** How a purchase is made, as stages in the order in which they can come. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly Stage[];
  readonly note: string;
}

/** Which sales the US Congress reviews, and for how long; sums in millions of current US dollars. */
export interface ReviewGroup {
  readonly id: string;
  readonly countrySets: readonly string[];
  readonly countries: readonly string[];
  /** Calendar days between the formal notification and the first day on which the sale may be concluded. */
  readonly days: number;
  readonly thresholdsMusd: {
    readonly majorDefenceEquipment: number;
    readonly articlesAndServices: number;
    readonly construction: number;
  };
  readonly source: string;
  readonly note: string;
}

/** Something a reform may change. It has no official value: a scenario gives one, and `neutral` changes nothing. */
export interface ReformLever {
  readonly id: string;
  /** Channel and stage that it stretches or shortens; both `null` when it acts on the production lines. */
  readonly channel: string | null;
  readonly stage: string | null;
  readonly meaning: string;
  readonly neutral: number;
  readonly officialValue: null;
  readonly reason: string;
  readonly source: string | null;
}

/** What a channels file says. */
export interface ChannelFile {
  readonly channels: readonly Channel[];
  readonly congressionalReview: readonly ReviewGroup[];
  readonly levers: readonly ReformLever[];
}

/** Whether the stages of a channel are tied to milestones; a file ties all of a channel's stages or none. */
const isTied = (channel: Channel): boolean => channel.stages[0]?.from !== null;

/**
 * Stages that a case has ahead of it, in order. The case stands in the last listed stage whose first milestone it
 * has reached; from there each stage is followed by the one that begins where it ends. With nothing reached it
 * stands at the first stage. Stages without milestones follow one another from the request to the award: all are
 * ahead until the case is awarded or delivered.
 */
export function stagesAhead(channel: Channel, reached: ReadonlySet<Milestone>): Stage[] {
  if (!isTied(channel)) {
    const over: readonly Milestone[] = ['award', 'first-delivery', 'last-delivery'];
    return over.some((milestone) => reached.has(milestone)) ? [] : [...channel.stages];
  }
  const over: readonly Milestone[] = ['last-delivery', 'in-service', 'cancellation'];
  if (over.some((milestone) => reached.has(milestone))) return [];
  let stage =
    channel.stages.findLast(({ from }) => from !== null && reached.has(from)) ??
    channel.stages.find(({ to }) => to !== null && !reached.has(to));
  // A stage whose end is reached already is over, even if no stage begins there.
  if (stage?.to && reached.has(stage.to)) return [];
  const ahead: Stage[] = [];
  while (stage) {
    ahead.push(stage);
    const end = stage.to;
    stage = channel.stages.find(({ from }) => from === end);
  }
  return ahead;
}

/**
 * The stage that ends with the first delivery. Where a case names a production line the line takes its place, and
 * the case joins the line's queue at the milestone with which this stage begins.
 */
export const productionStage = (channel: Channel): Stage | undefined =>
  channel.stages.find(({ to }) => to === 'first-delivery');
