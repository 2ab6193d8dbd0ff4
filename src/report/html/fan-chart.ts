import * as Plot from '@observablehq/plot';
import type { Quantiles } from '../../simulation/estimate.ts';
import { colours, drawChart } from './chart.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Table } from './table.ts';

interface FanPoint {
  readonly year: number;
  readonly value: Quantiles;
}

/** A reported past and an uncertain future. Values are in the unit shown. */
export interface Fan {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Unit of the values, on the axis and in the table. */
  readonly unit: string;
  readonly history: readonly { readonly year: number; readonly value: number }[];
  readonly fan: readonly FanPoint[];
  readonly deadlines: readonly number[];
  readonly line?: { readonly value: number; readonly label: string };
  /** Median of what the fan is compared with, a dashed line; its name stands in the key. */
  readonly compared?: readonly { readonly year: number; readonly value: number }[];
  readonly format: (value: number) => string;
  readonly colour: string;
}

/** Line of the past, then the bands of 5 to 95 % and 25 to 75 % about a strong median, deadlines marked. */
export function fanChart(chart: Fan): Markup {
  const { history, fan, deadlines, line, compared = [], format, colour } = chart;
  const points = fan.map(({ year, value }) => ({ year, ...value }));
  const marked = points.filter(({ year }) => deadlines.includes(year));
  const first = history[0]?.year ?? points[0]!.year;
  const last = points.at(-1)!.year;
  const top = Math.max(
    line?.value ?? 0,
    ...points.map(({ p95 }) => p95),
    ...history.map(({ value }) => value),
    ...compared.map(({ value }) => value),
    1e-9,
  );
  // A median close to the axis is written above its mark.
  const above = marked.filter(({ p50 }) => p50 < top * 0.12);
  const below = marked.filter((point) => !above.includes(point));
  const medians = (at: typeof marked, dy: number) =>
    Plot.text(at, {
      x: 'year',
      y: 'p50',
      dy,
      text: ({ p50 }: Quantiles) => format(p50),
      fontWeight: 600,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 3.5,
    });
  return drawChart({
    ...chart,
    plot: {
      width: 480,
      height: 300,
      marginLeft: 46,
      marginRight: 22,
      marginTop: 34,
      marginBottom: 26,
      style: { fontSize: '12px' },
      x: {
        domain: [first, last],
        ticks: yearTicks(first, last),
        tickFormat: 'd',
        tickSize: 4,
        label: null,
        insetRight: 8,
      },
      y: {
        // Room above the highest value, so that no label leaves the frame.
        domain: [0, top * 1.08],
        ticks: 5,
        grid: true,
        label: chart.unit,
        labelArrow: 'none',
        tickSize: 0,
      },
      marks: [
        Plot.ruleX(deadlines, { stroke: colours.muted, strokeDasharray: '1,3' }),
        Plot.areaY(points, { x: 'year', y1: 'p5', y2: 'p95', fill: colour, fillOpacity: 0.2 }),
        Plot.areaY(points, { x: 'year', y1: 'p25', y2: 'p75', fill: colour, fillOpacity: 0.32 }),
        Plot.ruleY([0], { stroke: colours.muted }),
        line && Plot.ruleY([line.value], { stroke: colours.ink, strokeWidth: 1.2, strokeDasharray: '6,4' }),
        line &&
          Plot.text([line], {
            x: first,
            y: 'value',
            text: 'label',
            textAnchor: 'start',
            dy: -8,
            fill: colours.ink,
            stroke: colours.paper,
            strokeWidth: 3,
          }),
        Plot.lineY(history, { x: 'year', y: 'value', stroke: colours.ink, strokeWidth: 1.8 }),
        Plot.lineY(compared, {
          x: 'year',
          y: 'value',
          stroke: colours.ink,
          strokeWidth: 2,
          strokeDasharray: '2,4',
        }),
        Plot.lineY(points, { x: 'year', y: 'p50', stroke: colour, strokeWidth: 3 }),
        Plot.dot(marked, {
          x: 'year',
          y: 'p50',
          r: 4,
          fill: colours.paper,
          stroke: colour,
          strokeWidth: 2.5,
        }),
        medians(above, -17),
        medians(below, 17),
      ],
    },
  });
}

/** Ticks every few years that end on the last year. */
function yearTicks(first: number, last: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / 7));
  const ticks: number[] = [];
  for (let year = last; year >= first; year -= step) ticks.unshift(year);
  return ticks;
}

/** Key to the lines and bands of a fan chart; patterns as well as tones tell them apart. */
export const fanKey = (tone: string, hasHistory: boolean, compared?: string): Part => [
  hasHistory ? html`<span><i class="swatch past"></i>published</span> ` : undefined,
  html`<span><i class="swatch median ${tone}"></i>median</span> `,
  html`<span><i class="swatch inner ${tone}"></i>25 to 75 %</span> `,
  html`<span><i class="swatch outer ${tone}"></i>5 to 95 %</span> `,
  compared === undefined ? undefined : html`<span><i class="swatch compared"></i>${compared}</span> `,
  html`<span><i class="swatch dotted"></i>deadlines</span>`,
];

/** The numbers of a fan chart. */
export function fanTable({ history, fan, unit, format }: Fan, caption: Part): Omit<Table, 'id'> {
  const past = new Map(history.map(({ year, value }) => [year, value]));
  const future = new Map(fan.map(({ year, value }) => [year, value]));
  const years = [...new Set([...past.keys(), ...future.keys()])].sort((a, b) => a - b);
  const cell = (value: number | undefined): string => (value === undefined ? '–' : format(value));
  const numeric = (head: string) => ({ head, numeric: true });
  return {
    caption: [caption, `, ${unit}`],
    columns: [
      { head: 'Year' },
      ...(history.length > 0 ? [numeric('Published')] : []),
      ...['5 %', '25 %', 'Median', '75 %', '95 %'].map(numeric),
    ],
    rows: years.map((year) => {
      const value = future.get(year);
      const quantiles = [value?.p5, value?.p25, value?.p50, value?.p75, value?.p95].map(cell);
      return [String(year), ...(history.length > 0 ? [cell(past.get(year))] : []), ...quantiles];
    }),
  };
}
