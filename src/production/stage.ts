import { addLognormals, fillUniforms, toNormals } from '../simulation/batch.ts';
import { type Distribution, drawTotalDays } from '../simulation/distribution.ts';
import { streamAddress } from '../simulation/stream.ts';

/** A stage of an order, and how long it lasts. Plain data. */
export interface Stage {
  /** With the order's id the address of the stage's luck: unique in its order. */
  readonly name: string;
  readonly law: Distribution;
  /** Days already spent in it on the day from which it is counted; 0 when it has not begun. */
  readonly elapsedDays?: number;
}

/** A stage ready to be drawn. */
export interface PreparedStage {
  readonly addressLow: number;
  readonly addressHigh: number;
  readonly law: Distribution;
  readonly elapsedDays: number;
  /** Logarithm of the median, and sigma, when the draw is a plain lognormal one. */
  readonly location: number;
  readonly spread: number;
  readonly plain: boolean;
}

/** Addresses the stage of an order (or of a line, for its slip). */
export function prepareStage(entity: string, { name, law, elapsedDays = 0 }: Stage): PreparedStage {
  const { low, high } = streamAddress(entity, name);
  const plain = law.kind === 'lognormal' && elapsedDays <= 0;
  return {
    addressLow: low,
    addressHigh: high,
    law,
    elapsedDays,
    location: plain ? Math.log(law.medianDays) : 0,
    spread: plain ? law.sigma : 0,
    plain,
  };
}

/**
 * Adds the days that a stage still takes, in replications `from` (even) to `to`, to the numbers of `sums` from `start`
 * on. `buffer` is scratch, one number longer than the run.
 */
export function addStage(
  stage: PreparedStage,
  keys: Int32Array,
  from: number,
  to: number,
  buffer: Float64Array,
  sums: Float64Array,
  start: number,
): void {
  const count = to - from;
  const { law, elapsedDays } = stage;
  if (law.kind === 'fixed') {
    const days = Math.max(0, law.days - elapsedDays);
    for (let place = start; place < start + count; place++) sums[place]! += days;
    return;
  }
  fillUniforms(keys, stage.addressLow, stage.addressHigh, from, to, buffer);
  if (stage.plain) {
    toNormals(buffer, count);
    addLognormals(buffer, count, stage.location, stage.spread, sums, start);
    return;
  }
  for (let place = 0; place < count; place++)
    sums[start + place]! += drawTotalDays(law, elapsedDays, buffer[place]!) - elapsedDays;
}
