import type { Observation } from '../evidence/observation.ts';
import type { PackageCheck, PackageConflicts } from '../evidence/package-check.ts';
import type { PublishedFigure } from '../evidence/published.ts';
import type { Source } from '../evidence/source.ts';
import type { PlanNote } from '../planning/plan-note.ts';
import type { Problem } from '../planning/problem.ts';
import type { NoForecast } from '../production/delivery-book.ts';
import type { CaseForecast } from '../production/delivery-forecast.ts';
import type { Meta } from '../report/meta.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Quantiles } from '../simulation/estimate.ts';
import type { Compliance } from '../spending/compliance.ts';
import type { EditionDiff } from '../spending/edition-diff.ts';
import type { BasisShare } from '../spending/price-basis-share.ts';
import type { RussiaComparison } from '../spending/russia.ts';
import type { SpendingRow } from '../spending/series.ts';
import type { Assessment } from '../verdict/assessment.ts';
import type { MoneyRow } from '../verdict/outlook.ts';
import type { Yardstick } from '../verdict/yardstick/yardstick.ts';
import type { BacktestResult } from './backtest.ts';
import type { CapabilityResults } from './capability/capability-result.ts';
import type { CaseResults } from './cases/case-record.ts';
import type { ClaimsResults } from './claims/claims-result.ts';
import type { DurationsFitResult } from './durations.ts';
import type { PlanCheckResult } from './plan/check.ts';
import type { PlanDealResult } from './plan/deal.ts';
import type { PlanExplainResult } from './plan/explain.ts';
import type { PlanFrontierResult } from './plan/frontier.ts';
import type { PlanOptionsResult } from './plan/options.ts';
import type { PlanSolveResult } from './plan/solve.ts';

/** What every verb prints with `--json`. The JSON Schemas in `schemas/` are made from these types. */
export interface Results {
  readonly assess: { readonly meta: Meta } & Assessment;
  readonly 'spending-compliance': { readonly meta: Meta; readonly rows: readonly Compliance[] };
  readonly 'spending-series': { readonly meta: Meta; readonly rows: readonly SpendingRow[] };
  readonly 'spending-shares': { readonly meta: Meta; readonly rows: readonly BasisShare[] };
  readonly 'spending-russia': {
    readonly meta: Meta;
    readonly rows: readonly RussiaComparison[];
    /** Figures as published, beside the computed ones. */
    readonly published: readonly PublishedFigure[];
  };
  readonly 'spending-cost': CostResult;
  readonly 'spending-project': ProjectResult;
  readonly forecast: {
    readonly meta: Meta;
    /** Earliest median last delivery first. */
    readonly rows: readonly CaseForecast[];
    /** Cases asked for that have no forecast, and why. */
    readonly without: readonly { readonly caseId: string; readonly reason: NoForecast }[];
  };
  readonly backtest: BacktestResult;
  readonly 'cases-list': CaseResults['cases-list'];
  readonly 'cases-show': CaseResults['cases-show'];
  readonly 'cases-check': CaseResults['cases-check'];
  readonly 'capability-list': CapabilityResults['capability-list'];
  readonly 'capability-show': CapabilityResults['capability-show'];
  readonly 'claims-check': ClaimsResults['claims-check'];
  readonly 'claims-explain': ClaimsResults['claims-explain'];
  readonly 'durations-fit': DurationsFitResult;
  readonly yardsticks: {
    readonly meta: Meta;
    readonly rows: readonly Omit<Yardstick, 'shares' | 'missing'>[];
  };
  readonly 'scenario-list': {
    readonly meta: Meta;
    readonly rows: readonly { readonly name: string; readonly title: string; readonly description: string }[];
  };
  readonly 'plan-list': {
    readonly meta: Meta;
    readonly rows: readonly { readonly name: string; readonly title: string; readonly description: string }[];
  };
  readonly 'plan-solve': PlanSolveResult;
  readonly 'plan-frontier': PlanFrontierResult;
  readonly 'plan-deal': PlanDealResult;
  readonly 'plan-check': PlanCheckResult;
  readonly 'plan-explain': PlanExplainResult;
  readonly 'plan-options': PlanOptionsResult;
  readonly 'plan-problem': {
    readonly meta: Meta;
    readonly problem: Problem;
    readonly notes: readonly PlanNote[];
  };
  readonly 'scenario-check': { readonly meta: Meta; readonly scenario: Scenario };
  readonly 'data-check': { readonly meta: Meta } & PackageCheck;
  readonly 'data-conflicts': { readonly meta: Meta } & PackageConflicts;
  readonly 'data-diff': { readonly meta: Meta } & EditionDiff;
  readonly 'data-sources': { readonly meta: Meta; readonly rows: readonly Source[] };
  readonly 'data-import-nato': ImportResult;
}

type Three = Pick<Quantiles, 'p5' | 'p50' | 'p95'>;

interface OfPath {
  readonly meta: Meta;
  readonly path: string;
  /** Country set or code of one ally. */
  readonly set: string;
  readonly members: readonly string[];
  /** Base year of constant prices and exchange rates. */
  readonly constantBase: number;
}

interface CostResult extends OfPath {
  readonly unit: string;
  readonly rows: readonly {
    readonly year: number;
    readonly annual: { readonly constant: Three; readonly current: Three };
    readonly cumulative: { readonly constant: Three; readonly current: Three };
  }[];
}

interface ProjectResult extends OfPath {
  /** Meaning and unit of each column. */
  readonly units: Readonly<Record<string, string>>;
  readonly rows: readonly (MoneyRow & {
    readonly shareOfAlliance: {
      readonly mer: Quantiles;
      readonly 'gdp-ppp': Quantiles;
      readonly 'military-ppp': { readonly missing: string; readonly note: string };
    };
  })[];
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
