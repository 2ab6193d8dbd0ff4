import * as Plot from '@observablehq/plot';
import { colours, drawChart } from './chart.ts';
import type { Markup } from './escape.ts';

/** One bar of a Gantt chart, in years with decimals. */
export interface GanttRow {
  readonly label: string;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly planned: number | null;
}

/** Expected dates as bands on a calendar: 5 to 95 % light, 25 to 75 % dark, the median a line, the plan a ring. */
export function ganttChart(chart: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly GanttRow[];
  readonly years: readonly [number, number];
}): Markup {
  const { rows, years } = chart;
  const [low, high] = years;
  const cut = (value: number): number => Math.min(high, Math.max(low, value));
  const y = 'label';
  return drawChart({
    ...chart,
    plot: {
      width: 520,
      height: rows.length * 24 + 44,
      marginLeft: 180,
      marginRight: 16,
      marginTop: 8,
      marginBottom: 30,
      style: { fontSize: '12px' },
      x: {
        domain: [low, high],
        tickFormat: 'd',
        label: null,
        grid: true,
        // Every fourth year, so that the years stay apart on a telephone.
        ticks: Array.from({ length: Math.floor((high - low) / 4) + 1 }, (_, index) => low + 4 * index),
      },
      y: { domain: rows.map(({ label }) => label), label: null, tickSize: 0, padding: 0.3 },
      marks: [
        Plot.barX(rows, {
          y,
          x1: ({ p05 }) => cut(p05),
          x2: ({ p95 }) => cut(p95),
          fill: colours.europe,
          fillOpacity: 0.2,
        }),
        Plot.barX(rows, {
          y,
          x1: ({ p25 }) => cut(p25),
          x2: ({ p75 }) => cut(p75),
          fill: colours.europe,
          fillOpacity: 0.45,
        }),
        Plot.tickX(rows, { y, x: ({ p50 }) => cut(p50), stroke: colours.europe, strokeWidth: 2.5 }),
        Plot.dot(
          rows.filter(({ planned }) => planned !== null),
          {
            y,
            x: ({ planned }) => cut(planned ?? low),
            r: 4,
            stroke: colours.ink,
            fill: colours.paper,
            strokeWidth: 1.5,
          },
        ),
      ],
    },
  });
}
