import type { QuantityPattern } from '../quantity.ts';

const ordinals: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '2nd': 2,
  '3rd': 3,
};
const most = 'biggest|largest|highest|top|heaviest|greatest|leading|most generous|foremost';
const least = 'smallest|lowest|weakest';
const pattern = new RegExp(
  String.raw`\b(?:(by far|easily|already|still) )?(?:the|its|NATO[’']s|Europe[’']s|the world[’']s|the alliance[’']s|[a-z]+[’']s) (?:(second|third|fourth|fifth|2nd|3rd)[- ])?(${most}|${least})(-ever| ever)?\b|\b(record|all-time high|highest-ever|largest-ever)\b|\b(?:tops?|topped|leads?|heads?) the (?:table|list|ranking|league)\b`,
  'gi',
);

/** Places in an order: "the biggest spender", "the world’s second largest", "the highest ever", "a record". */
export const rank: QuantityPattern = {
  name: 'rank',
  triggers: [
    'biggest',
    'largest',
    'highest',
    'top',
    'heaviest',
    'greatest',
    'leading',
    'foremost',
    'most generous',
    'smallest',
    'lowest',
    'weakest',
    'record',
    'all-time',
    ' the table',
    ' the list',
    ' the ranking',
    ' the league',
  ],
  find: (sentence) =>
    [...sentence.matchAll(pattern)].flatMap(
      ({ 0: text, 2: ordinal, 3: superlative, 4: ever, 5: record, index }) => {
        // "on record", "track record", "the record" and a verb are no ranks.
        if (
          record &&
          /^record$/i.test(record) &&
          !/\b(?:an?|new)\s+$/i.test(sentence.slice(Math.max(0, index - 12), index))
        )
          return [];
        const place = ordinal ? ordinals[ordinal.toLowerCase()]! : 1;
        const bottom = superlative !== undefined && new RegExp(`^(?:${least})$`, 'i').test(superlative);
        return {
          kind: 'rank' as const,
          value: bottom ? -place : place,
          low: bottom ? -place : place,
          high: bottom ? -place : place,
          unit: ever || record ? 'rank over time' : 'rank',
          bound: 'exact' as const,
          negated: /\b(?:not|no longer|never|isn[’']t|wasn[’']t)\s+$/i.test(
            sentence.slice(Math.max(0, index - 12), index),
          ),
          pattern: 'rank',
          start: index,
          end: index + text.length,
        };
      },
    ),
  examples: [
    { text: 'Poland is by far the biggest spender.', reads: [{ value: 1, unit: 'rank' }] },
    { text: 'It is the world’s second largest exporter.', reads: [{ value: 2 }] },
    { text: 'This was the highest-ever annual total.', reads: [{ value: 1, unit: 'rank over time' }] },
    { text: 'Sales reached a record.', reads: [{ value: 1, unit: 'rank over time' }] },
    { text: 'It is no longer the largest army.', reads: [{ value: 1, negated: true }] },
    { text: 'Poland still tops the table.', reads: [{ value: 1, unit: 'rank' }] },
    { text: 'The record shows little.', reads: [] },
    { text: 'Estonia’s the smallest budget.', reads: [{ value: -1 }] },
  ],
};
