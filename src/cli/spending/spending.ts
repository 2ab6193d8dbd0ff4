import type { Command } from '@commander-js/extra-typings';
import { addCompliance } from './compliance.ts';
import { addCost } from './cost.ts';
import { addProject } from './project.ts';
import { addRussia } from './russia.ts';
import { addSeries } from './series.ts';
import { addShares } from './shares.ts';

/** `spending …`: who spends what, against which target, in which prices, as known when. */
export function addSpending(program: Command): void {
  const spending = program.command('spending');
  for (const add of [addCompliance, addSeries, addShares, addRussia, addCost, addProject]) add(spending);
}
