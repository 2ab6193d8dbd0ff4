import type { DataPackage } from '../evidence/data-package.ts';
import { present } from '../fault/guard.ts';
import type { Channel } from '../procurement/channel.ts';
import { readChannels } from '../procurement/channel-file.ts';
import { readUserFile } from './program.ts';

const path = 'channels/channels.yaml';

/** Channels of the data package, by id. */
export const shippedChannels = (data: DataPackage): ReadonlyMap<string, Channel> =>
  byId(readChannels(present(data.files.get(path), `the data package has no ${path}`), path).channels);

/** The shipped channels, with those of a planner's file in place of any of the same id. */
export async function channelsWith(
  data: DataPackage,
  file: string | undefined,
): Promise<ReadonlyMap<string, Channel>> {
  const own = file === undefined ? [] : readChannels(await readUserFile(file), file).channels;
  return new Map([...shippedChannels(data), ...byId(own)]);
}

const byId = (channels: readonly Channel[]): Map<string, Channel> =>
  new Map(channels.map((channel) => [channel.id, channel]));
