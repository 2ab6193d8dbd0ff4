import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { FaultError } from '../fault/fault.ts';
import {
  type BacktestRow,
  backtest,
  defaultReplications,
  firstYear,
  lastYearBefore,
  summarise,
} from '../production/backtest.ts';
import { executeBooksHere } from '../production/book-executor.ts';
import { type Quantiles, quantiles } from '../simulation/estimate.ts';
import { type MoneyMeasure, moneyMeasures } from '../spending/money-of-group.ts';
import { type Projection, type ProjectionInput, prepareProjection } from '../spending/projection.ts';
import { type InputGroup, inputGroups } from '../spending/replication.ts';
import type { RevisionSpread } from '../spending/uncertainty.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { type Attribution, attribute } from './attribution.ts';
import { type Deliveries, deliveriesOf } from './deliveries.ts';
import type { Executor } from './execute.ts';
import { type HistoryPoint, shareHistory } from './history.ts';
import type { MoneyArea, Run, Sample } from './run.ts';
import { type Verdict, verdictsOf } from './verdict.ts';
import { yardsticks } from './yardsticks.ts';

/** An assumption about spending to compare the scenario with. */
export interface AlternativePath {
  readonly id: string;
  readonly name: string;
  readonly projection: ProjectionInput;
}

/** What is asked: who counts as Europe, when, under which assumptions, with which luck. */
export interface AssessmentRequest {
  readonly projection: ProjectionInput;
  readonly alternatives: readonly AlternativePath[];
  /** Country set that counts as Europe. */
  readonly europe: string;
  readonly deadlines: readonly number[];
  readonly seed: number;
  readonly replications: number;
}

/** Money of a year; units in `moneyMeasureNames`. */
export type MoneyRow = { readonly year: number } & Readonly<Record<MoneyMeasure, Quantiles>>;

/** The result under one assumption about spending. */
export interface Outlook {
  readonly id: string;
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly shares: readonly {
    readonly yardstick: string;
    readonly year: number;
    readonly share: Quantiles;
  }[];
  readonly money: Readonly<Record<MoneyArea, readonly MoneyRow[]>>;
}

/** Who carries NATO's defence, in money. */
export interface Assessment {
  readonly europe: { readonly set: string; readonly name: string; readonly members: readonly string[] };
  readonly deadlines: readonly number[];
  readonly years: readonly number[];
  readonly editions: { readonly nato: string; readonly outlook: string };
  readonly constantBase: number;
  readonly scenario: Outlook;
  readonly alternatives: readonly Outlook[];
  readonly attribution: readonly Attribution[];
  readonly history: readonly HistoryPoint[];
  readonly allies: readonly AllyStart[];
  readonly spreads: Spreads;
  readonly deliveries: Deliveries;
  /** How such forecasts of deliveries turned out, over all suppliers and by group. */
  readonly backtest: { readonly first: number; readonly last: number; readonly rows: readonly BacktestRow[] };
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

const scenarioRun = 'scenario';

async function backtestOf(data: DataPackage, asOf: string, seed: number): Promise<Assessment['backtest']> {
  const years = { first: firstYear, last: lastYearBefore(asOf) };
  const trials = await backtest(data, years, asOf as IsoDate, seed, defaultReplications, executeBooksHere());
  return { ...years, rows: summarise(trials) };
}

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
  const { asOf } = request.projection;
  const nato = editionAsOf(data, 'nato', asOf);
  const outlook = editionAsOf(data, 'imf-weo', asOf);
  const prepare = (input: ProjectionInput): Projection => prepareProjection(data, nato, outlook, input);
  const projection = prepare(request.projection);
  const members = countriesOf(data.vocabulary, request.europe, asOf, 'europe');
  const europe = members.filter((country) => projection.allies.some((ally) => ally.country === country));
  checkDeadlines(request.deadlines, projection.years);

  const run = (from: Projection, frozen: readonly InputGroup[] = []): Run => ({
    projection: from,
    seed: request.seed,
    europe,
    frozen,
  });
  const runs = new Map<string, Run>([[scenarioRun, run(projection)]]);
  for (const group of inputGroups) runs.set(`frozen:${group}`, run(projection, [group]));
  for (const { id, projection: input } of request.alternatives) runs.set(`path:${id}`, run(prepare(input)));
  // While other threads draw the futures of spending, this one tries forecasts of deliveries on the past.
  const [samples, tried] = await Promise.all([
    execute.runs(runs, request.replications),
    backtestOf(data, asOf, request.seed),
  ]);
  const sampleOf = (name: string): Sample => samples.get(name)!;
  const frozen = new Map(inputGroups.map((group) => [group, sampleOf(`frozen:${group}`)]));

  return {
    europe: { set: request.europe, name: data.vocabulary.sets.get(request.europe)!.name, members },
    deadlines: request.deadlines,
    years: projection.years,
    editions: { nato: nato.id, outlook: outlook.id },
    constantBase: projection.constantBase,
    scenario: outlookOf('scenario', 'the scenario', sampleOf(scenarioRun), request.deadlines),
    alternatives: request.alternatives.map(({ id, name }) =>
      outlookOf(id, name, sampleOf(`path:${id}`), request.deadlines),
    ),
    attribution: yardsticks.flatMap((yardstick) =>
      attribute(yardstick, request.deadlines, sampleOf(scenarioRun), frozen),
    ),
    history: shareHistory(data, nato, outlook, request.europe),
    allies: projection.allies.map((ally) => ({
      country: ally.country,
      year: ally.carriedFrom ?? projection.years[0]!,
      sharePct: ally.sharePct,
      estimated: ally.estimated,
      rule: ally.path.rule,
    })),
    spreads: spreadsOf(projection),
    deliveries: await deliveriesOf(data, members, asOf, request.seed, request.replications, execute.books),
    backtest: tried,
    leftOut: [...projection.leftOut].map(([country, { missing, note }]) => ({
      country,
      reason: missing,
      note,
    })),
  };
}

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

function outlookOf(id: string, name: string, sample: Sample, deadlines: readonly number[]): Outlook {
  return {
    id,
    name,
    verdicts: yardsticks.flatMap((yardstick) => verdictsOf(sample, yardstick, deadlines)),
    shares: yardsticks.flatMap((yardstick) =>
      sample.years.map((year, k) => ({
        yardstick: yardstick.id,
        year,
        share: quantiles(sample.share(yardstick.id, k)),
      })),
    ),
    money: { europe: moneyRows(sample, 'europe'), unitedStates: moneyRows(sample, 'unitedStates') },
  };
}

/** Quantiles of every money measure of an area, year by year. */
export function moneyRows(sample: Sample, area: MoneyArea): MoneyRow[] {
  return sample.years.map((year, k) => ({
    year,
    ...(Object.fromEntries(
      moneyMeasures.map((name) => [name, quantiles(sample.money(area, name, k))]),
    ) as Record<MoneyMeasure, Quantiles>),
  }));
}

function checkDeadlines(deadlines: readonly number[], years: readonly number[]): void {
  const outside = deadlines.filter((year) => !years.includes(year));
  if (outside.length === 0) return;
  throw new FaultError(
    outside.map((year) => ({
      code: 'deadline-outside-projection',
      where: 'deadlines',
      value: String(year),
      rule: `a deadline lies within the projection, ${years[0]} to ${years.at(-1)}`,
      example: `deadlines: [${years.at(-1)}]`,
    })),
  );
}
