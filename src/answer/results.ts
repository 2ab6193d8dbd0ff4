import type { Observation } from '../evidence/observation.ts';
import type { Meta } from '../report/meta.ts';
import type { AssessmentResult, ComparisonResult } from './assessment.ts';
import type { BacktestResult } from './backtest.ts';
import type { CapabilityResults } from './capability-result.ts';
import type { CaseResults } from './cases/case-record.ts';
import type { ClaimsResults } from './claims-result.ts';
import type { DataCheckResult, DataConflictsResult, DataDiffResult, DataSourcesResult } from './data.ts';
import type { DurationsFitResult } from './durations.ts';
import type { ForecastResult } from './forecast.ts';
import type { PlanDealResult } from './plan/deal.ts';
import type { PlanFrontierResult } from './plan/frontier.ts';
import type { PlanOptionsResult } from './plan/options.ts';
import type { PlanProblemResult } from './plan/problem.ts';
import type { PlanCheckResult, PlanExplainResult } from './plan/saved.ts';
import type { PlanSolveResult } from './plan/solve.ts';
import type { ScenarioCheckResult, ShippedListResult } from './scenario.ts';
import type { ComplianceResult } from './spending/compliance.ts';
import type { RussiaResult, SharesResult } from './spending/price-bases.ts';
import type { CostResult, ProjectResult } from './spending/projection.ts';
import type { SeriesResult } from './spending/series.ts';
import type { YardsticksResult } from './yardsticks.ts';

/** What every verb prints with `--json`. The JSON Schemas in `schemas/` are made from these types. */
export interface Results {
  readonly assess: AssessmentResult;
  /** `assess --compare`. */
  readonly 'assess-compare': ComparisonResult;
  readonly 'spending-compliance': ComplianceResult;
  readonly 'spending-series': SeriesResult;
  readonly 'spending-shares': SharesResult;
  readonly 'spending-russia': RussiaResult;
  readonly 'spending-cost': CostResult;
  readonly 'spending-project': ProjectResult;
  readonly forecast: ForecastResult;
  readonly backtest: BacktestResult;
  readonly 'cases-list': CaseResults['cases-list'];
  readonly 'cases-show': CaseResults['cases-show'];
  readonly 'cases-check': CaseResults['cases-check'];
  readonly 'capability-list': CapabilityResults['capability-list'];
  readonly 'capability-show': CapabilityResults['capability-show'];
  readonly 'claims-check': ClaimsResults['claims-check'];
  readonly 'claims-explain': ClaimsResults['claims-explain'];
  readonly 'durations-fit': DurationsFitResult;
  readonly yardsticks: YardsticksResult;
  readonly 'scenario-list': ShippedListResult;
  readonly 'plan-list': ShippedListResult;
  readonly 'plan-solve': PlanSolveResult;
  readonly 'plan-frontier': PlanFrontierResult;
  readonly 'plan-deal': PlanDealResult;
  readonly 'plan-check': PlanCheckResult;
  readonly 'plan-explain': PlanExplainResult;
  readonly 'plan-options': PlanOptionsResult;
  readonly 'plan-problem': PlanProblemResult;
  readonly 'scenario-check': ScenarioCheckResult;
  readonly 'data-check': DataCheckResult;
  readonly 'data-conflicts': DataConflictsResult;
  readonly 'data-diff': DataDiffResult;
  readonly 'data-sources': DataSourcesResult;
  readonly 'data-import-nato': ImportResult;
}

interface ImportResult {
  readonly meta: Meta;
  readonly edition: string;
  readonly baseYear: number;
  readonly years: readonly { readonly year: number; readonly estimate: boolean }[];
  /** Allies bound by national law or agreement to spend 2 % of GDP or more. */
  readonly committed: readonly string[];
  readonly definitions: Readonly<Record<string, string>>;
  readonly footnotes: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  readonly rows: readonly Observation[];
}
