import Papa from 'papaparse';
import { type DurationGroupFit, groupDimensions } from '../procurement/duration-group.ts';

export const durationsCsvColumns = [
  ...groupDimensions,
  'n',
  'ended',
  'uncertainOrderYears',
  'family',
  'medianDays',
  'medianStandardError',
  'spread',
  'spreadStandardError',
  'aic',
  'otherAic',
  'distance',
  'missing',
] as const;

/**
 * Fitted durations as CSV, a group a line; an empty group cell means "all of them", and a group without a fit
 * says why in the last column. Days have one decimal, the rest four.
 */
export function durationsCsv(rows: readonly DurationGroupFit[]): string {
  const cells = rows.map(({ group, uncertainOrderYears, fit }) => {
    const head = [
      ...groupDimensions.map((dimension) => group[dimension] ?? ''),
      fit.n,
      fit.ended,
      uncertainOrderYears,
    ];
    if (fit.status === 'missing') return [...head, '', '', '', '', '', '', '', '', fit.reason];
    const { chosen, other } = fit;
    return [
      ...head,
      chosen.family,
      chosen.medianDays.toFixed(1),
      chosen.medianStandardError.toFixed(1),
      chosen.spread.toFixed(4),
      chosen.spreadStandardError.toFixed(4),
      chosen.aic.toFixed(4),
      other?.aic.toFixed(4) ?? '',
      chosen.distance.toFixed(4),
      '',
    ];
  });
  return `${Papa.unparse([[...durationsCsvColumns], ...cells], { newline: '\n' })}\n`;
}
