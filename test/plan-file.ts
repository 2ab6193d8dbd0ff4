import { examplePlan } from '../src/http/routes/examples.ts';

/** A plan file that is solved in seconds, with parts of it replaced. */
export function planText(changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries(changes).reduce((text, [part, by]) => {
    if (!text.includes(part)) throw new Error(`the plan file has no ${part}`);
    return text.replace(part, by);
  }, examplePlan);
}
