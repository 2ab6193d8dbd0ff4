import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bookOf, generateInstance } from '../benchmarks/model-m/generate.ts';
import { parseDataPackage } from '../src/evidence/data-package.ts';
import { casesAsOf, readCases } from '../src/procurement/case-table.ts';
import { shippedChannels } from '../src/procurement/channel-file.ts';
import { executeBooksHere } from '../src/production/book-executor.ts';
import { deliveryBook } from '../src/production/delivery-book.ts';
import { datesOf, forecastsOf } from '../src/production/delivery-forecast.ts';
import type { OrderBook } from '../src/production/order-book.ts';
import { plansAsOf } from '../src/production/plan-record.ts';
import type { DeliveryBlock } from '../src/production/simulate.ts';
import { openSimdPhilox } from '../src/simulation/philox-simd.ts';
import { dayOf, type IsoDate } from '../src/vocabulary/calendar.ts';

/** What an engine gave from the shipped cases and from model M. */
export interface EngineRun {
  /** Whether random words came from WebAssembly with 128-bit instructions. */
  readonly simd: boolean;
  readonly shipped: EngineDigests;
  readonly modelM: EngineDigests;
}

/** SHA-256 of the histograms' bytes, and of the dates that were made of them as JSON. */
export interface EngineDigests {
  readonly rows: number;
  readonly histograms: string;
  readonly dates: string;
}

const seed = 20260707;

/** SHA-256 of every histogram's counts and sums, byte after byte. */
function digestOf({ first, last }: DeliveryBlock): string {
  const hash = sha256.create();
  for (const { counts, daySums, squareSums } of [first, last])
    for (const { buffer, byteOffset, byteLength } of [counts, daySums, squareSums])
      hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return bytesToHex(hash.digest());
}

/**
 * The whole forecast of the shipped cases, and an excerpt of model M whose lines also slip, share and put some orders
 * first. Runs wherever the models run: it is bundled for browsers, and called by Node as it is.
 */
export async function runEngine(files: readonly (readonly [string, string])[]): Promise<EngineRun> {
  const data = parseDataPackage(new Map(files));
  const day = dayOf(data.descriptor.created as IsoDate);
  const cases = casesAsOf(readCases(data), day).filter(({ events }) => events.length > 0);
  const delivery = deliveryBook(
    cases,
    shippedChannels(data),
    [],
    day,
    plansAsOf(cases, day, data.vocabulary),
  );
  const execute = executeBooksHere();
  const [shipped] = await execute([delivery.book], seed, 2000);
  const excerpt = excerptOfModelM();
  const [modelM] = await execute([excerpt], seed, 500);
  const digests = (block: DeliveryBlock, rows: readonly unknown[]): EngineDigests => ({
    rows: rows.length,
    histograms: digestOf(block),
    dates: bytesToHex(sha256(utf8ToBytes(JSON.stringify(rows)))),
  });
  return {
    simd: openSimdPhilox() !== undefined,
    shipped: digests(shipped!, forecastsOf(delivery, shipped!, seed)),
    modelM: digests(
      modelM!,
      excerpt.orders.map((_, row) => [datesOf(modelM!.first, row), datesOf(modelM!.last, row)]),
    ),
  };
}

function excerptOfModelM(): OrderBook {
  const book = bookOf(generateInstance(2026, { cases: 200, lines: 6, years: 10, minimumLeadDays: 365 }));
  const { rates } = book.lines[0]!;
  const opens = rates[0]!.day;
  const expansion = {
    ...rates[0]!,
    day: opens + 2000,
    perYear: 2 * rates[0]!.perYear,
    kind: 'announced' as const,
  };
  return {
    ...book,
    lines: book.lines.map((line, index) =>
      index === 0
        ? { ...line, opens, rates: [rates[0]!, expansion], slip: { median: 1.5, sigma: 0.4 } }
        : index === 1
          ? { ...line, allocation: 'priority' }
          : line,
    ),
    orders: book.orders.map((order, index) => ({ ...order, priority: index % 3 })),
  };
}
