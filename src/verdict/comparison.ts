import type { DataPackage } from '../evidence/data-package.ts';
import { mean, standardDeviation } from '../simulation/empirical.ts';
import { type Quantiles, quantiles } from '../simulation/estimate.ts';
import { capabilityMeasureName } from './capability-measure.ts';
import type { Executor } from './execute.ts';
import { prepareRequest } from './preparation.ts';
import type { AssessmentRequest } from './request.ts';
import type { Run } from './run.ts';
import type { Sample } from './sample.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** A number that differs between two scenarios, replication by replication under the same luck: other less base. */
export interface Difference {
  readonly mean: number;
  /** Monte Carlo standard error of the mean. */
  readonly error: number;
  /** What that error would be if each scenario had random numbers of its own. */
  readonly independentError: number;
  readonly quantiles: Quantiles;
}

/** What another scenario changes under one yardstick at one deadline. */
export interface YardstickDifference {
  readonly yardstick: string;
  readonly year: number;
  /** Probability of exceeding the yardstick's first threshold. */
  readonly probability: { readonly base: number; readonly other: number; readonly change: Difference };
  /** Median share under each, and the difference. */
  readonly share: { readonly base: number; readonly other: number; readonly change: Difference };
}

/** What another scenario changes of what Europe holds, in the unit of the capability. */
export interface HoldingDifference {
  readonly capability: string;
  readonly year: number;
  readonly base: number;
  readonly other: number;
  readonly change: Difference;
}

export interface Comparison {
  readonly deadlines: readonly number[];
  readonly yardsticks: readonly YardstickDifference[];
  readonly capabilities: readonly HoldingDifference[];
}

/**
 * Runs two requests under the same random numbers, so that what does not differ between them cancels out.
 *
 * @param request the base, whose deadlines and seed count for both.
 * @throws FaultError as for each of them.
 */
export async function compare(
  data: DataPackage,
  request: AssessmentRequest,
  otherRequest: AssessmentRequest,
  execute: Executor,
): Promise<Comparison> {
  const { deadlines, seed, replications } = request;
  const base = await prepareRequest(data, request, execute.books);
  const other = await prepareRequest(data, { ...otherRequest, deadlines, seed, replications }, execute.books);
  const asked = base.asked.filter((yardstick) => other.asked.includes(yardstick));
  const run = ({ projection, held, projected }: typeof base, europe: string): Run => ({
    projection,
    held,
    seed,
    europe: projected(europe),
    frozen: [],
    replications,
    yardsticks: asked.map(({ id }) => id),
    detailed: true,
  });
  const samples = await execute.runs(
    new Map([
      ['base', run(base, request.europe)],
      ['other', run(other, otherRequest.europe)],
    ]),
  );
  const measures = samples
    .get('base')!
    .measures.filter((name) => samples.get('other')!.measures.includes(name));
  return {
    deadlines,
    yardsticks: asked.flatMap((yardstick) =>
      deadlines.map((year) =>
        yardstickDifference(yardstick, year, samples.get('base')!, samples.get('other')!),
      ),
    ),
    capabilities: base.held.model.capabilities.flatMap(({ id }) => {
      const name = capabilityMeasureName(id, 'europe');
      if (!measures.includes(name)) return [];
      return deadlines.map((year) => {
        const held = pairOf(samples.get('base')!, samples.get('other')!, name, year);
        return { capability: id, year, ...held.medians, change: differenceOf(held) };
      });
    }),
  };
}

interface Pair {
  readonly base: Float64Array;
  readonly other: Float64Array;
}

/** A measure of two samples in a year, replication by replication, and the medians of both. */
function pairOf(base: Sample, other: Sample, measure: string, year: number) {
  const [k, otherK] = [base.years.indexOf(year), other.years.indexOf(year)];
  return {
    base: base.values(measure, k),
    other: other.values(measure, otherK),
    medians: { base: base.quantiles(measure, k).p50, other: other.quantiles(measure, otherK).p50 },
  };
}

/** Difference of the shares of a yardstick in a year, between two samples drawn under the same luck. */
export function yardstickDifference(
  { id, thresholds: [threshold] }: Yardstick,
  year: number,
  base: Sample,
  other: Sample,
): YardstickDifference {
  const share = pairOf(base, other, id, year);
  const exceeds = (values: Float64Array) => values.map((value) => (value > threshold!.value ? 1 : 0));
  const hits = { base: exceeds(share.base), other: exceeds(share.other) };
  return {
    yardstick: id,
    year,
    probability: { base: mean(hits.base), other: mean(hits.other), change: differenceOf(hits) },
    share: { ...share.medians, change: differenceOf(share) },
  };
}

/** Difference of two samples drawn under the same luck. */
export function differenceOf({ base, other }: Pair): Difference {
  const change = other.map((value, index) => value - base[index]!);
  return {
    mean: mean(change),
    error: standardDeviation(change) / Math.sqrt(change.length),
    independentError:
      Math.hypot(standardDeviation(base), standardDeviation(other)) / Math.sqrt(change.length),
    quantiles: quantiles(change),
  };
}
