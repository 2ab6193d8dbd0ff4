import type { DataPackage } from '../evidence/data-package.ts';
import { readOnce } from '../evidence/read-once.ts';
import { present } from '../fault/guard.ts';
import { checkYaml, type ExampleOf, readYaml } from '../fault/located-yaml.ts';
import type { Distribution } from '../simulation/distribution.ts';
import type { Channel, ChannelFile, Stage } from './channel.ts';
import { channelFileSchema, type StageEntry } from './channel-schema.ts';

const examples: Readonly<Record<string, string>> = {
  distribution: 'distribution: lognormal',
  medianDays: 'medianDays: 120',
  sigma: 'sigma: 0.5',
  source: 'source: own records 2015-2025',
  from: 'from: request',
  to: 'to: signature',
  id: 'id: direct-commercial',
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
  const channels = entry.channels.map(
    ({ id, name, note, stages }): Channel => ({
      id,
      name: name ?? id,
      note: note ?? '',
      stages: stages.map(stageOf),
    }),
  );
  return { channels, congressionalReview: entry.congressionalReview ?? [], levers: entry.levers ?? [] };
}

function stageOf(entry: StageEntry): Stage {
  return {
    name: entry.name,
    from: entry.from ?? null,
    to: entry.to ?? null,
    law: lawOf(entry),
    basis: entry.basis ?? 'stated',
    n: entry.n ?? null,
    others: entry.others ?? 0,
    source: entry.source!,
    grade: entry.grade ?? null,
    note: entry.note ?? '',
  };
}

function lawOf({ distribution, medianDays, sigma, scaleDays, shape, days }: StageEntry): Distribution {
  if (distribution === 'fixed') return { kind: 'fixed', days: days! };
  if (distribution === 'weibull') return { kind: 'weibull', scaleDays: scaleDays!, shape: shape! };
  return { kind: 'lognormal', medianDays: medianDays!, sigma: sigma! };
}

const shippedPath = 'channels/channels.yaml';

/** Channels of a data package, with the levers on them. */
export const shippedChannelFile = readOnce(
  (data): ChannelFile =>
    readChannels(present(data.files.get(shippedPath), `the data package has no ${shippedPath}`), shippedPath),
);

/** Channels of a data package, by id. */
export const shippedChannels = (data: DataPackage): ReadonlyMap<string, Channel> =>
  new Map(shippedChannelFile(data).channels.map((channel) => [channel.id, channel]));
