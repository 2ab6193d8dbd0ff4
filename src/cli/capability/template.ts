import type { Command } from '@commander-js/extra-typings';
import { holdingsTemplate } from '../../capability/holding-table.ts';
import { print } from '../program.ts';

/** `capability template`: a holdings file of one's own to start from, on standard output. */
export function addTemplate(capability: Command): void {
  capability
    .command('template')
    .description('print a holdings file to start from, for --holdings')
    .action(() => print(holdingsTemplate));
}
