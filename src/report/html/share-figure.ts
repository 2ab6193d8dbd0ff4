import type { Quantiles } from '../../simulation/estimate.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { colours } from './chart.ts';
import { calculationText, chartCredit } from './credit.ts';
import { html, type Markup } from './escape.ts';
import { type Fan, fanChart, fanKey, fanTable } from './fan-chart.ts';
import { figure } from './figure.ts';
import { estimatedYears, type Report } from './report.ts';
import { listText, yardstickBand, yardstickMedian } from './wording.ts';

/** What a share over time is compared with: its medians, and what they are. */
export interface ComparedShares {
  readonly name: string;
  readonly points: readonly { readonly year: number; readonly share: Quantiles }[];
}

/** The share over time, reported and to come; a p-value where the yardstick is a test. */
export function shareFigure(report: Report, yardstick: Yardstick, compared?: ComparedShares): Markup {
  const { assessment, nato, scenario } = report;
  const points = assessment.scenario.shares.filter((point) => point.yardstick === yardstick.id);
  const history = assessment.history.filter((point) => point.yardstick === yardstick.id);
  const isShare = yardstick.unit === 'share';
  const scaled = (value: number): number => (isShare ? value * 100 : value);
  const last = points.at(-1)!;
  const threshold = yardstick.thresholds[0]!.value;
  const unit = isShare ? 'percent' : 'p-value';
  const chart: Fan = {
    id: `share-${yardstick.id}`,
    title: `${yardstick.name}, ${history[0]?.year ?? points[0]?.year} to ${last.year}`,
    description: `Median ${listText(
      points
        .filter(({ year }) => assessment.deadlines.includes(year))
        .map(
          ({ year, share }) =>
            `${yardstickMedian(yardstick, share)} in ${year} (5 to 95 %: ${yardstickBand(yardstick, share)})`,
        ),
    )}.`,
    unit,
    history: history.map(({ year, share }) => ({ year, value: scaled(share) })),
    fan: points.map(({ year, share: { p5, p25, p50, p75, p95 } }) => ({
      year,
      value: { p5: scaled(p5), p25: scaled(p25), p50: scaled(p50), p75: scaled(p75), p95: scaled(p95) },
    })),
    deadlines: assessment.deadlines,
    line: { value: scaled(threshold), label: isShare ? 'one half' : 'threshold' },
    ...(compared && {
      compared: compared.points.map(({ year, share: { p50 } }) => ({ year, value: scaled(p50) })),
    }),
    format: (value) => value.toFixed(isShare ? 1 : 3),
    colour: colours.europe,
  };
  const estimates = estimatedYears(report).filter((year) => history.some((point) => point.year === year));
  const published = `Published years: edition of ${dateText(nato.date)}${estimates.length > 0 ? `, with ${listText(estimates.map(String))} as estimates` : ''}. Definition: ${nato.definition}. Members on 31 December of each year.`;
  return figure({
    id: `figure-${chart.id}`,
    caption: html`<b>${yardstick.name}</b>, ${unit}, ${assessment.europe.name}, scenario “${scenario.name}”`,
    chart: fanChart(chart),
    key: fanKey('europe', history.length > 0, compared?.name),
    ...(history.length > 0 && { note: published }),
    table: fanTable(chart, yardstick.name),
    source:
      yardstick.subject === 'money'
        ? chartCredit(report)
        : `Source: figures, events and cases of the capabilities named above. ${calculationText(report)}`,
  });
}
