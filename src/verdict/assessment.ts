import type { DataPackage } from '../evidence/data-package.ts';
import type { Projection } from '../spending/projection.ts';
import type { RevisionSpread } from '../spending/uncertainty.ts';
import { type Attribution, attribute, type Deciding, deciding } from './attribution.ts';
import { type CapabilityOutlook, capabilityOutlook } from './capability-outlook.ts';
import type { Deliveries } from './deliveries.ts';
import type { Executor } from './execute.ts';
import { type HistoryPoint, shareHistory } from './history.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { prepareRequest } from './preparation.ts';
import type { AssessmentRequest } from './request.ts';
import { isShareOfMoney, openSamples, runsOf } from './runs.ts';
import { type Reading, readingOf, type Stability, stabilityOf } from './stability.ts';
import type { Yardstick } from './yardstick/yardstick.ts';
import { answerOf, unanswered, type YardstickAnswer } from './yardstick-answer.ts';
import { yardsticks } from './yardsticks.ts';

/** Who carries NATO's defence: in money, and in what is held. */
export interface Assessment {
  readonly europe: { readonly set: string; readonly name: string; readonly members: readonly string[] };
  readonly deadlines: readonly number[];
  readonly years: readonly number[];
  readonly editions: { readonly nato: string; readonly outlook: string };
  readonly constantBase: number;
  /** The answer under every yardstick, those that public figures cannot answer included. */
  readonly yardsticks: readonly YardstickAnswer[];
  readonly capabilities: readonly CapabilityOutlook[];
  readonly stability: readonly Stability[];
  readonly readings: readonly Reading[];
  readonly scenario: Outlook;
  readonly alternatives: readonly Outlook[];
  readonly attribution: readonly Attribution[];
  readonly deciding: readonly Deciding[];
  readonly history: readonly HistoryPoint[];
  readonly allies: readonly AllyStart[];
  readonly spreads: Spreads;
  readonly deliveries: Deliveries;
  /** How such forecasts of deliveries turned out, over all suppliers and by group. */
  readonly leftOut: readonly { readonly country: string; readonly reason: string; readonly note: string }[];
}

/** The estimated spreads that the draws come from. Standard deviations are of natural logarithms. */
export interface Spreads {
  /** One half-yearly revision of real GDP, by years ahead. */
  readonly gdp: readonly RevisionSpread[];
  /** One year's change of exchange rates against the dollar. */
  readonly exchange: {
    readonly from: number;
    readonly to: number;
    readonly commonSd: number;
    readonly ownSd: Readonly<Record<string, number>>;
  };
  /** Later share over estimated share. */
  readonly estimates: {
    readonly from: string;
    readonly to: string;
    readonly year: number;
    readonly logRatios: readonly number[];
  };
  /** Fractions of the gap to the pledge of 2014 that allies had closed in 2024. */
  readonly pledgeRecord: { readonly edition: string; readonly fractions: readonly number[] };
  readonly unitedStates: { readonly n: number; readonly sd: number };
  /** Editions later than the as-of day that had to be used. */
  readonly hindsight: readonly string[];
}

/** Where one ally starts. */
export interface AllyStart {
  readonly country: string;
  readonly year: number;
  readonly sharePct: number;
  readonly estimated: boolean;
  readonly rule: string;
}

/** Sets of countries that an answer may mean by Europe: the allies of the question, with Canada, and without others. */
const definitions = ['nato-europe', 'nato-europe-canada', 'nato-europe-without-turkiye', 'eu-nato'];

/**
 * Answers a request.
 *
 * @throws FaultError when a deadline lies outside the projection or the set of countries is unknown.
 */
export async function assess(
  data: DataPackage,
  request: AssessmentRequest,
  execute: Executor,
): Promise<Assessment> {
  const { deadlines, seed } = request;
  const prepared = await prepareRequest(data, request, execute.books);
  const { nato, outlook, projection, held, asked, members, projected } = prepared;
  const samples = openSamples(
    await execute.runs(
      runsOf({
        projection,
        alternatives: request.alternatives.map(({ id, projection: input }) => ({
          id,
          projection: prepared.project(input),
        })),
        held,
        seed,
        europe: projected(request.europe),
        definitions: new Map(definitions.map((set) => [set, projected(set)])),
        yardsticks: asked,
        replications: request.replications,
      }),
    ),
  );
  const ofSubject = (subject: Yardstick['subject']) => asked.filter((one) => one.subject === subject);
  const decided = subjects.flatMap((subject) => {
    const { full, kept } = samples.deciding(subject);
    return ofSubject(subject).flatMap((yardstick) => deciding(yardstick, deadlines, full, kept));
  });
  const scenario = outlookOf(
    'scenario',
    'the scenario',
    samples.scenario,
    asked.map(({ id }) => id),
    deadlines,
  );
  const shares = asked.filter(isShareOfMoney);
  const readings = [
    ...definitions.flatMap((set) =>
      shares.map((yardstick) => readingOf(samples.europe(set), yardstick, set, deadlines)),
    ),
    ...asked
      .filter((yardstick) => !shares.includes(yardstick))
      .map((yardstick) => readingOf(samples.scenario, yardstick, request.europe, deadlines)),
  ];

  return {
    europe: { set: request.europe, name: data.vocabulary.sets.get(request.europe)!.name, members },
    deadlines,
    years: projection.years,
    editions: { nato: nato.id, outlook: outlook.id },
    constantBase: projection.constantBase,
    yardsticks: yardsticks.map((yardstick) => {
      const verdict = scenario.verdicts.find((one) => one.yardstick === yardstick.id);
      return verdict
        ? answerOf(yardstick, verdict, decided, held.model.capabilities)
        : unanswered(yardstick, prepared.reasons.get(yardstick.id)!);
    }),
    capabilities: held.model.capabilities.map((input) =>
      capabilityOutlook(input, request.capabilities, samples.scenario, deadlines),
    ),
    stability: stabilityOf(readings, deadlines),
    readings,
    scenario,
    alternatives: request.alternatives.map(({ id, name }) =>
      outlookOf(
        id,
        name,
        samples.path(id),
        shares.map((yardstick) => yardstick.id),
        deadlines,
      ),
    ),
    attribution: subjects.flatMap((subject) =>
      ofSubject(subject).flatMap((yardstick) =>
        attribute(yardstick, deadlines, samples.brief, samples.frozen(subject)),
      ),
    ),
    deciding: decided,
    history: shareHistory(data, nato, outlook, request.europe),
    allies: projection.allies.map((ally) => ({
      country: ally.country,
      year: ally.carriedFrom ?? projection.years[0]!,
      sharePct: ally.sharePct,
      estimated: ally.estimated,
      rule: ally.path.rule,
    })),
    spreads: spreadsOf(projection),
    deliveries: prepared.deliveries,
    leftOut: [...projection.leftOut].map(([country, { missing, note }]) => ({
      country,
      reason: missing,
      note,
    })),
  };
}

const subjects = ['money', 'capability'] as const;

function spreadsOf({ uncertainty }: Projection): Spreads {
  const { gdp, exchange, estimates, pledgeRecord, unitedStates, hindsight } = uncertainty;
  const [from, to] = exchange.years;
  return {
    gdp,
    exchange: { from, to, commonSd: exchange.commonSd, ownSd: Object.fromEntries(exchange.ownSd) },
    estimates: { ...estimates, logRatios: [...estimates.logRatios.values] },
    pledgeRecord: { edition: pledgeRecord.edition, fractions: [...pledgeRecord.fractions.values] },
    unitedStates,
    hindsight,
  };
}
