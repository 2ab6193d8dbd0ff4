import type { Command } from '@commander-js/extra-typings';
import { reviewJsonSchema } from '../../claims/correction-schema.ts';
import { printJson } from '../program.ts';
import { addCheck } from './check.ts';
import { addExplain } from './explain.ts';

/** `claims …`: what texts say, checked against the record. */
export function addClaims(program: Command): void {
  const claims = program.command('claims');
  for (const add of [addCheck, addExplain]) add(claims);
  claims
    .command('schema')
    .description("JSON Schema of the reviewer's file beside a text, for editors")
    .action(() => printJson(reviewJsonSchema()));
}
