import type { Command } from '@commander-js/extra-typings';
import { yardsticksAnswer } from '../answer/yardsticks.ts';
import { wrap } from '../report/text-table.ts';
import type { Yardstick } from '../verdict/yardstick/yardstick.ts';
import { yardsticks } from '../verdict/yardsticks.ts';
import { openData, print, printJson } from './program.ts';

/** `yardsticks`: every definition of "Europe carries the majority". */
export function addYardsticks(program: Command): void {
  program
    .command('yardsticks')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      if (options.json) return printJson(yardsticksAnswer(await openData()));
      print(yardsticks.map(textOf).join('\n\n'));
    });
}

function textOf({
  id,
  name,
  author,
  formula,
  unit,
  ignores,
  needs,
  notAssessable,
  thresholds,
}: Yardstick): string {
  return [
    id,
    ...[
      name,
      `Author: ${author}`,
      `Formula: ${formula}`,
      `Number: ${unit}; answered by: ${thresholds.map((threshold) => threshold.name).join('; ')}`,
      ...needs.map((text) => `needs ${text}`),
      ...ignores.map((text) => `ignores ${text}`),
      ...(notAssessable === undefined ? [] : [`Not answered: ${notAssessable}`]),
    ].map((text) => wrap(text, 80, '  ')),
  ].join('\n');
}
