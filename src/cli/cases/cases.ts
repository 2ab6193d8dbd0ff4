import type { Command } from '@commander-js/extra-typings';
import { addCheck } from './check.ts';
import { addList } from './list.ts';
import { addShow } from './show.ts';
import { addTemplate } from './template.ts';

/** `cases …`: what has been ordered, from whom, and what is known of it on a day. */
export function addCases(program: Command): void {
  const cases = program.command('cases');
  for (const add of [addList, addShow, addCheck, addTemplate]) add(cases);
}
