import type { Levers } from '../levers/levers.ts';
import type { CourseAsked } from './course.ts';
import type { Model } from './model.ts';
import type { SectionName } from './report-section.ts';
import type { ScenarioAsked } from './versus.ts';

/**
 * Every kind of question that a page may ask, with its answer. The code behind an answer is loaded with the first
 * question of its kind.
 */
export const questions = {
  /** Sections of the HTML report on the baseline, as escaped markup. */
  sections: async (model: Model, names: readonly SectionName[]) =>
    (await import('./report-section.ts')).reportSections(model, names),
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
