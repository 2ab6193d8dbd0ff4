import type { Command } from '@commander-js/extra-typings';
import { oneOf } from '../../answer/option.ts';
import { channelsTemplate } from '../../procurement/channel-template.ts';
import { casesTemplate } from '../../procurement/planner-column.ts';
import { linesTemplate } from '../../production/line-template.ts';
import { print } from '../program.ts';

/** Files to start from, by name. */
const templates = { cases: casesTemplate, lines: linesTemplate, channels: channelsTemplate } as const;
type Template = keyof typeof templates;

/** `cases template`: a file of one's own to start from, on standard output. */
export function addTemplate(cases: Command): void {
  const names = Object.keys(templates) as Template[];
  cases
    .command('template')
    .description(`print a file to start from: ${names.join(', ')}`)
    .argument('<name>', names.join(', '))
    .action((name) => print(templates[oneOf('cases template', name, names)]));
}
