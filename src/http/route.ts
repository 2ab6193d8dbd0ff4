import type { GivenTable, GivenText } from '../answer/given-file.ts';
import type { Results } from '../answer/results.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import type { PlanExecutor } from '../planning/plan-executor.ts';
import type { OpenPlanNamed } from '../scenario/open-plan.ts';
import type { OpenScenario } from '../scenario/open-scenario.ts';
import type { Executor, OnProgress } from '../verdict/execute.ts';

/** A setting in the address, as OpenAPI describes it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly description: string;
  readonly schema: object;
  readonly example?: string | undefined;
}

/** A text that may be sent in the body, and the name that faults and commands call it by. */
export interface Part {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** A question as it came: settings of the address and texts of the body, checked for names alone. */
export interface Asked {
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly texts: Readonly<Record<string, GivenText | undefined>>;
}

/** What answers are worked out with. */
export interface Desk {
  readonly data: DataPackage;
  readonly scenarioNames: readonly string[];
  readonly planNames: readonly string[];
  readonly openScenario: OpenScenario;
  readonly openPlan: OpenPlanNamed;
  /** The text as a table; @throws FaultError when it is no CSV. */
  readonly table: (text: GivenText | undefined) => GivenTable | undefined;
  readonly execute: Executor;
  readonly solve: PlanExecutor;
  readonly onProgress: OnProgress;
}

/** Example of a question, executed by the suite. */
export interface Example {
  readonly settings?: Readonly<Record<string, string>>;
  /** Texts by key. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** Every address of the API begins with it. */
export const prefix = '/api/v1';

export type Verb = keyof Results;

/** One question that the server answers, with what its reference says of it. */
export interface Route<V extends Verb = Verb> {
  /** Verb of the command line that prints the same bytes with `--json`; also the name of the result's schema. */
  readonly verb: V;
  /** `job`: long work, asked for with `POST /jobs`. */
  readonly method: 'get' | 'post' | 'job';
  /** Below `/api/v1`; empty for a job. */
  readonly path: string;
  readonly room: string;
  readonly summary: string;
  /** Long work waits in the queue of jobs even when it is asked for directly. */
  readonly long?: boolean;
  readonly parameters: readonly Parameter[];
  readonly parts: readonly Part[];
  readonly answer: (desk: Desk, asked: Asked) => Results[V] | Promise<Results[V]>;
  /** The result as CSV, where it is rows. */
  readonly csv?: (result: Results[V]) => string;
  readonly example: Example;
}

/** Keeps the tie between a verb and its result while routes stand in one list. */
export const route = <V extends Verb>(one: Route<V>): Route => one as unknown as Route;

/** Name of a route in the document and in work that is handed to a thread. */
export const routeId = ({ method, verb, path }: Pick<Route, 'method' | 'verb' | 'path'>): string =>
  `${method}-${verb}${path.includes('{') ? '-one' : ''}`;
