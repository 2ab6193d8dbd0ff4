import * as Plot from '@observablehq/plot';
import { type CapabilityOutlook, denominatorKeys } from '../../verdict/capability-outlook.ts';
import { countNames } from './capability-course.ts';
import { colours, drawChart } from './chart.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';
import { partBand } from './wording.ts';

const keys = Object.values(denominatorKeys);
/** Shapes of the three counts, so that colour is not needed. */
const symbols = { global: 'circle', inEurope: 'square', committed: 'triangle' } as const;
const signs = { global: '○', inEurope: '□', committed: '△' } as const;

/** Europe's share of every capability in one year under the three counts, side by side against one half. */
export function capabilityShareFigure(
  outlooks: readonly CapabilityOutlook[],
  year: number,
  source: Part,
): Markup | undefined {
  const shown = outlooks.filter(({ share }) => keys.some((key) => share[key] !== null));
  if (shown.length === 0) return undefined;
  const dots = shown.flatMap(({ name, share }) =>
    keys.flatMap((key) => {
      const value = share[key]?.[year];
      return value === undefined ? [] : [{ name: short(name), key, ...value }];
    }),
  );
  const id = 'capability-shares';
  return figure({
    id: `figure-${id}`,
    caption: html`<b>Europe's share of what Europe and the United States hold</b>, at the end of ${year}, under each way to count American holdings`,
    chart: drawChart({
      id,
      title: `Europe's share of each capability at the end of ${year}`,
      description: dots
        .map(({ name, key, p50 }) => `${name}, ${countNames[key]}: ${Math.round(p50 * 100)} %`)
        .join('; '),
      plot: {
        width: 480,
        height: shown.length * 28 + 50,
        marginLeft: 182,
        marginRight: 18,
        marginTop: 22,
        marginBottom: 26,
        style: { fontSize: '12px' },
        x: {
          domain: [0, 1],
          tickFormat: (value: number) => `${Math.round(value * 100)} %`,
          ticks: 5,
          label: null,
          grid: true,
        },
        y: { domain: shown.map(({ name }) => short(name)), label: null, tickSize: 0 },
        marks: [
          Plot.ruleX([0.5], { stroke: colours.ink, strokeDasharray: '4,3' }),
          Plot.ruleY(dots, {
            y: 'name',
            x1: 'p5',
            x2: 'p95',
            stroke: colours.europe,
            strokeOpacity: 0.35,
            strokeWidth: 5,
          }),
          Plot.dot(dots, {
            y: 'name',
            x: 'p50',
            r: 4.5,
            symbol: ({ key }: (typeof dots)[number]) => symbols[key],
            stroke: colours.europe,
            fill: colours.paper,
            strokeWidth: 2,
          }),
        ],
      },
    }),
    key: keys.map((key) => html`<span>${signs[key]} against ${countNames[key]}</span> `),
    table: {
      caption: `Europe's share at the end of ${year}: median, with 5 to 95 % in brackets`,
      columns: [
        { head: 'Capability' },
        ...keys.map((key) => ({ head: `Against ${countNames[key]}`, numeric: true })),
      ],
      rows: shown.map(({ name, share }) => [
        name,
        ...keys.map((key) => {
          const value = share[key]?.[year];
          return value === undefined ? '–' : partBand(value);
        }),
      ]),
    },
    source,
  });
}

const short = (name: string): string => (name.length > 22 ? `${name.slice(0, 21).trimEnd()}…` : name);
