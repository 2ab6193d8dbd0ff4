import type { BacktestRow } from '../production/backtest.ts';
import { percent } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

/** Months of a number of days, to a tenth; a dash where it is not known. */
export const monthsText = (days: number | null): string =>
  days === null ? '–' : (days / 30.4375).toFixed(1);

/** Part of the bands that held, with its interval; a dash without trials. */
export const heldText = ({ held, interval }: BacktestRow): string =>
  held === null || interval === null
    ? '–'
    : `${percent(held, 0)} [${(100 * interval[0]).toFixed(0)}–${(100 * interval[1]).toFixed(0)}]`;

/** The backtest as a table of 80 columns. */
export function backtestText(rows: readonly BacktestRow[], first: number, last: number): string {
  return [
    wrap(
      `First deliveries forecast at the end of each year from ${first} to ${last}, with what was known then`,
      80,
    ),
    '',
    textTable(
      ['supplier', '90 % band held', 'trials', 'cases', 'median off', 'plan off', 'plans'],
      rows.map((row) => [
        row.group,
        heldText(row),
        String(row.n),
        String(row.cases),
        monthsText(row.medianError.all),
        monthsText(row.planError.all),
        String(row.compared),
      ]),
    ),
    '',
    wrap(
      'In brackets the 95 % interval, each case counted once. Off: median absolute error in months, over the trials with ' +
        'a plan in force, of the median forecast and of that plan; deliveries still to come enter with the time so far. ' +
        `Of those reported alone: ${monthsText(rows[0]!.medianError.reported)} and ${monthsText(rows[0]!.planError.reported)} months, ${rows[0]!.reported} trials. ` +
        'No forecast has seen the outcome of its own case.',
      80,
    ),
  ].join('\n');
}
