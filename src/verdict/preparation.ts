import type { CoverageModel } from '../capability/coverage-model.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf } from '../evidence/edition.ts';
import type { Source } from '../evidence/source.ts';
import { FaultError } from '../fault/fault.ts';
import type { BookExecutor } from '../production/book-executor.ts';
import { type Projection, type ProjectionInput, prepareProjection } from '../spending/projection.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import type { Deliveries } from './deliveries.ts';
import { heldOf } from './held.ts';
import type { AssessmentRequest } from './request.ts';
import type { Held } from './run.ts';
import type { Yardstick } from './yardstick/yardstick.ts';
import { yardsticks } from './yardsticks.ts';

/** A request made ready to be run. */
export interface Preparation {
  readonly nato: Source;
  readonly outlook: Source;
  readonly projection: Projection;
  readonly project: (input: ProjectionInput) => Projection;
  /** Countries that count as Europe. */
  readonly members: readonly string[];
  /** Members of a country set that the projection has. */
  readonly projected: (set: string) => readonly string[];
  readonly deliveries: Deliveries;
  readonly held: Held;
  /** Yardsticks that the figures at hand can answer, and why not for the others. */
  readonly asked: readonly Yardstick[];
  readonly reasons: ReadonlyMap<string, string | undefined>;
}

/**
 * Prepares spending, deliveries and holdings of a request.
 *
 * @throws FaultError when a deadline lies outside the projection or the set of countries is unknown.
 */
export async function prepareRequest(
  data: DataPackage,
  request: AssessmentRequest,
  execute: BookExecutor,
): Promise<Preparation> {
  const { asOf, horizon } = request.projection;
  const nato = editionAsOf(data, 'nato', asOf);
  const outlook = editionAsOf(data, 'imf-weo', asOf);
  const project = (input: ProjectionInput): Projection => prepareProjection(data, nato, outlook, input);
  const projection = project(request.projection);
  const members = countriesOf(data.vocabulary, request.europe, asOf, 'europe');
  checkDeadlines(request.deadlines, projection.years);
  const { deliveries, held } = await heldOf(
    data,
    {
      record: request.capabilities,
      buyers: members,
      asOf: asOf as IsoDate,
      lastYear: horizon,
      seed: request.seed,
      replications: request.replications,
    },
    request.held,
    execute,
  );
  const reasons = reasonsAgainst(held.model);
  return {
    nato,
    outlook,
    projection,
    project,
    members,
    projected: (set) =>
      countriesOf(data.vocabulary, set, asOf, 'europe').filter((country) =>
        projection.allies.some((ally) => ally.country === country),
      ),
    deliveries,
    held,
    asked: yardsticks.filter(({ id }) => reasons.get(id) === undefined),
    reasons,
  };
}

/** Why each yardstick cannot be answered; `undefined` when it can. */
export const reasonsAgainst = ({ capabilities }: CoverageModel): ReadonlyMap<string, string | undefined> =>
  new Map(yardsticks.map(({ id, notAssessable, missing }) => [id, notAssessable ?? missing?.(capabilities)]));

/** @throws FaultError for deadlines outside the projection. */
export function checkDeadlines(deadlines: readonly number[], years: readonly number[]): void {
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
