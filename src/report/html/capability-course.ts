import * as Plot from '@observablehq/plot';
import { type CapabilityOutlook, denominatorKeys } from '../../verdict/capability-outlook.ts';
import { colours, drawChart } from './chart.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';
import { amount, amountBand } from './wording.ts';

/** The three counts of American holdings in words. */
export const countNames = {
  global: 'US worldwide',
  inEurope: 'US in Europe',
  committed: 'US committed',
} as const;
const keys = Object.values(denominatorKeys);
/** Dashes of the three counts, so that colour is not needed. */
const dashes = { global: undefined, inEurope: '6,3', committed: '2,3' } as const;

/**
 * What Europe holds of one capability over time with its bands, what the United States holds under each of the three
 * counts, and what is required.
 *
 * @param year the year that a reader looks at, marked.
 */
export function capabilityCourse(
  { id, name, unit, europe, unitedStates, requirement }: CapabilityOutlook,
  years: readonly number[],
  year: number,
  source: Part,
): Markup | undefined {
  const counts = keys.filter((key) => unitedStates[key] !== null);
  if (europe === null && counts.length === 0) return undefined;
  const held = europe === null ? [] : years.map((at) => ({ year: at, ...europe[at]! }));
  const american = counts.flatMap((key) =>
    years.map((at) => ({ key, year: at, p50: unitedStates[key]![at]!.p50 })),
  );
  const last = years.at(-1)!;
  const ends = [
    ...(held.length > 0 ? [{ y: held.at(-1)!.p50, text: 'Europe', colour: colours.europe }] : []),
    ...counts.map((key) => ({
      y: unitedStates[key]![last]!.p50,
      text: countNames[key],
      colour: colours.unitedStates,
    })),
    ...(requirement ? [{ y: requirement.p50, text: 'required', colour: colours.ink }] : []),
  ];
  const top = Math.max(
    1e-9,
    requirement?.p50 ?? 0,
    ...held.map(({ p95 }) => p95),
    ...american.map(({ p50 }) => p50),
  );
  const chart = `capability-course-${id}`;
  return figure({
    id: `figure-${chart}`,
    caption: html`<b>${name}</b>, ${unit}, at the end of each year`,
    chart: drawChart({
      id: chart,
      title: `${name}: Europe, the United States and what is required`,
      description: ends.map(({ text, y }) => `${text} ${amount(y)} in ${last}`).join('; '),
      plot: {
        width: 480,
        height: 300,
        marginLeft: 52,
        marginRight: 92,
        marginTop: 26,
        marginBottom: 26,
        style: { fontSize: '12px' },
        x: { domain: [years[0], last], tickFormat: 'd', ticks: 5, tickSize: 4, label: null },
        y: { domain: [0, top * 1.06], ticks: 5, grid: true, label: unit, labelArrow: 'none', tickSize: 0 },
        marks: [
          Plot.ruleX([year], { stroke: colours.muted, strokeWidth: 1.5 }),
          Plot.areaY(held, { x: 'year', y1: 'p5', y2: 'p95', fill: colours.europe, fillOpacity: 0.2 }),
          Plot.areaY(held, { x: 'year', y1: 'p25', y2: 'p75', fill: colours.europe, fillOpacity: 0.32 }),
          requirement
            ? Plot.ruleY([requirement.p50], { stroke: colours.ink, strokeDasharray: '6,4' })
            : undefined,
          ...counts.map((key) =>
            Plot.lineY(
              american.filter((one) => one.key === key),
              {
                x: 'year',
                y: 'p50',
                stroke: colours.unitedStates,
                strokeWidth: 2,
                ...(dashes[key] && { strokeDasharray: dashes[key] }),
              },
            ),
          ),
          Plot.lineY(held, { x: 'year', y: 'p50', stroke: colours.europe, strokeWidth: 3 }),
          Plot.ruleY([0], { stroke: colours.muted }),
          Plot.text(apart(ends, top), {
            x: last,
            y: 'at',
            text: 'text',
            textAnchor: 'start',
            dx: 6,
            fill: 'colour',
            fontWeight: 600,
          }),
        ],
      },
    }),
    table: {
      caption: `${name}, ${unit}: median, with 5 to 95 % in brackets`,
      columns: [
        { head: 'End of' },
        { head: 'Europe', numeric: true },
        ...keys.map((key) => ({ head: countNames[key], numeric: true })),
        { head: 'Required', numeric: true },
      ],
      rows: years.map((at) => [
        String(at),
        europe === null ? '–' : amountBand(europe[at]!),
        ...keys.map((key) => (unitedStates[key] === null ? '–' : amountBand(unitedStates[key]![at]!))),
        requirement === null ? '–' : amountBand(requirement),
      ]),
    },
    source,
  });
}

/** Labels at the end of lines, moved apart so that none covers another. */
function apart<T extends { readonly y: number }>(ends: readonly T[], top: number): (T & { at: number })[] {
  const step = top * 0.065;
  let before = Number.NEGATIVE_INFINITY;
  return [...ends]
    .sort((a, b) => a.y - b.y)
    .map((end) => {
      before = Math.max(end.y, before + step);
      return { ...end, at: before };
    });
}
