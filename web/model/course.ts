import type { Markup } from '../../src/report/html/escape.ts';
import { shareFigure } from '../../src/report/html/share-figure.ts';
import type { Outlook } from '../../src/verdict/outlook.ts';
import { yardstickById } from '../../src/verdict/yardsticks.ts';
import type { Model } from './model.ts';
import { baselineReport } from './report-section.ts';

/** A yardstick, and its shares where levers stand; without them the baseline's. */
export interface CourseAsked {
  readonly yardstick: string;
  readonly moved?: {
    readonly shares: Outlook['shares'];
    readonly replications: number;
    readonly scenario: string;
  };
}

/** The share under a yardstick over the years, as the report draws it; what is moved beside the baseline's median. */
export function courseFigure(model: Model, { yardstick, moved }: CourseAsked): Markup {
  const report = baselineReport(model);
  const asked = yardstickById.get(yardstick)!;
  if (!moved) return shareFigure(report, asked);
  const { assessment, scenario } = report;
  const points = assessment.scenario.shares.filter((point) => point.yardstick === yardstick);
  return shareFigure(
    {
      ...report,
      assessment: { ...assessment, scenario: { ...assessment.scenario, shares: moved.shares } },
      scenario: { ...scenario, name: moved.scenario },
      replications: moved.replications,
    },
    asked,
    { name: 'baseline, median', points },
  );
}
