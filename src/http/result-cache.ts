import type { Bytes } from './work.ts';

/** Finished results by entity tag, the least recently used dropped first when they grow beyond a number of bytes. */
export class ResultCache {
  private readonly results = new Map<string, Bytes>();
  private readonly limit: number;
  private held = 0;

  constructor(limitBytes: number) {
    this.limit = limitBytes;
  }

  get bytes(): number {
    return this.held;
  }

  get(tag: string): Bytes | undefined {
    const found = this.results.get(tag);
    if (found === undefined) return undefined;
    this.results.delete(tag);
    this.results.set(tag, found);
    return found;
  }

  set(tag: string, bytes: Bytes): void {
    const size = sizeOf(bytes);
    if (size > this.limit || this.results.has(tag)) return;
    this.results.set(tag, bytes);
    this.held += size;
    for (const [oldest, dropped] of this.results) {
      if (this.held <= this.limit) break;
      this.results.delete(oldest);
      this.held -= sizeOf(dropped);
    }
  }
}

const sizeOf = ({ plain, gzip }: Bytes): number => plain.byteLength + gzip.byteLength;
