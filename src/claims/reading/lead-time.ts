import type { Indicator } from '../reading.ts';
import { originIn } from './lead-time/origin.ts';
import { quick } from './lead-time/quick.ts';
import { timed } from './lead-time/timed.ts';

const arms =
  /\b(?:weapons?|arms|armaments?|munitions|military equipment|defen[cs]e (?:equipment|industry|companies)|foreign military sales|patriots?|missiles?|tanks?|fighter jets?|howitzers?|interceptors?|air[- ]defen[cs]e|f-35s?|himars)\b/;
const delivering =
  /\b(?:deliver\w*|shipment|shipped|arriv\w*|lead[- ]times?|wait(?:s|ing|ed)?|backlog|ready|order(?:s|ed)? (?:now|today)|from order|receive\w*)\b/;
const quickly =
  /\b(?:deliver\w*|shipp\w*|arriv\w*)\b[^.;]{0,30}\b(?:quick\w*|fast\w*|rapid\w*|swift\w*|speed\w*|within months)\b|\b(?:quick|fast|rapid|swift) deliver\w*\b/;
/** A horizon of money, a time of talking or of use is no time to delivery. */
const otherTime =
  /\b(?:over|in|for) the (?:next|past|last|coming)\s*$|\b(?:complain\w*|press\w*|argu\w*|spen[dt]\w*|cost\w*|pressed|warned|said) (?:\w+ ){0,3}(?:for )?$/;
/** Characters before and after a time in which delivery is spoken of. */
const [beforeWidth, afterWidth] = [160, 60];

/** Time from talks or order to the first delivery, from the cases on record. */
export const leadTime: Indicator = {
  name: 'lead-time',
  triggers: [
    'weapon',
    'arms',
    'missile',
    'tank',
    'jets',
    'patriot',
    'howitzer',
    'munition',
    'military equipment',
    'air defen',
    'f-35',
    'himars',
  ],
  qualitative: true,
  read(claim, context) {
    const { here, before } = context;
    const { quantity } = claim;
    const around = `${before[0]?.lower ?? ''} ${here.lower}`;
    if (!arms.test(around) || !(arms.test(here.lower) || delivering.test(here.lower))) return [];
    const origin = originIn(context);
    if (quantity.kind === 'qualitative')
      return quickly.test(here.lower) && origin !== null ? [quick(origin, context)] : [];
    if (quantity.kind !== 'duration' || !['years', 'months', 'weeks', 'days'].includes(quantity.unit))
      return [];
    const lead = here.lower.slice(Math.max(0, quantity.start - beforeWidth), quantity.start);
    const tail = here.lower.slice(quantity.end, quantity.end + afterWidth);
    const spread =
      here.lower.startsWith('over', quantity.start) &&
      here.quantities.some(({ kind, end }) => kind === 'money' && Math.abs(quantity.start - end) <= 2);
    if (spread || otherTime.test(lead) || !(delivering.test(lead) || delivering.test(tail))) return [];
    if (quantity.value === null && quantity.unit !== 'years') return [];
    return [timed(claim, context, origin)];
  },
};
