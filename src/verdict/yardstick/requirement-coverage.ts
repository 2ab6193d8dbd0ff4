import type { CapabilityInput } from '../../capability/coverage-model.ts';
import { covered } from '../../capability/held-share.ts';
import type { HeldState } from '../replication-state.ts';
import { majority, type Yardstick } from './yardstick.ts';

const ignoredByCoverage = [
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
      const { state, inputs, yearEnds } = held;
      const part = series(held);
      const weights = inputs.map((_, index) => weight(held, index));
      for (let k = 0; k < out.length; k++) {
        let sum = 0;
        let all = 0;
        for (let index = 0; index < inputs.length; index++) {
          const share = covered(state, part, index, yearEnds[k]!);
          const own = weights[index]!;
          if (Number.isNaN(share) || Number.isNaN(own)) continue;
          sum += own * share;
          all += own;
        }
        out[k] = all > 0 ? sum / all : Number.NaN;
      }
    },
  };
}

/** Whether a capability has a count and a requirement. */
export const assessable = ({ europe, requirement }: CapabilityInput): boolean =>
  europe !== null && requirement !== null;
