import { z } from 'zod';
import { stageBases } from './channel.ts';
import { milestones } from './milestone.ts';

const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const positive = z.number().positive('must be above 0').max(36_525, 'must be at most a hundred years');

const stageSchema = z.strictObject({
  name: z.string().min(1),
  from: z.enum(milestones).optional(),
  to: z.enum(milestones).optional(),
  distribution: z.enum(['lognormal', 'weibull', 'fixed']).optional(),
  medianDays: positive.optional(),
  /** Standard deviation of the logarithm of the duration. */
  sigma: z
    .number()
    .positive('must be above 0; for a known duration use distribution: fixed')
    .max(5)
    .optional(),
  scaleDays: positive.optional(),
  shape: z.number().positive().max(100).optional(),
  days: positive.optional(),
  basis: z.enum(stageBases).optional(),
  /** Cases of this channel that ended the stage, that were in it still, and that ended it in other channels. */
  n: z.number().int().min(0).optional(),
  running: z.number().int().min(0).optional(),
  others: z.number().int().min(0).optional(),
  source: z.string().min(1).optional(),
  grade: z.enum(['A', 'B', 'C']).optional(),
  note: z.string().optional(),
});
/** A stage as a file writes it. */
export type StageEntry = z.infer<typeof stageSchema>;

/** A channel as a file writes it. */
const channelSchema = z.strictObject({
  id: identifier,
  name: z.string().min(1).optional(),
  note: z.string().optional(),
  stages: z.array(stageSchema).min(1, 'must have at least one stage'),
});

/** What a channels file may say, with the rules between its parts. */
export const channelFileSchema = z
  .strictObject({
    channels: z.array(channelSchema).min(1, 'must have at least one channel'),
    congressionalReview: z
      .array(
        z.strictObject({
          id: identifier,
          countrySets: z.array(z.string()),
          countries: z.array(z.string().regex(/^[A-Z]{3}$/)),
          days: z.number().int().positive(),
          thresholdsMusd: z.strictObject({
            majorDefenceEquipment: z.number().positive(),
            articlesAndServices: z.number().positive(),
            construction: z.number().positive(),
          }),
          source: z.string(),
          note: z.string(),
        }),
      )
      .optional(),
    levers: z
      .array(
        z.strictObject({
          id: identifier,
          channel: identifier.nullable(),
          stage: z.string().nullable(),
          meaning: z.string(),
          neutral: z.number(),
          officialValue: z.null(),
          reason: z.string(),
          source: z.string().nullable(),
        }),
      )
      .optional(),
  })
  .superRefine((file, context) => {
    const say = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [index, { id, stages }] of file.channels.entries()) {
      if (file.channels.findIndex((other) => other.id === id) < index)
        say(['channels', index, 'id'], `${id} stands here twice`);
      checkStages(stages, ['channels', index, 'stages'], say);
    }
  });

type Say = (path: PropertyKey[], message: string) => void;

const parameters = {
  lognormal: ['medianDays', 'sigma'],
  weibull: ['scaleDays', 'shape'],
  fixed: ['days'],
} as const;

function checkStages(stages: readonly StageEntry[], path: readonly PropertyKey[], say: Say): void {
  const tied = stages.some(({ from, to }) => from !== undefined || to !== undefined);
  for (const [index, stage] of stages.entries()) {
    const at = (key: PropertyKey) => [...path, index, key];
    const earlier = stages.slice(0, index);
    if (earlier.some(({ name }) => name === stage.name)) say(at('name'), 'two stages have this name');
    if (tied) {
      for (const end of ['from', 'to'] as const)
        if (stage[end] === undefined)
          say(at(end), 'either every stage of a channel has from and to, or none has');
      if (stage.from && stage.to && milestones.indexOf(stage.from) >= milestones.indexOf(stage.to))
        say(at('to'), `must come after ${stage.from}`);
      if (stage.from && earlier.some(({ from }) => from === stage.from))
        say(at('from'), `two stages begin with ${stage.from}`);
    }
    checkFigure(stage, at, say);
  }
}

function checkFigure(stage: StageEntry, at: (key: PropertyKey) => PropertyKey[], say: Say): void {
  const { distribution } = stage;
  if (distribution === undefined) {
    say(at('distribution'), 'must be lognormal, weibull or fixed');
    return;
  }
  if (stage.source === undefined) say(at('source'), 'must say where the figure comes from');
  const wanted: readonly string[] = parameters[distribution];
  for (const key of wanted)
    if (stage[key as 'days'] === undefined) say(at(key), `must be given for a ${distribution} distribution`);
  for (const key of Object.values(parameters).flat())
    if (!wanted.includes(key) && stage[key] !== undefined)
      say(at(key), `does not belong to a ${distribution} distribution`);
}
