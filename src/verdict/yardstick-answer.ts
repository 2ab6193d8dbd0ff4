import type { CapabilityInput } from '../capability/coverage-model.ts';
import type { Quantiles } from '../simulation/estimate.ts';
import type { Deciding } from './attribution.ts';
import type { DecidingGroup } from './input-group.ts';
import type { Verdict } from './verdict.ts';
import { majority, type Yardstick } from './yardstick/yardstick.ts';

/** Percentiles of a share at one deadline. */
type Band = Readonly<Record<'p05' | 'p25' | 'p50' | 'p75' | 'p95', number>>;

/** The answer under one yardstick, or why there is none. Records are by the year of the deadline. */
export interface YardstickAnswer {
  readonly id: string;
  readonly name: string;
  readonly subject: Yardstick['subject'];
  readonly unit: Yardstick['unit'];
  readonly threshold: number;
  readonly shares: Readonly<Record<string, Band>>;
  /** That the share exceeds the threshold. */
  readonly probability: Readonly<Record<string, number>>;
  /** Monte Carlo standard error of the probability. */
  readonly probabilityError: Readonly<Record<string, number>>;
  /** First year above; `null` is after the horizon; `never` is the probability of that. */
  readonly crossing: {
    readonly p05: number | null;
    readonly p50: number | null;
    readonly p95: number | null;
    readonly never: number;
  } | null;
  /** What decides the share at the last deadline: first-order Sobol indices, largest first. */
  readonly decidedBy: readonly {
    readonly group: DecidingGroup;
    readonly share: number;
    readonly error: number;
  }[];
  /** Capabilities whose figures it is calculated from; none for a yardstick of money. */
  readonly restsOn: readonly string[];
  readonly notAssessable?: string;
}

const bandOf = ({ p5, p25, p50, p75, p95 }: Quantiles): Band => ({ p05: p5, p25, p50, p75, p95 });

/** The answer under one yardstick. */
export function answerOf(
  yardstick: Yardstick,
  verdict: Verdict,
  decided: readonly Deciding[],
  inputs: readonly CapabilityInput[],
): YardstickAnswer {
  const { id, name, subject, unit } = yardstick;
  const last = Math.max(...verdict.deadlines.map(({ year }) => year));
  const byYear = <T>(of: (deadline: Verdict['deadlines'][number]) => T): Record<string, T> =>
    Object.fromEntries(verdict.deadlines.map((deadline) => [deadline.year, of(deadline)]));
  const { p5, p50, p95, notByHorizon } = verdict.crossing;
  return {
    id,
    name,
    subject,
    unit,
    threshold: verdict.threshold.value,
    shares: byYear(({ share }) => bandOf(share)),
    probability: byYear(({ probability }) => probability.value),
    probabilityError: byYear(({ probability }) => probability.standardError),
    crossing: { p05: p5, p50, p95, never: notByHorizon.value },
    decidedBy: decided
      .filter(({ yardstick: of, year }) => of === id && year === last)
      .map(({ group, share, error }) => ({ group, share, error }))
      .sort((a, b) => b.share - a.share || (a.group < b.group ? -1 : 1)),
    restsOn: restsOn(yardstick, inputs),
  };
}

/** A yardstick of what is held rests on the capabilities that would each answer it alone. */
const restsOn = (yardstick: Yardstick, inputs: readonly CapabilityInput[]): string[] =>
  yardstick.subject === 'money'
    ? []
    : inputs.filter((input) => yardstick.missing?.([input]) === undefined).map(({ id }) => id);

/** A yardstick that public figures cannot answer. */
export const unanswered = (
  { id, name, subject, unit, thresholds }: Yardstick,
  reason: string,
): YardstickAnswer => ({
  id,
  name,
  subject,
  unit,
  threshold: (thresholds[0] ?? majority).value,
  shares: {},
  probability: {},
  probabilityError: {},
  crossing: null,
  decidedBy: [],
  restsOn: [],
  notAssessable: reason,
});
