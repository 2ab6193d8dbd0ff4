/** A text as a pattern of a regular expression that finds just it. */
export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds whether one of several words stands in a text, in one pass over it. */
export const anyOf = (words: readonly string[]): RegExp => new RegExp(words.map(escaped).join('|') || '(?!)');

/**
 * Prepares the search for those whom a text calls by one of their trigger words. Most texts hold none, which one pass tells.
 *
 * @returns those called, for a text in lower case.
 */
export function openTriggers<T extends { readonly triggers: readonly string[] }>(
  called: readonly T[],
): (lower: string) => ReadonlySet<T> {
  const words = [...new Set(called.flatMap(({ triggers }) => triggers))].map(
    (word) => [word, called.filter(({ triggers }) => triggers.includes(word))] as const,
  );
  const any = anyOf(words.map(([word]) => word));
  return (lower) => {
    const found = new Set<T>();
    if (!any.test(lower)) return found;
    for (const [word, by] of words)
      if (!by.every((one) => found.has(one)) && lower.includes(word)) for (const one of by) found.add(one);
    return found;
  };
}
