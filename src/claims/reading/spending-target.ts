import type { Claim } from '../claim.ts';
import { figureText } from '../figure-text.ts';
import type { Indicator, ReadingContext } from '../reading.ts';
import { checkDemand } from './spending-target/demand.ts';
import type { Held } from './spending-target/held.ts';
import { checkTarget } from './spending-target/target.ts';

const domain = /\b(?:nato|the hague|wales|vilnius|all(?:y|ies|iance)|defen[cs]e|military|treaty)\b/;
const aim =
  /\b(?:targets?|goals?|guidelines?|benchmarks?|thresholds?|minimum|markers?|commitments?|pledges?|aims?|requirements?|obligations?|bar|test)\b/;
const asking =
  /\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|want(?:s|ed)?|urg(?:e[sd]?|ing)|insist(?:s|ed)?|push(?:es|ed|ing)?|ask(?:s|ed|ing)?|should|must|reiterated|propos(?:e[sd]?|als?)|new)\b/;
const spending = /\b(?:spen[dt](?:s|ing)?|expenditures?|gdp|domestic product|economic output|budgets?)\b/;
const current = /\b(?:current|existing|present|today's|agreed|nato's|the alliance's)\b/;
const together = /\b(?:nato|allies|alliance|members?|the hague|leaders)\b/;
const agreed =
  /\b(?:agreed|agrees?|pledged?|committed|promised|undertook|signed up|bound (?:itself|themselves))\b[^.;]{0,60}\bto (?:spend(?:ing)?|invest(?:ing)?|reach(?:ing)?|rais(?:e|ing)|devot(?:e|ing))\b/;
/** A part of a target that was named before. */
const part = /\bof (?:this|that|these|it|which|them)\b/;
const reached = /\b(?:meet(?:s|ing)?|met|reach(?:e[sd])?|hit|above|below|short of|exceed(?:s|ed)?)\b/;

/** The share of GDP that allies have agreed to spend, and what somebody has asked them to. */
export const spendingTarget: Indicator = {
  name: 'spending-target',
  triggers: ['nato', 'allies', 'gdp', 'alliance', 'defence', 'defense', 'north atlantic'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    if (quantity.kind !== 'percent' || quantity.value === null || quantity.value > 10) return [];
    if (quantity.unit !== '%' && quantity.unit !== '% of GDP') return [];
    const last = before[0];
    const carried =
      last !== undefined &&
      domain.test(last.lower) &&
      last.quantities.some(({ unit }) => unit === '% of GDP');
    if (
      !domain.test(here.lower) &&
      !carried &&
      !(quantity.unit === '% of GDP' && domain.test(last?.lower ?? ''))
    )
      return [];
    const kind = kindOf(claim, context, carried);
    if (!kind) return [];
    const asked = kind === 'demand';
    return [
      {
        indicator: 'spending-target',
        meaning: asked
          ? `a demand that allies spend ${figureText(quantity.value, '% of GDP')}`
          : `NATO's target of ${figureText(quantity.value, '% of GDP')}`,
        reason: asked ? 'the words ask for a share of GDP' : 'the words name a target, goal or benchmark',
        fit: 0.88,
        basis: 'decisions of the Alliance and statements of officials',
        check: () => (asked ? checkDemand(claim, context) : checkTarget(claim, context)),
      },
    ];
  },
};

/** Whether a percentage is a target that stands or one that is asked for; `undefined` where it is neither. */
function kindOf({ quantity }: Claim, { here }: ReadingContext, carried: boolean): Held['kind'] | undefined {
  const others = here.quantities.filter(({ kind }) => kind === 'percent');
  const last = others.findLast(({ end }) => end <= quantity.start)?.end ?? 0;
  const next = others.find(({ start }) => start >= quantity.end)?.start ?? here.lower.length;
  const head = here.lower.slice(Math.max(0, quantity.start - 70), quantity.start);
  const close = here.lower.slice(Math.max(last, quantity.start - 40), quantity.start);
  const tail = /^[^.;,]{0,45}/.exec(here.lower.slice(quantity.end, next))![0];
  const aimed = aim.test(close) || aim.test(tail);
  // "from 2 % to 5 %": the first stands, the second is asked for.
  const rise =
    /\bfrom\b[^.;]{0,60}$/.test(close) && /^[^.;]{0,60}\bto\b/.test(here.lower.slice(quantity.end));
  if (rise && (aimed || spending.test(here.lower))) return 'target';
  if (aimed && current.test(close)) return 'target';
  const asks = asking.test(head) || (asking.test(here.lower) && /\bto\s*$/.test(head));
  if (together.test(here.lower) && (agreed.test(head) || /^[^.;,]{0,16}\bby 20\d\d/.test(tail)))
    return 'target';
  if (part.test(head) || /^[^.;,]{0,16}\bcore defen[cs]e\b/.test(tail)) return 'target';
  if (asks && (carried || spending.test(here.lower))) return 'demand';
  if (aimed) return 'target';
  const counted = here.quantities.some(({ kind }) => kind === 'count-of' || kind === 'count');
  return counted && reached.test(close) ? 'target' : undefined;
}
