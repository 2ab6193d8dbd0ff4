import * as Plot from '@observablehq/plot';
import { colours, drawChart } from './chart.ts';
import type { Markup } from './escape.ts';

export interface Bar {
  /** Rows of bars belong together. */
  readonly group: string;
  readonly year: number;
  /** Share, 0 to 1. */
  readonly value: number;
  readonly label: string;
}

/** Shares as horizontal bars: one block a group, one bar a year, each with its value written beside it. */
export function barChart(chart: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
}): Markup {
  const { bars } = chart;
  const groups = [...new Set(bars.map(({ group }) => group))];
  const years = [...new Set(bars.map(({ year }) => year))];
  const titles = groups.map((group) => ({ group, year: years[0] }));
  return drawChart({
    ...chart,
    plot: {
      width: 420,
      height: groups.length * (years.length * 17 + 28) + 8,
      marginLeft: 44,
      marginRight: 48,
      marginTop: 4,
      marginBottom: 4,
      style: { fontSize: '12px' },
      fy: { domain: groups, axis: null, paddingInner: 0, paddingOuter: 0 },
      x: { domain: [0, 1], axis: null },
      y: { domain: years, padding: 0.25, insetTop: 20, tickSize: 0, label: null, tickFormat: 'd' },
      marks: [
        Plot.barX(bars, { fy: 'group', y: 'year', x: () => 1, fill: colours.muted, fillOpacity: 0.12 }),
        Plot.barX(bars, { fy: 'group', y: 'year', x: 'value', fill: colours.europe }),
        Plot.text(bars, {
          fy: 'group',
          y: 'year',
          x: () => 1,
          text: 'label',
          textAnchor: 'start',
          dx: 6,
          fill: colours.ink,
        }),
        Plot.text(titles, {
          fy: 'group',
          text: 'group',
          frameAnchor: 'top-left',
          dx: -44,
          dy: 4,
          textAnchor: 'start',
          fontWeight: 600,
          fill: colours.ink,
        }),
      ],
    },
  });
}
