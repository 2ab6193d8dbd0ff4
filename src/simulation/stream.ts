import { normalQuantile } from './normal.ts';
import { philox4x32 } from './philox.ts';

/**
 * Random numbers of one entity for one purpose, for every replication: addressed, never consumed.
 *
 * The address is (seed, replication, entity, purpose, index), so adding an entity leaves the luck of all
 * others as it was, and two scenarios with one seed are compared under the same luck.
 */
export interface RandomStream {
  /** Uniform in the open interval (0, 1), 53 bits; never 0 or 1, so that every quantile is finite. */
  uniform(replication: number, index: number): number;
  /** Standard normal by inversion of {@link uniform}. */
  normal(replication: number, index: number): number;
}

/** Largest seed: one 53-bit whole number. */
export const maximumSeed = Number.MAX_SAFE_INTEGER;

/** Opens the stream of an entity and purpose under a seed (a whole number from 0 to 2^53 − 1). */
export function openStream(seed: number, entity: string, purpose: string): RandomStream {
  const { low: key0, high: key1 } = streamKey(seed);
  const { low: hashLow, high: hashHigh } = streamAddress(entity, purpose);
  const words = new Uint32Array(4);
  let lastReplication = -1;
  let lastBlock = -1;
  const uniform = (replication: number, index: number): number => {
    // One block holds two 53-bit numbers; the index says which block and which half.
    const block = index >>> 1;
    if (replication !== lastReplication || block !== lastBlock) {
      philox4x32(replication, block, hashLow, hashHigh, key0, key1, words);
      lastReplication = replication;
      lastBlock = block;
    }
    const half = (index & 1) * 2;
    const high = words[half]! >>> 5;
    const low = words[half + 1]! >>> 6;
    return (high * 0x4000000 + low + 0.5) / 0x20000000000000;
  };
  return { uniform, normal: (replication, index) => normalQuantile(uniform(replication, index)) };
}

/** Two 32-bit words, as Philox takes them. */
export interface Words {
  readonly low: number;
  readonly high: number;
}

/** The generator's key for a seed. */
export function streamKey(seed: number): Words {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed must be a whole number, not ${seed}`);
  return { low: seed >>> 0, high: Math.floor(seed / 0x100000000) >>> 0 };
}

/** The half of the counter that stands for an entity and purpose. */
export function streamAddress(entity: string, purpose: string): Words {
  const address = `${entity}\u0000${purpose}`;
  return { low: hash32(address, 0x811c9dc5), high: hash32(address, 0x9747b28c) };
}

/** FNV-1a over UTF-16 code units with a final avalanche (MurmurHash3's), so that near names lie far apart. */
function hash32(text: string, basis: number): number {
  let hash = basis >>> 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
