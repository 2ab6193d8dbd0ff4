import { majority, type Yardstick } from './yardstick.ts';

/**
 * Least share of common funding that Europe can have when no ally pays more than the United States.
 *
 * @param keyPct share of the United States, percent.
 * @param outside allies that do not count as Europe, the United States among them.
 * @returns a share from 0 to 1.
 */
export const leastEuropeanShare = (keyPct: number, outside: number): number =>
  Math.max(0, 1 - (outside * keyPct) / 100);

/** Share of what the alliance pays together: small money by an agreed key. */
export const commonFunding: Yardstick = {
  id: 'common-funding',
  name: "Least share of NATO's common funding",
  label: 'common funding',
  author: 'NATO, cost-sharing key agreed by the allies, as reported',
  formula:
    '1 − m·k, k = share of the United States by the key, m = number of allies outside Europe, the United States among them. Where Canada alone joins it the true share lies between 1 − 2k and 1 − k; where no ally does it is 1 − k. Of a reported range the higher k is taken; the last key agreed is held',
  unit: 'share',
  ignores: [
    "the keys of other allies: Canada's is not in the sources at hand, so no ally outside Europe is taken to pay more than the United States does",
    'all defence expenditure that is not common funding: it is about 0.3 % of the total',
    'changes of the key that have not been agreed',
    'what the money buys',
  ],
  needs: ['share of the United States in common funding, press reports, provisional'],
  thresholds: [majority],
  shares({ projection, europe, alliance }, out) {
    for (let k = 0; k < out.length; k++) {
      out[k] = leastEuropeanShare(projection.unitedStatesKeyPct[k]!, alliance.length - europe.length);
    }
  },
};
