import { minimumDurations, minimumEnded } from '../procurement/duration-fit.ts';
import {
  type DurationGroup,
  type DurationGroupFit,
  groupDimensions,
  type RegisterFits,
} from '../procurement/duration-group.ts';
import { dateOf } from '../vocabulary/calendar.ts';
import { textTable, wrap } from './text-table.ts';

const monthDays = 365.25 / 12;
const columns = 80;
const shortWords: Readonly<Record<string, string>> = {
  'second-hand': 'used',
  'before 2014': '<2014',
  '2014-2021': '2014-21',
  'from 2022': '2022-',
};

/** Fitted durations as a table of 80 columns, with what could not be fitted below it. */
export function durationsText(
  { until, used, leftOut, rows }: RegisterFits,
  { buyers, generated }: { readonly buyers: string; readonly generated: string },
): string {
  const fitted = rows.filter(({ fit }) => fit.status === 'fitted');
  const missing = rows.filter(({ fit }) => fit.status === 'missing');
  const full = table(fitted, false);
  const wide = full.split('\n').some((line) => [...line].length > columns);
  const dropped = Object.entries(leftOut).filter(([, count]) => count > 0);
  return [
    wrap(
      `Time from order to first delivery, ${buyers}: ${used} orders of SIPRI's trade register generated ${generated}, deliveries known to ${dateOf(until)}${dropped.map(([reason, count]) => `; left out, ${reason}: ${count}`).join('')}.`,
      columns,
    ),
    '',
    wide ? table(fitted, true) : full,
    '',
    wrap(
      `${wide ? 'LN: lognormal; W: Weibull. ' : ''}n: orders, of which cens. not delivered; median months with standard error; spread: sigma of a lognormal, shape of a Weibull; dist.: largest distance to Turnbull's estimate${wide ? '' : '; T: its median'}.`,
      columns,
    ),
    ...(missing.length === 0
      ? []
      : [
          '',
          wrap(
            `Not fitted, with fewer than ${minimumDurations} orders, fewer than ${minimumEnded} deliveries or no clear maximum: ${missing.map(({ group, fit }) => `${label(group)} (${fit.ended} of ${fit.n})`).join(', ')}.`,
            columns,
          ),
        ]),
    '',
    'Source: SIPRI Arms Transfers Database (c) SIPRI, read from the file given.',
  ].join('\n');
}

function table(fitted: readonly DurationGroupFit[], short: boolean): string {
  const names = short ? { lognormal: 'LN', weibull: 'W' } : { lognormal: 'lognormal', weibull: 'Weibull' };
  return textTable(
    ['group', 'n', 'cens.', 'law', 'median', ...(short ? [] : ['T']), 'spread', 'dist.'],
    fitted.flatMap(({ group, censored, fit }) => {
      if (fit.status !== 'fitted') return [];
      const { family, medianDays, medianStandardError, spread, distance } = fit.chosen;
      const turnbullDays = fit.quartiles.find(({ share }) => share === 0.5)?.turnbullDays ?? null;
      return [
        [
          label(group),
          String(fit.n),
          String(censored),
          names[family],
          `${months(medianDays)} ± ${months(medianStandardError)}`,
          ...(short ? [] : [turnbullDays === null ? '–' : months(turnbullDays)]),
          spread.toFixed(2),
          distance.toFixed(2),
        ],
      ];
    }),
    ['left', 'right', 'right', 'left', ...Array.from({ length: short ? 3 : 4 }, () => 'right' as const)],
  );
}

const months = (days: number): string => (days / monthDays).toFixed(1);

const label = (group: DurationGroup): string =>
  groupDimensions
    .flatMap((dimension) => group[dimension] ?? [])
    .map((word) => shortWords[word] ?? word)
    .join(' ') || 'all';
