import type { CapabilityInput } from '../../capability/coverage-model.ts';
import { covered, meanOfPresent } from '../../capability/held-share.ts';
import type { HeldState } from '../replication-state.ts';
import { majority, type Yardstick } from './yardstick.ts';

export const ignoredByCoverage = [
  'capabilities whose requirement is not public: NATO keeps its targets secret',
  'that the published requirements come from different authors, years and scenarios',
  'readiness, crews and stocks of munitions',
  'what the United States has: it asks whether Europe has enough by itself',
];

/** Requirement met to the last unit, but for rounding. */
const inFull = { id: 'in-full', value: 0.995, name: 'met in full (99.5 %)' };

/** Coverage of published requirements under one rule of weights, by all that Europe holds or by a part of it. */
export function requirementCoverage(
  words: Pick<Yardstick, 'id' | 'name' | 'label' | 'author' | 'formula' | 'needs'> & {
    readonly ignores?: readonly string[];
  },
  has: (input: CapabilityInput) => boolean,
  series: (held: HeldState) => Float64Array,
  weight: (held: HeldState, index: number) => number,
): Yardstick {
  return {
    ...words,
    subject: 'capability',
    unit: 'share',
    ignores: [...(words.ignores ?? []), ...ignoredByCoverage],
    thresholds: [majority, inFull],
    missing: (inputs) =>
      inputs.some((input) => assessable(input) && has(input))
        ? undefined
        : `no capability has all of: ${words.needs.join(', ')}`,
    shares({ coverage }, out) {
      const held = coverage!;
      for (let k = 0; k < out.length; k++)
        out[k] = meanOfPresent(
          held.inputs.length,
          (index) => covered(held.state, series(held), index, held.yearEnds[k]!),
          (index) => weight(held, index),
        );
    },
  };
}

/** Whether a capability has a count and a requirement. */
export const assessable = ({ europe, requirement }: CapabilityInput): boolean =>
  europe !== null && requirement !== null;
