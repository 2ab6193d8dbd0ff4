import type { DataPackage } from '../evidence/data-package.ts';
import { present } from '../fault/guard.ts';
import { checkYaml, type ExampleOf, readYaml } from '../fault/located-yaml.ts';
import type { Distribution } from '../simulation/distribution.ts';
import type { Channel, ChannelFile, Stage } from './channel.ts';
import { type ChannelEntry, channelFileSchema, type StageEntry } from './channel-schema.ts';

const examples: Readonly<Record<string, string>> = {
  distribution: 'distribution: lognormal',
  medianDays: 'medianDays: 120',
  sigma: 'sigma: 0.5',
  source: 'source: own records 2015-2025',
  from: 'from: request',
  to: 'to: signature',
  id: 'id: direct-commercial',
  fallback: 'fallback: all-channels',
};

const exampleOf: ExampleOf = (path) => {
  const key = path.findLast((part) => typeof part === 'string');
  return (
    examples[String(key)] ??
    '{ name: negotiation, distribution: lognormal, medianDays: 120, sigma: 0.5, source: own records }'
  );
};

/**
 * Reads a channels file: the shipped one or a planner's own, whose stages need only name, distribution, its
 * parameters and source.
 *
 * @throws FaultError naming line and column of everything wrong.
 */
export function readChannels(text: string, file: string): ChannelFile {
  const entry = checkYaml(readYaml(file, text), channelFileSchema, exampleOf);
  const pools = entry.pools ?? [];
  const channels = entry.channels.map(
    ({ id, name, note, stages }): Channel => ({
      id,
      name: name ?? id,
      note: note ?? '',
      stages: stages.map((stage) => stageOf(stage, pools)),
    }),
  );
  return { channels, congressionalReview: entry.congressionalReview ?? [], levers: entry.levers ?? [] };
}

function stageOf(entry: StageEntry, pools: readonly ChannelEntry[]): Stage {
  const pool = pools.find(({ id }) => id === entry.fallback);
  const figure = pool?.stages.find(({ from, to }) => from === entry.from && to === entry.to) ?? entry;
  return {
    name: entry.name,
    from: entry.from ?? null,
    to: entry.to ?? null,
    law: lawOf(figure),
    basis: figure.basis ?? 'stated',
    n: figure.n ?? null,
    source: figure.source!,
    grade: figure.grade ?? null,
    fallback: pool ? { pool: pool.id, reason: entry.missing! } : null,
    note: entry.note ?? '',
  };
}

function lawOf({ distribution, medianDays, sigma, scaleDays, shape, days }: StageEntry): Distribution {
  if (distribution === 'fixed') return { kind: 'fixed', days: days! };
  if (distribution === 'weibull') return { kind: 'weibull', scaleDays: scaleDays!, shape: shape! };
  return { kind: 'lognormal', medianDays: medianDays!, sigma: sigma! };
}

/** The samples behind the estimated stages of a file, to estimate them again. */
export function stageSamples(
  text: string,
  file: string,
): readonly (StageEntry & { readonly channel: string })[] {
  const entry = checkYaml(readYaml(file, text), channelFileSchema, exampleOf);
  return [...entry.channels, ...(entry.pools ?? [])].flatMap(({ id, stages }) =>
    stages.filter(({ sample }) => sample !== undefined).map((stage) => ({ ...stage, channel: id })),
  );
}

const shippedPath = 'channels/channels.yaml';

/** Channels of a data package, with the levers on them. */
export const shippedChannelFile = (data: DataPackage): ChannelFile =>
  readChannels(present(data.files.get(shippedPath), `the data package has no ${shippedPath}`), shippedPath);

/** Channels of a data package, by id. */
export const shippedChannels = (data: DataPackage): ReadonlyMap<string, Channel> =>
  new Map(shippedChannelFile(data).channels.map((channel) => [channel.id, channel]));
