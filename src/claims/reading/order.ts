import type { Indicator } from '../reading.ts';
import { counted } from './order/counted.ts';
import { turned } from './order/turned.ts';

const buying =
  /\b(?:order(?:s|ed|ing)?|bought|buy(?:s|ing)?|purchas\w+|contract(?:s|ed)?|sign(?:s|ed)|acquir\w+|procur\w+|turn(?:ed|ing|s) to|deals?|chose|select(?:s|ed)|is to (?:get|receive|have)|on order)\b/;
/** Orders on record: who bought how many of what from whom. */
export const order: Indicator = {
  name: 'order',
  triggers: [
    'tank',
    'jets',
    'fighter',
    'aircraft',
    'planes',
    'howitzer',
    'artillery',
    'missile',
    'patriot',
    'launcher',
    'helicopter',
    'batter',
    'f-35',
    'f-16',
    'p-8',
    'apache',
    'himars',
    'chunmoo',
  ],
  qualitative: true,
  read(claim, context) {
    const { here } = context;
    if (!buying.test(here.lower)) return [];
    const { kind } = claim.quantity;
    if (kind === 'count') return counted(claim, context);
    return kind === 'qualitative' ? turned(context) : [];
  },
};
