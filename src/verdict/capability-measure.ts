import type { CoverageState } from '../capability/coverage.ts';
import type { CoverageModel } from '../capability/coverage-model.ts';
import { type Denominator, denominators } from '../capability/figure.ts';

/** What is measured of each capability that has the figures for it; shares and coverage follow from these. */
export type CapabilityMeasure = 'europe' | 'autonomous' | 'requirement' | `unitedStates.${Denominator}`;

/** Name of a measure of a capability among the measures of a run. */
export const capabilityMeasureName = (capability: string, measure: CapabilityMeasure): string =>
  `capability.${capability}.${measure}`;

/** A measure of one capability, and how it is read from a state at one of its moments. */
export interface MeasuredCapability {
  readonly name: string;
  read(state: CoverageState, moment: number): number;
}

/** Every measure of every capability for which the figures are there. */
export function measuredCapabilities({ capabilities }: CoverageModel): MeasuredCapability[] {
  return capabilities.flatMap(({ id, europe, usMade, unitedStates, requirement }, index) => {
    const at = (state: CoverageState, moment: number): number => index * state.moments + moment;
    const measures: [CapabilityMeasure, boolean, MeasuredCapability['read']][] = [
      ['europe', europe !== null, (state, moment) => state.europe[at(state, moment)]!],
      [
        'autonomous',
        europe !== null && usMade !== null,
        (state, moment) => state.autonomous[at(state, moment)]!,
      ],
      [
        'requirement',
        // What replaces the United States comes on top of what Europe holds.
        requirement !== null && (europe !== null || requirement.basis !== 'replace-us'),
        (state) => state.requirement[index]!,
      ],
      ...denominators.flatMap((name): [CapabilityMeasure, boolean, MeasuredCapability['read']][] => [
        [
          `unitedStates.${name}`,
          unitedStates[name] !== null,
          (state, moment) => state.unitedStates[name][at(state, moment)]!,
        ],
      ]),
    ];
    return measures.flatMap(([measure, there, read]) =>
      there ? [{ name: capabilityMeasureName(id, measure), read }] : [],
    );
  });
}
