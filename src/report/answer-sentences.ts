import type { DataPackage } from '../evidence/data-package.ts';
import type { Assessment } from '../verdict/assessment.ts';
import type { Deciding } from '../verdict/attribution.ts';
import { groupNames } from '../verdict/input-group.ts';
import type { Stability } from '../verdict/stability.ts';
import type { YardstickAnswer } from '../verdict/yardstick-answer.ts';
import { percent } from './number-format.ts';

/** The answer in three sentences, for those who read nothing else. */
export interface AnswerSentences {
  readonly verdict: string;
  readonly decides: string;
  readonly unknown: string;
}

/** The numbers of the sentences, for those who write them in another language. */
export interface AnswerFacts {
  /** Ways of asking at the first and the last deadline: all, nearly sure, nearly excluded, between. */
  readonly first: WaysOfAsking;
  readonly last: WaysOfAsking;
  /** Part of the answer that the way of asking decides at the first deadline, 0 to 1. */
  readonly decidedByReading: number;
  /** Group of inputs that moves the share most at the last deadline. */
  readonly leader: Readonly<Partial<Record<YardstickAnswer['subject'], Deciding['group']>>>;
  readonly capabilities: number;
  /** Names of capabilities without a comparable figure. */
  readonly openCapabilities: readonly string[];
  readonly unansweredYardsticks: number;
}

export interface WaysOfAsking {
  readonly year: number;
  readonly readings: number;
  readonly yes: number;
  readonly no: number;
  readonly open: number;
}

export function answerFacts({ stability, yardsticks, capabilities }: Assessment): AnswerFacts {
  const leader = (subject: YardstickAnswer['subject']) => {
    const sums = new Map<Deciding['group'], number>();
    for (const { decidedBy } of yardsticks.filter((one) => one.subject === subject && one.unit === 'share'))
      for (const { group, share } of decidedBy) sums.set(group, (sums.get(group) ?? 0) + Math.max(0, share));
    const [first] = [...sums].sort((a, b) => b[1] - a[1] || (groupNames[a[0]] < groupNames[b[0]] ? -1 : 1));
    return first === undefined ? {} : { [subject]: first[0] };
  };
  return {
    first: waysOf(stability[0]!),
    last: waysOf(stability.at(-1)!),
    decidedByReading: stability[0]!.decidedByReading,
    leader: { ...leader('money'), ...leader('capability') },
    capabilities: capabilities.length,
    openCapabilities: capabilities
      .filter(({ notAssessable }) => notAssessable !== undefined)
      .map(({ name }) => name),
    unansweredYardsticks: yardsticks.filter(({ notAssessable }) => notAssessable !== undefined).length,
  };
}

const waysOf = ({ year, readings, nearlySure, nearlyExcluded }: Stability): WaysOfAsking => ({
  year,
  readings,
  yes: nearlySure,
  no: nearlyExcluded,
  open: readings - nearlySure - nearlyExcluded,
});

/** Writes what the verdict is, what decides it, and what is not known, from the numbers. */
export const answerSentences = (
  assessment: Assessment,
  { descriptor }: Pick<DataPackage, 'descriptor'>,
): AnswerSentences => sentencesOf(answerFacts(assessment), descriptor.created);

/** The sentences from their numbers, and the day of the data. */
export const sentencesOf = (facts: AnswerFacts, created: string): AnswerSentences => ({
  verdict: verdictSentence(facts),
  decides: decidesSentence(facts),
  unknown: unknownSentence(facts, created),
});

function verdictSentence({ first, last }: AnswerFacts): string {
  const then =
    last.year === first.year
      ? ''
      : `; at the end of ${last.year} it is ${last.yes}, ${last.no} and ${last.open}`;
  return `The answer depends on the yardstick: of ${first.readings} ways of asking (yardstick, who is Europe, what of the United States counts), ${first.yes} give yes 90 % or more at the end of ${first.year}, ${first.no} less than 10 %, and ${first.open} lie between${then}.`;
}

function decidesSentence({ first, last, decidedByReading, leader }: AnswerFacts): string {
  const within = [[leader.money, 'money'] as const, [leader.capability, 'what is held'] as const].flatMap(
    ([group, of]) => (group === undefined ? [] : [`within those of ${of} it is ${groupNames[group]}`]),
  );
  return `The choice of yardstick decides ${percent(decidedByReading, 0)} of the answer for ${first.year}; ${within.join(', ')} that moves the share of ${last.year} most.`;
}

function unknownSentence(
  { capabilities, openCapabilities: open, unansweredYardsticks }: AnswerFacts,
  created: string,
): string {
  const some = open.slice(0, 4).map((name) => name.toLowerCase());
  const listed =
    open.length === 0
      ? 'every capability has a public figure'
      : `${open.length} of ${capabilities} capabilities have no comparable public figure (${some.join(', ')}${open.length > some.length ? ' …' : ''})`;
  return `Not known: ${listed}, ${unansweredYardsticks} yardsticks cannot be answered from public figures, NATO keeps its targets and force pools secret, and no figure says how much of what arrives replaces older equipment (data of ${created}).`;
}
