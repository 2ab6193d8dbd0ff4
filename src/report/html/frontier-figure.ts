import * as Plot from '@observablehq/plot';
import type { SolveStatus } from '../../planning/plan.ts';
import type { ThousandUsd } from '../../planning/problem.ts';
import { dollars } from '../number-format.ts';
import { colours, drawChart } from './chart.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';
import { listText } from './wording.ts';

/** Cost against one thing that is moved while all else of the problem stays. */
export interface FrontierCurve {
  readonly name: 'deadline' | 'european-content' | 'american-purchases';
  /** What `x` counts. */
  readonly unit: string;
  readonly points: readonly {
    readonly x: number;
    /** Purchases and expansions. */
    readonly cost: ThousandUsd;
    /** What stays short, at its prices. */
    readonly shortfall: number;
    readonly status: SolveStatus;
  }[];
  /** Places that could not be asked for, and why. */
  readonly missing: readonly { readonly x: number; readonly reason: string }[];
}

const titles: Readonly<Record<FrontierCurve['name'], string>> = {
  deadline: 'Cost against the deadline',
  'european-content': 'Cost against European content',
  'american-purchases': 'Cost against American purchases',
};

const axes: Readonly<Record<FrontierCurve['name'], string>> = {
  deadline: 'deadlines moved by (−: sooner)',
  'european-content': 'European content at least',
  'american-purchases': 'American purchases at least',
};

const signed = (x: number): string => String(x).replace('-', '−');

const proven = (status: SolveStatus): boolean => status === 'optimal' || status === 'within-gap';

const statusWord: Readonly<Record<SolveStatus, string>> = {
  optimal: 'optimal',
  'within-gap': 'within the gap',
  limit: 'node limit',
  'time-limit': 'time limit',
};

/** Two lines over what is moved: the cost, and the cost with what stays short at its prices; points searched to the end are filled. */
export function frontierFigure(frontier: FrontierCurve, prices: string, source: Part): Markup {
  const { name, unit, points, missing } = frontier;
  const billions = points.map(({ x, cost, shortfall, status }) => ({
    x,
    cost: cost / 1e6,
    all: (cost + shortfall) / 1e6,
    fill: proven(status) ? colours.europe : colours.paper,
  }));
  const top = Math.max(1e-9, ...billions.map(({ all }) => all));
  const [first, last] = [points[0], points.at(-1)];
  const description =
    first === undefined || last === undefined
      ? 'No point could be solved.'
      : `${points.length} points. At ${first.x} ${unit}: cost ${dollars(first.cost)}, short ${dollars(first.shortfall)}. At ${last.x} ${unit}: cost ${dollars(last.cost)}, short ${dollars(last.shortfall)}.`;
  const chart = drawChart({
    id: `frontier-${name}`,
    title: titles[name],
    description,
    plot: {
      width: 480,
      height: 300,
      marginLeft: 52,
      marginRight: 22,
      marginTop: 30,
      marginBottom: 42,
      style: { fontSize: '12px' },
      x: { label: `${axes[name]}, ${unit}`, labelArrow: 'none', labelAnchor: 'center', ticks: 7, inset: 8 },
      y: {
        domain: [0, top * 1.08],
        ticks: 5,
        grid: true,
        label: `USD billion, ${prices}`,
        labelArrow: 'none',
        tickSize: 0,
      },
      marks: [
        Plot.ruleY([0], { stroke: colours.muted }),
        Plot.lineY(billions, {
          x: 'x',
          y: 'all',
          stroke: colours.unitedStates,
          strokeWidth: 2,
          strokeDasharray: '6,4',
        }),
        Plot.lineY(billions, { x: 'x', y: 'cost', stroke: colours.europe, strokeWidth: 3 }),
        Plot.dot(billions, {
          x: 'x',
          y: 'cost',
          r: 4,
          fill: 'fill',
          stroke: colours.europe,
          strokeWidth: 2.5,
        }),
      ],
      color: { type: 'identity' },
    },
  });
  return figure({
    id: `figure-frontier-${name}`,
    caption: html`<b>${titles[name]}</b>, USD billion, ${prices}`,
    chart,
    key: [
      html`<span><i class="swatch median europe"></i>cost</span> `,
      html`<span><i class="swatch dashed united-states"></i>cost and what stays short, at its price</span> `,
    ],
    note: `Each point is a plan of its own. A hollow mark: the search ended before the gap was reached.${missing.length === 0 ? '' : ` No plan at ${listText(missing.map(({ x, reason }) => `${signed(x)} (${reason})`))}.`}`,
    table: {
      caption: `${titles[name]}, ${prices}`,
      columns: [
        { head: `${axes[name]}, ${unit}`, prose: true },
        { head: 'Cost', numeric: true },
        { head: 'Short, at its price', numeric: true },
        { head: 'Search' },
      ],
      rows: points.map(({ x, cost, shortfall, status }) => [
        signed(x),
        dollars(cost),
        dollars(shortfall),
        statusWord[status],
      ]),
    },
    source,
  });
}
