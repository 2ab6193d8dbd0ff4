import { escaped } from './trigger.ts';

/** Words so common in the subject that one alone decides nothing. */
const common = new Set([
  'alliance',
  'allies',
  'members',
  'spending',
  'procurement',
  'production',
  'output',
  'capacity',
  'ukraine',
  'security',
  'military spending',
  'defense spending',
  'defence spending',
  'european commission',
  'nato headquarters',
  'presence',
  'suppliers',
  'committed',
  'deadline',
  'delivery',
  'personnel',
  'membership',
  'summit',
  'trillion',
  'economic output',
  '2 percent',
  '5 percent',
  'guidelines',
  'defense ministers',
  'defence ministers',
  'patriot',
  'posture',
  'conventional forces',
  'withdrawn',
]);

/** Longest word that counts half: short words say little. */
const longestShort = 6;

const patterns = new Map<string, RegExp>();
const patternOf = (topic: string): RegExp => {
  const known = patterns.get(topic);
  if (known) return known;
  const made = new RegExp(`(?<![\\w%])${escaped(topic)}(?![\\w%])`);
  patterns.set(topic, made);
  return made;
};

/** Key words of a topic that stand in a sentence (lower case), and their weight: 1 for a telling one, ½ for a common one. */
export function topicMatch(
  topics: readonly string[],
  lower: string,
): { readonly words: readonly string[]; readonly weight: number } {
  const words = topics.filter((topic) => lower.includes(topic) && patternOf(topic).test(lower));
  const weight = words.reduce(
    (sum, word) => sum + (common.has(word) || word.length <= longestShort ? 0.5 : 1),
    0,
  );
  return { words, weight };
}
