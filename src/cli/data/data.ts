import type { Command } from '@commander-js/extra-typings';
import { addCheck } from './check.ts';
import { addConflicts } from './conflicts.ts';
import { addDiff } from './diff.ts';
import { addImport } from './import.ts';
import { addSources } from './sources.ts';

/** `data …`: the reference data, where it comes from, and what is odd about it. */
export function addData(program: Command): void {
  const data = program.command('data');
  for (const add of [addCheck, addConflicts, addDiff, addImport, addSources]) add(data);
}
