import type { CoverageModel } from '../capability/coverage-model.ts';
import { guard } from '../fault/guard.ts';
import { monthStarts } from '../production/month.ts';
import type { MeasuredCapability } from './capability-measure.ts';

/** Units of a capability that Europe is to have in service. */
export interface HeldTarget {
  readonly id: string;
  readonly capability: string;
  readonly units: number;
}

/**
 * What is measured of a target at the end of each year: the units in service, and the last day of the month by whose end
 * they reached it; `Infinity` where they have not by then.
 */
export type TargetMeasure = 'inService' | 'reached';

export const targetMeasureName = (target: string, measure: TargetMeasure): string =>
  `target.${target}.${measure}`;

/** Sums of parts may be short of a whole number by rounding. */
const rounding = 1e-9;

/** Whether units in service are as many as a target asks for. */
export const meets = (inService: number, units: number): boolean => inService >= units - rounding;

/** Every measure of every target. */
export function measuredTargets(
  model: CoverageModel,
  targets: readonly HeldTarget[],
): readonly MeasuredCapability[] {
  const starts = monthStarts(model);
  return targets.flatMap(({ id, capability, units }): MeasuredCapability[] => {
    const index = model.capabilities.findIndex((one) => one.id === capability);
    guard(index >= 0, 'the capability of a target is in the model', { id, capability });
    return [
      {
        name: targetMeasureName(id, 'inService'),
        read: (state, moment) => state.europe[index * state.moments + moment]!,
      },
      {
        name: targetMeasureName(id, 'reached'),
        read(state, month) {
          // Its run asks for every month: moments are months.
          for (let early = 0; early <= month; early++)
            if (meets(state.europe[index * state.moments + early]!, units)) return starts[early + 1]! - 1;
          return Number.POSITIVE_INFINITY;
        },
      },
    ];
  });
}
