import type { Levers } from '../levers/levers.ts';
import type { GivenContent } from './claims-answer.ts';
import type { CourseAsked } from './course.ts';
import type { CaseFilters } from './deliveries-answer.ts';
import type { Model } from './model.ts';
import type { SectionName } from './report-section.ts';
import type { SourcesAsked } from './sources-answer.ts';
import type { SharesAsked } from './spending-answer.ts';
import type { ScenarioAsked } from './versus.ts';

/**
 * Every kind of question that a page may ask, with its answer. The code behind an answer is loaded with the first
 * question of its kind.
 */
export const questions = {
  /** Sections of the HTML report on the baseline, as escaped markup. */
  sections: async (model: Model, names: readonly SectionName[]) =>
    (await import('./report-section.ts')).reportSections(model, names),
  /** Every ally against the targets in a year of an edition. */
  allyShares: async (model: Model, asked: SharesAsked) =>
    (await import('./spending-answer.ts')).allyShares(model, asked),
  /** What changed between two editions of NATO's or the IMF's table. */
  editionChange: async (
    model: Model,
    asked: {
      readonly from: string;
      readonly to: string;
      readonly producers: readonly ('nato' | 'imf-weo')[];
    },
  ) => (await import('./spending-answer.ts')).editionChange(model, asked),
  /** What a path costs above holding. */
  pathCost: async (
    model: Model,
    asked: { readonly path: string; readonly set: string; readonly sum: boolean },
  ) => (await import('./spending-answer.ts')).pathCost(model, asked),
  /** A set of allies and Russia on like price bases. */
  withRussia: async (model: Model, asked: { readonly year: number; readonly set: string }) =>
    (await import('./spending-answer.ts')).withRussia(model, asked),
  /** Cases under way, narrowed by filters. */
  deliveries: async (model: Model, asked: CaseFilters) =>
    (await import('./deliveries-answer.ts')).deliveriesShown(model, asked),
  /** One case with its events, and why it arrives when it does. */
  case: async (model: Model, asked: { readonly id: string }) =>
    (await import('./deliveries-answer.ts')).caseShown(model, asked),
  /** All capabilities at the end of a year. */
  capabilities: async (model: Model, asked: { readonly year: number }) =>
    (await import('./capability-answer.ts')).capabilitiesShown(model, asked),
  /** One capability over time. */
  capability: async (model: Model, asked: { readonly id: string; readonly year: number }) =>
    (await import('./capability-answer.ts')).capabilityShown(model, asked),
  /** Sources, narrowed by filters. */
  sources: async (model: Model, asked: SourcesAsked) =>
    (await import('./sources-answer.ts')).sourcesShown(model, asked),
  /** Series on which two sources differ. */
  seriesConflicts: async (model: Model, _: object) =>
    (await import('./sources-answer.ts')).seriesConflicts(model),
  /** A reader's text with its claims marked. */
  checkedText: async (model: Model, given: GivenContent) =>
    (await import('./claims-answer.ts')).checkedText(model, given),
  /** The shipped plans. */
  plans: async (_: Model, __: object) => (await import('./plan-answer.ts')).shippedPlans(),
  /** The problem of a shipped plan. */
  planProblem: async (model: Model, asked: { readonly plan: string }) =>
    (await import('./plan-answer.ts')).planProblem(model, asked),
  /** A shipped plan solved here. */
  solvedPlan: async (model: Model, asked: { readonly plan: string; readonly seconds: number }) =>
    (await import('./plan-answer.ts')).solvedPlan(model, asked),
  /** The verdict where levers stand, and what it changes against the baseline. */
  moved: async (model: Model, levers: Levers) =>
    (await import('./live-question.ts')).movedAnswer(model, levers),
  /** The figure of a share over time: of the baseline, or where levers stand with the baseline beside it. */
  course: async (model: Model, asked: CourseAsked) =>
    (await import('./course.ts')).courseFigure(model, asked),
  /** The shipped scenarios: names, titles, descriptions. */
  scenarios: async (_model: Model, _asked: null) => (await import('./versus.ts')).shippedScenarios(),
  /** What a scenario changes against a shipped one. */
  versus: async (model: Model, asked: { readonly against: string; readonly scenario: ScenarioAsked }) =>
    (await import('./versus.ts')).versus(model, asked),
  /** The scenario file that says where levers stand. */
  leverFile: async (model: Model, levers: Levers) => (await import('./versus.ts')).leverFile(model, levers),
};
