import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { percent } from '../number-format.ts';
import { colours } from './chart.ts';
import { html, type Markup, type Part } from './escape.ts';
import { type Fan, fanChart, fanKey, fanTable } from './fan-chart.ts';
import { figure } from './figure.ts';
import { chartCredit, estimatedYears, type Report } from './report.ts';
import { dateText, listText, shareBand } from './wording.ts';

/** Reported shares and their fan, one chart a yardstick. */
export const shareSection = (report: Report): Markup =>
  html`<div class="charts three">${report.yardsticks.map((yardstick) => shareFigure(report, yardstick))}</div>`;

function shareFigure(report: Report, yardstick: Yardstick): Part {
  const { assessment, nato, scenario } = report;
  const points = assessment.scenario.shares.filter((point) => point.yardstick === yardstick.id);
  const history = assessment.history.filter((point) => point.yardstick === yardstick.id);
  const hundred = (share: number): number => share * 100;
  const last = points.at(-1)!;
  const chart: Fan = {
    id: `share-${yardstick.id}`,
    title: `${yardstick.name}, ${history[0]?.year ?? points[0]?.year} to ${last.year}`,
    description: `Median ${listText(
      points
        .filter(({ year }) => assessment.deadlines.includes(year))
        .map(({ year, share }) => `${percent(share.p50)} in ${year} (5 to 95 %: ${shareBand(share)})`),
    )}.`,
    unit: 'percent',
    history: history.map(({ year, share }) => ({ year, value: hundred(share) })),
    fan: points.map(({ year, share: { p5, p25, p50, p75, p95 } }) => ({
      year,
      value: {
        p5: hundred(p5),
        p25: hundred(p25),
        p50: hundred(p50),
        p75: hundred(p75),
        p95: hundred(p95),
      },
    })),
    deadlines: assessment.deadlines,
    line: { value: 50, label: 'one half' },
    format: (value) => value.toFixed(1),
    colour: colours.europe,
  };
  const estimates = estimatedYears(report).filter((year) => history.some((point) => point.year === year));
  return figure({
    id: `figure-${chart.id}`,
    caption: html`<b>${yardstick.name}</b>, percent, ${assessment.europe.name}, scenario “${scenario.name}”`,
    chart: fanChart(chart),
    key: fanKey('europe', history.length > 0),
    note: `Published years: edition of ${dateText(nato.date)}${estimates.length > 0 ? `, with ${listText(estimates.map(String))} as estimates` : ''}. Definition: ${nato.definition}. Members on 31 December of each year.`,
    table: fanTable(chart, yardstick.name),
    source: chartCredit(report),
  });
}
