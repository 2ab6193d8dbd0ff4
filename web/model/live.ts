import type { DataPackage } from '../../src/evidence/data-package.ts';
import { mean } from '../../src/simulation/empirical.ts';
import { quantiles } from '../../src/simulation/estimate.ts';
import { differenceOf, type YardstickDifference } from '../../src/verdict/comparison.ts';
import { executeHere } from '../../src/verdict/execute.ts';
import type { Outlook } from '../../src/verdict/outlook.ts';
import { prepareRequest } from '../../src/verdict/preparation.ts';
import type { AssessmentRequest } from '../../src/verdict/request.ts';
import type { Sample } from '../../src/verdict/sample.ts';
import { type Verdict, verdictsOf } from '../../src/verdict/verdict.ts';
import { yardstickById } from '../../src/verdict/yardsticks.ts';

/** The part of an assessment that is shown while an assumption moves. Shares from 0 to 1. */
export interface LiveAnswer {
  readonly years: readonly number[];
  readonly deadlines: readonly number[];
  readonly verdicts: readonly Verdict[];
  readonly shares: Outlook['shares'];
  /** What the request changes against the baseline, under the same random numbers. */
  readonly differences: readonly YardstickDifference[];
}

/** Answers one request after another beside a baseline of the same seed and number of replications. */
export interface Live {
  answer(request: AssessmentRequest): Promise<LiveAnswer>;
}

/** Opens live answers: the numbers are those of `assess` and `compare`, from the same functions. */
export async function openLive(data: DataPackage, baseline: AssessmentRequest): Promise<Live> {
  const base = await sampleOf(data, baseline);
  return {
    async answer(request) {
      const { deadlines } = request;
      const sample = await sampleOf(data, request);
      const asked = sample.measures.filter((measure) => yardstickById.has(measure));
      return {
        years: sample.years,
        deadlines,
        verdicts: asked.flatMap((id) => verdictsOf(sample, yardstickById.get(id)!, deadlines)),
        shares: asked.flatMap((yardstick) =>
          sample.years.map((year, k) => ({
            yardstick,
            year,
            share: quantiles(sample.values(yardstick, k)),
          })),
        ),
        differences: asked
          .filter((id) => base.measures.includes(id))
          .flatMap((id) => deadlines.map((year) => differenceAt(base, sample, id, year))),
      };
    },
  };
}

async function sampleOf(data: DataPackage, request: AssessmentRequest): Promise<Sample> {
  const execute = executeHere();
  const { projection, held, projected, asked } = await prepareRequest(data, request, execute.books);
  const { seed, replications, europe } = request;
  const run = {
    projection,
    held,
    seed,
    replications,
    europe: projected(europe),
    frozen: [],
    yardsticks: asked.map(({ id }) => id),
    detailed: false,
  };
  return (await execute.runs(new Map([['live', run]]))).get('live')!;
}

function differenceAt(base: Sample, other: Sample, id: string, year: number): YardstickDifference {
  const threshold = yardstickById.get(id)!.thresholds[0]!.value;
  const of = (sample: Sample) => sample.values(id, sample.years.indexOf(year));
  const share = { base: of(base), other: of(other) };
  const exceeds = (values: Float64Array) => values.map((value) => (value > threshold ? 1 : 0));
  const hits = { base: exceeds(share.base), other: exceeds(share.other) };
  return {
    yardstick: id,
    year,
    probability: { base: mean([...hits.base]), other: mean([...hits.other]), change: differenceOf(hits) },
    share: {
      base: quantiles(share.base).p50,
      other: quantiles(share.other).p50,
      change: differenceOf(share),
    },
  };
}
