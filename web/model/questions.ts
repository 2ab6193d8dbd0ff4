import type { Model } from './model.ts';
import type { SectionName } from './report-section.ts';

/**
 * Every kind of question that a page may ask, with its answer. The code behind an answer is loaded with the first
 * question of its kind.
 */
export const questions = {
  /** Sections of the HTML report on the baseline, as escaped markup. */
  sections: async (model: Model, names: readonly SectionName[]) =>
    (await import('./report-section.ts')).reportSections(model, names),
};
