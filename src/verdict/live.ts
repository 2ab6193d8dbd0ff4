import type { DataPackage } from '../evidence/data-package.ts';
import { guard } from '../fault/guard.ts';
import { type YardstickDifference, yardstickDifference } from './comparison.ts';
import { openLiveHoldings } from './live-holdings.ts';
import { openLiveMoney } from './live-money.ts';
import { type ShareRow, shareRows } from './outlook.ts';
import { checkDeadlines } from './preparation.ts';
import type { AssessmentRequest } from './request.ts';
import { type Sample, sampleOf } from './sample.ts';
import { openStage, type Stage } from './stage.ts';
import { type Verdict, verdictsOf } from './verdict.ts';
import type { Yardstick } from './yardstick/yardstick.ts';
import type { YardstickNumbers } from './yardstick-numbers.ts';
import { yardsticks } from './yardsticks.ts';

/** The part of an assessment that is shown while an assumption moves. Shares from 0 to 1, years of the calendar. */
export interface LiveAnswer {
  readonly years: readonly number[];
  readonly deadlines: readonly number[];
  /** `scenario.verdicts` of the assessment: probabilities at the deadlines and crossing dates, by yardstick and threshold. */
  readonly verdicts: readonly Verdict[];
  /** `scenario.shares` of the assessment: bands by yardstick and year. */
  readonly shares: readonly ShareRow[];
  /**
   * `yardsticks` of the comparison of the baseline with the request: what it changes under the same random numbers, at
   * those deadlines of the baseline that lie within its years.
   */
  readonly differences: readonly YardstickDifference[];
}

/** Answers one request after another. */
export interface Live {
  /**
   * @param request with the seed and the number of replications of the baseline; all else may differ.
   * @throws FaultError as `assess` does; the next request is answered as if that one had not been.
   */
  answer(request: AssessmentRequest): LiveAnswer;
}

/** What one request gives under one yardstick. */
interface YardstickPart {
  readonly verdicts: readonly Verdict[];
  readonly shares: readonly ShareRow[];
  readonly differences: readonly YardstickDifference[];
}

/**
 * Opens live answers beside a baseline, on the calling thread; works in the browser. Requests come from `resolveScenario`
 * as for `assess`, and the numbers are those that `assess` and `compare` give, bit for bit: the same functions make them,
 * and whatever does not depend on what changed since the last request is kept. The first answer, made at once, takes
 * about as long as one run of a scenario. Some 40 MB are held for 1,000 replications.
 */
export function openLive(data: DataPackage, baseline: AssessmentRequest): Live {
  const { seed, replications } = baseline;
  const moneyOf = openLiveMoney(data);
  const holdingsOf = openLiveHoldings(data);
  const parts = new Map<string, Stage<YardstickPart>>(yardsticks.map(({ id }) => [id, openStage()]));

  function numbersOf(request: AssessmentRequest): {
    readonly years: readonly number[];
    readonly numbers: YardstickNumbers;
  } {
    const { projection, numbers: money } = moneyOf(request);
    const { years } = projection;
    checkDeadlines(request.deadlines, years);
    return { years, numbers: new Map([...money, ...holdingsOf(request, projection)]) };
  }

  const base = numbersOf(baseline);
  const baseSamples = new Map(
    [...base.numbers].map(([id, numbers]) => [id, sampleOf([id], base.years, replications, numbers)]),
  );

  function partOf(yardstick: Yardstick, sample: Sample, deadlines: readonly number[]): YardstickPart {
    const before = baseSamples.get(yardstick.id);
    const compared = baseline.deadlines.filter((year) => sample.years.includes(year));
    return {
      verdicts: verdictsOf(sample, yardstick, deadlines),
      shares: shareRows(sample, yardstick.id),
      differences: before ? compared.map((year) => yardstickDifference(yardstick, year, before, sample)) : [],
    };
  }

  return {
    answer(request) {
      guard(
        request.seed === seed && request.replications === replications,
        'live requests have the luck of their baseline',
        { seed: request.seed, replications: request.replications },
      );
      const { years, numbers } = numbersOf(request);
      const { deadlines } = request;
      const made = yardsticks.flatMap((yardstick) => {
        const own = numbers.get(yardstick.id);
        if (own === undefined) return [];
        return parts.get(yardstick.id)!([years, deadlines, own], () =>
          partOf(yardstick, sampleOf([yardstick.id], years, replications, own), deadlines),
        );
      });
      return {
        years,
        deadlines,
        verdicts: made.flatMap(({ verdicts }) => verdicts),
        shares: made.flatMap(({ shares }) => shares),
        differences: made.flatMap(({ differences }) => differences),
      };
    },
  };
}
