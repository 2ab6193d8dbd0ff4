import { expect, it } from 'vitest';
import { leavesOpen, quotedSpans } from './quoted-span.ts';

const pieces = (text: string): string[] => quotedSpans(text).map(([from, to]) => text.slice(from, to));

it('finds what stands between quotation marks of either kind', () => {
  expect(pieces('He called it “a floor” and "no ceiling".')).toEqual(['“a floor”', '"no ceiling"']);
  expect(pieces('Nobody is quoted.')).toEqual([]);
});

it('reads a mark that is not closed to the end, and one that is not opened from the beginning', () => {
  expect(pieces('He said: “We will pay')).toEqual(['“We will pay']);
  expect(pieces('and we will pay,” he said.')).toEqual(['and we will pay,”']);
  expect(leavesOpen('He said: “We will pay')).toBe(true);
  expect(leavesOpen('He said: “We will pay.”')).toBe(false);
});
