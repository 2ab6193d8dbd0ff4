import type { Distribution } from '../simulation/distribution.ts';
import type { Channel, ReformLever } from './channel.ts';

/** Factors that a scenario puts on levers, by lever; what is not named is left as it is. */
export type LeverFactors = Readonly<Record<string, number>>;

/** The channels with the stages that levers name made longer or shorter. */
export function withLevers(
  channels: ReadonlyMap<string, Channel>,
  levers: readonly ReformLever[],
  factors: LeverFactors,
): ReadonlyMap<string, Channel> {
  const pulled = levers.filter(({ id, channel }) => channel !== null && factors[id] !== undefined);
  if (pulled.length === 0) return channels;
  return new Map(
    [...channels].map(([id, channel]) => [
      id,
      {
        ...channel,
        stages: channel.stages.map((stage) => {
          const lever = pulled.find((one) => one.channel === id && one.stage === stage.name);
          return lever ? { ...stage, law: stretched(stage.law, factors[lever.id]!) } : stage;
        }),
      },
    ]),
  );
}

/** The law of a duration that takes `factor` times as long. */
export function stretched(law: Distribution, factor: number): Distribution {
  if (law.kind === 'lognormal') return { ...law, medianDays: law.medianDays * factor };
  if (law.kind === 'weibull') return { ...law, scaleDays: law.scaleDays * factor };
  return { ...law, days: law.days * factor };
}
