import type { CapabilityOutlook } from '../../verdict/capability-outlook.ts';
import { html, type Part } from './escape.ts';

/** Grade C is provisional wherever it is shown. */
export const gradeText = (grade: CapabilityOutlook['grade']): Part =>
  grade === null ? '–' : grade === 'C' ? html`C <span class="tag">provisional</span>` : grade;
