import type { DataPackage } from '../src/evidence/data-package.ts';
import { loadScenario } from '../src/files/scenario-folder.ts';
import { type Backtest, backtestOf } from '../src/production/backtest.ts';
import { type Meta, metaOf } from '../src/report/meta.ts';
import { resolveScenario } from '../src/scenario/resolve.ts';
import { type Scenario, scenarioHash } from '../src/scenario/scenario.ts';
import { type Assessment, assess } from '../src/verdict/assessment.ts';
import { executeHere } from '../src/verdict/execute.ts';
import type { AssessmentRequest } from '../src/verdict/request.ts';
import type { IsoDate } from '../src/vocabulary/calendar.ts';
import { shippedData } from './shipped-data.ts';

/** Everything a report is made from. */
export interface AssessmentFixture {
  readonly assessment: Assessment;
  readonly backtest: Backtest;
  readonly request: AssessmentRequest;
  readonly data: DataPackage;
  readonly scenario: Scenario;
  readonly meta: Meta;
}

const backtests = new Map<IsoDate, Promise<Backtest>>();

/** The backtest of a day, tried once. */
function backtestTo(asOf: IsoDate, data: DataPackage): Promise<Backtest> {
  const tried = backtests.get(asOf) ?? backtestOf(data, asOf, 20260707, 200);
  backtests.set(asOf, tried);
  return tried;
}

let baseline: Promise<AssessmentFixture> | undefined;

/** The baseline, assessed once for all test files of a process. */
export function baselineFixture(): Promise<AssessmentFixture> {
  baseline ??= assessmentFixture();
  return baseline;
}

/** Few replications: enough for every cell of a report to hold a number, little enough for a quick test. */
export async function assessmentFixture(
  scenarioName = 'baseline',
  { asOf = '2026-11-22', seed = 20260707, replications = 300 } = {},
): Promise<AssessmentFixture> {
  const data = await shippedData();
  const loaded = loadScenario(scenarioName);
  const { scenario } = loaded;
  const request = resolveScenario(data, loaded, { asOf, seed, replications });
  const assessment = await assess(data, request, executeHere());
  const command = `assess ${scenarioName} --as-of ${asOf} --replications ${replications} --seed ${seed}`;
  const meta = metaOf(data, '0.0.0', command, {
    asOf,
    scenario: { name: scenario.name, title: scenario.title, sha256: scenarioHash(scenario) },
    seed,
    replications,
  });
  return { assessment, backtest: await backtestTo(asOf as IsoDate, data), request, data, scenario, meta };
}
