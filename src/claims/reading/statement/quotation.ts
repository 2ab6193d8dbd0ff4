import { quotedSpans } from '../../quoted-span.ts';
import type { Statement } from '../../statement.ts';

const telling = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word);

/**
 * How the words between quotation marks compare with those on record: `altered` where more than half of the telling words are
 * the same and others are not, `respelled` where all have a counterpart and they differ; another passage is no comparison.
 */
export function quotation(
  sentence: string,
  { quote }: Pick<Statement, 'quote'>,
): { readonly likeness: 'same' | 'respelled' | 'altered' | 'none'; readonly words: string } {
  if (quote === undefined) return { likeness: 'none', words: '' };
  const recorded = telling(quote);
  for (const [start, end] of quotedSpans(sentence)) {
    const words = sentence.slice(start, end).replaceAll(/^[“"]|[,.]?[”"]$/g, '');
    const cited = telling(words);
    if (cited.length === 0) continue;
    if (quote.toLowerCase().includes(words.toLowerCase())) return { likeness: 'same', words };
    const met = cited.filter((word) =>
      recorded.some((other) => other.slice(0, 5) === word.slice(0, 5)),
    ).length;
    if (met === cited.length) return { likeness: 'respelled', words };
    if (cited.length >= 3 && met / cited.length > 0.5) return { likeness: 'altered', words };
  }
  return { likeness: 'none', words: '' };
}
