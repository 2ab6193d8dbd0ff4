import type { CapabilityInput } from '../../capability/coverage-model.ts';
import type { Denominator } from '../../capability/figure.ts';
import { heldShare } from '../../capability/held-share.ts';
import { majority, type Yardstick } from './yardstick.ts';

const words: Readonly<Record<Denominator, { name: string; label: string; ignores: string; source: string }>> =
  {
    global: {
      name: 'against all that the United States holds worldwide',
      label: 'capabilities, global',
      ignores: 'that the United States would not send all it has to Europe',
      source: 'stock of the United States worldwide',
    },
    'in-europe': {
      name: 'against what the United States has stationed in Europe',
      label: 'capabilities, in Europe',
      ignores: 'reinforcement from outside Europe, which most plans rest on',
      source: 'forces of the United States in Europe',
    },
    committed: {
      name: 'against what the United States commits to NATO',
      label: 'capabilities, committed',
      ignores: 'what is not in the Force Model; its contents are secret, and press reports name few of them',
      source: 'forces of the United States committed to NATO',
    },
  };

/** Number of capabilities of which Europe holds more, under one denominator. */
export const capabilityMajority = (denominator: Denominator): Yardstick => ({
  id: `capability-majority-${denominator}`,
  name: `Part of the capabilities of which Europe holds more than half, ${words[denominator].name}`,
  label: words[denominator].label,
  subject: 'capability',
  author: 'Burdenshift, from the counts that research institutes publish capability by capability',
  formula:
    '|{c : H_c ÷ (H_c + U_c) > ½}| ÷ |{c with H_c and U_c}|, H = units held by European allies, U = units of the United States',
  unit: 'share',
  ignores: [
    words[denominator].ignores,
    'readiness, crews, stocks of munitions, and who owns the data that a system needs',
    'capabilities without a public figure, which are left out of both counts',
    'that one capability may matter more than another',
  ],
  needs: ['counts of equipment and formations of European allies', words[denominator].source],
  thresholds: [majority],
  missing: (inputs) =>
    inputs.some((input) => comparable(input, denominator))
      ? undefined
      : `no capability has both a European and an American figure (${words[denominator].source})`,
  shares({ coverage }, out) {
    const { state, inputs, yearEnds } = coverage!;
    for (let k = 0; k < out.length; k++) {
      let led = 0;
      let all = 0;
      for (let index = 0; index < inputs.length; index++) {
        const share = heldShare(state, index, yearEnds[k]!, denominator);
        if (Number.isNaN(share)) continue;
        if (share > 0.5) led++;
        all++;
      }
      out[k] = all > 0 ? led / all : Number.NaN;
    }
  },
});

/** Whether both sides of a share are public. */
export const comparable = ({ europe, unitedStates }: CapabilityInput, denominator: Denominator): boolean =>
  europe !== null && unitedStates[denominator] !== null;
