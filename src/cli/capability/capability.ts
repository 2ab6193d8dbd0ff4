import type { Command } from '@commander-js/extra-typings';
import { addList } from './list.ts';
import { addShow } from './show.ts';
import { addTemplate } from './template.ts';

/** `capability …`: what Europe holds, what is American, what is required, and what nobody publishes. */
export function addCapability(program: Command): void {
  const capability = program.command('capability');
  for (const add of [addList, addShow, addTemplate]) add(capability);
}
