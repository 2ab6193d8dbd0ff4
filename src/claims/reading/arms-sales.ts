import type { Indicator } from '../reading.ts';
import { amount } from './arms-sales/amount.ts';
import { growth } from './arms-sales/growth.ts';
import { highest } from './arms-sales/highest.ts';

const domain =
  /\bforeign military sales\b|\bfms\b|\bdirect commercial sales\b|\b(?:arms|weapons?|defen[cs]e|military)(?: \w+){0,2} (?:sales|deals|exports|transfers)\b|\b(?:sales|worth|exports) of (?:u\.?s\.? |american )?(?:arms|weapons|defen[cs]e|military)\b/;
/** A single purchase or an approval is no yearly total. */
const oneDeal = /\b(?:possible|potential|approv\w+|notif\w+|a (?:contract|sale|deal) (?:of|for|to|worth))\b/;
const goesBack =
  /\b(?:that|this|the) (?:number|sum|figure|total|amount|value|rise|increase|growth)\b|\b(?:it|they) (?:was|were|had been|came to|stood at)\b|\b(?:sales|deals|exports|transfers)\b|\bcommercial licen[cs]es\b/;

/** Yearly totals of US arms sales, their growth and their rank among the years. */
export const armsSales: Indicator = {
  name: 'arms-sales',
  triggers: ['sales', 'deals', 'arms exports', 'arms transfers', 'fms', 'weapons exports'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    const own = domain.test(here.lower);
    const behind =
      !own && before[0] !== undefined && domain.test(before[0].lower) && goesBack.test(here.lower);
    if (!own && !behind) return [];
    const around = behind ? `${before[0]!.lower} ${here.lower}` : here.lower;
    const sellers = [...here.mentions, ...(before[0]?.mentions ?? [])].map(({ id }) => id);
    const american =
      /\bforeign military sales\b|\bfms\b|\bdirect commercial sales\b/.test(around) ||
      sellers.some((id) =>
        ['USA', 'us-state-department', 'us-dsca', 'us-defence-department', 'white-house'].includes(id),
      );
    const others = here.mentions.some(
      ({ kind, id, possessive }) => kind === 'country' && id !== 'USA' && !possessive,
    );
    if (!american || others || oneDeal.test(here.lower)) return [];
    if (quantity.kind === 'money' && quantity.unit === 'USD' && (quantity.value ?? 0) >= 1e9)
      return amount(claim, context, around);
    if (quantity.kind === 'ratio' || quantity.kind === 'change') return growth(claim, context);
    if (quantity.kind === 'rank' && quantity.unit === 'rank over time') return highest(claim, context);
    return [];
  },
};
