import type { AddedRate } from '../production/added-rate.ts';
import type { Purchase } from '../production/purchase.ts';
import { dateOf } from '../vocabulary/calendar.ts';
import type { Plan } from './plan.ts';
import { type OrderWords, plannedOrders, plannedRates } from './planned-order.ts';
import type { Problem } from './problem.ts';

/** What a scenario made of a plan is called, and what it stands on. */
export interface ScenarioHead {
  /** Lower-case words joined by hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  /** Scenario that the problem was prepared from: a shipped one by name, or a file beside the one to be written. */
  readonly extends: string;
  /** Purchases that scenario already assumes. The list of a scenario replaces that of the one it extends, so they come first. */
  readonly purchases: readonly Purchase[];
  /** And the expansions, in the same way. */
  readonly expansions?: readonly AddedRate[] | undefined;
}

/**
 * Writes a plan as a scenario file, so that `assess` can answer it: its purchases and expansions. Ids are those of the simulation of
 * the plan ({@link plannedOrders}), so both have the same luck.
 */
export function planScenario(problem: Problem, plan: Plan, words: OrderWords, head: ScenarioHead): string {
  const taken = head.purchases.map(({ id }) => id);
  const orders = plannedOrders(problem, plan, words, taken).map(({ purchase }) => purchase);
  const purchases = [...head.purchases, ...orders];
  const expansions = [...(head.expansions ?? []), ...plannedRates(problem, plan, words)];
  return [
    '# yaml-language-server: $schema=../schemas/scenario.schema.json',
    `name: ${head.name}`,
    `title: ${JSON.stringify(head.title)}`,
    ...(head.description === undefined ? [] : [`description: ${JSON.stringify(head.description)}`]),
    `extends: ${JSON.stringify(head.extends)}`,
    'deliveries:',
    purchases.length === 0 ? '  purchases: []' : '  purchases:',
    ...purchases.map(purchaseLine),
    ...(expansions.length === 0 ? [] : ['  expansions:', ...expansions.map(expansionLine)]),
    '',
  ].join('\n');
}

const purchaseLine = ({ id, family, supplier, channel, line, quantity, chosen, onTop }: Purchase): string =>
  entryLine({ id, family, supplier, channel, line, quantity, chosen: dateOf(chosen), onTop });

const expansionLine = ({ line, perYear, from }: AddedRate): string =>
  entryLine({ line, perYear, from: dateOf(from) });

/** Texts stand in quotes: an id may look like a number, or a word like a truth value. */
function entryLine(entries: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const cells = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return `    - { ${cells.join(', ')} }`;
}
