import type { DataPackage } from '../evidence/data-package.ts';
import type { Channel } from '../procurement/channel.ts';
import { readChannels, shippedChannels } from '../procurement/channel-file.ts';
import { readUserFile } from './program.ts';

/** The shipped channels, with those of a planner's file in place of any of the same id. */
export async function channelsWith(
  data: DataPackage,
  file: string | undefined,
): Promise<ReadonlyMap<string, Channel>> {
  const own = file === undefined ? [] : readChannels(await readUserFile(file), file).channels;
  return new Map([...shippedChannels(data), ...own.map((channel) => [channel.id, channel] as const)]);
}
