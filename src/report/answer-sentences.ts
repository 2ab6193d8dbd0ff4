import type { DataPackage } from '../evidence/data-package.ts';
import type { Assessment } from '../verdict/assessment.ts';
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

/** Writes what the verdict is, what decides it, and what is not known, from the numbers. */
export function answerSentences(assessment: Assessment, data: DataPackage): AnswerSentences {
  return {
    verdict: verdictSentence(assessment),
    decides: decidesSentence(assessment),
    unknown: unknownSentence(assessment, data),
  };
}

function verdictSentence({ stability }: Assessment): string {
  const [first, ...later] = stability as [Stability, ...Stability[]];
  const open = ({ readings, nearlySure, nearlyExcluded }: Stability): number =>
    readings - nearlySure - nearlyExcluded;
  const last = later.at(-1);
  const then = last
    ? `; at the end of ${last.year} it is ${last.nearlySure}, ${last.nearlyExcluded} and ${open(last)}`
    : '';
  return `The answer depends on the yardstick: of ${first.readings} ways of asking (yardstick, who is Europe, what of the United States counts), ${first.nearlySure} give yes 90 % or more at the end of ${first.year}, ${first.nearlyExcluded} less than 10 %, and ${open(first)} lie between${then}.`;
}

function decidesSentence({ stability, yardsticks, deadlines }: Assessment): string {
  const first = stability[0]!;
  const leader = (subject: YardstickAnswer['subject']): string | undefined => {
    const sums = new Map<string, number>();
    for (const { decidedBy } of yardsticks.filter((one) => one.subject === subject && one.unit === 'share'))
      for (const { group, share } of decidedBy)
        sums.set(groupNames[group], (sums.get(groupNames[group]) ?? 0) + Math.max(0, share));
    return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  };
  const within = [
    [leader('money'), 'money'],
    [leader('capability'), 'what is held'],
  ].flatMap(([group, of]) => (group === undefined ? [] : [`within those of ${of} it is ${group}`]));
  return `The choice of yardstick decides ${percent(first.decidedByReading, 0)} of the answer for ${first.year}; ${within.join(', ')} that moves the share of ${deadlines.at(-1)} most.`;
}

function unknownSentence({ capabilities, yardsticks }: Assessment, data: DataPackage): string {
  const open = capabilities.filter(({ notAssessable }) => notAssessable !== undefined);
  const some = open.slice(0, 4).map(({ name }) => name.toLowerCase());
  const unanswered = yardsticks.filter(({ notAssessable }) => notAssessable !== undefined).length;
  const listed =
    open.length === 0
      ? 'every capability has a public figure'
      : `${open.length} of ${capabilities.length} capabilities have no comparable public figure (${some.join(', ')}${open.length > some.length ? ' …' : ''})`;
  return `Not known: ${listed}, ${unanswered} yardsticks cannot be answered from public figures, NATO keeps its targets and force pools secret, and no figure says how much of what arrives replaces older equipment (data of ${data.descriptor.created}).`;
}
