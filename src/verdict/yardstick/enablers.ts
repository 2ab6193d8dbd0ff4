import { heldShare } from '../../capability/held-share.ts';
import { comparable } from './capability-majority.ts';
import { majority, type Yardstick } from './yardstick.ts';

/** Mean share of the capabilities that money cannot buy quickly. */
export const enablers: Yardstick = {
  id: 'enablers',
  name: 'Mean share of the enablers that money cannot buy quickly, against the worldwide stock of the United States',
  label: 'enablers',
  subject: 'capability',
  author: 'Burdenshift, after the lists of gaps of the IISS, RUSI and the SPARTA group',
  formula: 'mean over enablers c of H_c ÷ (H_c + U_c), U = worldwide stock of the United States',
  unit: 'share',
  ignores: [
    'that the United States would not send all it has to Europe',
    'quality: a satellite or tanker counts as one whatever it can do',
    'enablers without a public figure, such as command posts and logistics',
  ],
  needs: ['counts of enablers of both sides, worldwide'],
  thresholds: [majority],
  missing: (inputs) =>
    inputs.some((input) => input.enabler && comparable(input, 'global'))
      ? undefined
      : 'no enabler has both a European and an American figure',
  shares({ coverage }, out) {
    const { state, inputs, yearEnds } = coverage!;
    for (let k = 0; k < out.length; k++) {
      let sum = 0;
      let all = 0;
      for (let index = 0; index < inputs.length; index++) {
        const share = inputs[index]!.enabler ? heldShare(state, index, yearEnds[k]!, 'global') : Number.NaN;
        if (Number.isNaN(share)) continue;
        sum += share;
        all++;
      }
      out[k] = all > 0 ? sum / all : Number.NaN;
    }
  },
};
