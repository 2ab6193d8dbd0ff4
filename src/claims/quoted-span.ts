/** Pieces of a sentence between quotation marks; a mark that is not closed quotes to the end. */
export function quotedSpans(sentence: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let open = -1;
  for (const { 0: mark, index } of sentence.matchAll(/[“”"]/g)) {
    if (open < 0 && mark !== '”') open = index;
    else if (open >= 0 || mark === '”') {
      spans.push([Math.max(0, open), index + 1]);
      open = -1;
    }
  }
  if (open >= 0) spans.push([open, sentence.length]);
  return spans;
}

/** Whether a quotation is open at the end of a sentence. */
export const leavesOpen = (sentence: string): boolean =>
  Math.max(sentence.lastIndexOf('“'), sentence.search(/"[^"]*$/)) > sentence.lastIndexOf('”') &&
  quotedSpans(sentence).length > 0 &&
  !/["”]$/.test(sentence);
