import { editionOption } from '../../src/answer/area.ts';
import { dataDiffAnswer } from '../../src/answer/data.ts';
import { russiaAnswer } from '../../src/answer/spending/price-bases.ts';
import { projectPath } from '../../src/answer/spending/projection.ts';
import { yearsOf } from '../../src/evidence/edition.ts';
import { allyShareFigure } from '../../src/report/html/ally-share-figure.ts';
import { colours } from '../../src/report/html/chart.ts';
import { creditLink } from '../../src/report/html/credit.ts';
import { editionDiffSection } from '../../src/report/html/edition-diff-section.ts';
import { html, type Markup } from '../../src/report/html/escape.ts';
import { fanChart, fanKey, fanTable } from '../../src/report/html/fan-chart.ts';
import { figure } from '../../src/report/html/figure.ts';
import { russiaTable } from '../../src/report/html/russia-table.ts';
import { toBillions } from '../../src/report/html/spending-section.ts';
import { billions } from '../../src/report/number-format.ts';
import type { MoneyMeasure } from '../../src/spending/money-of-group.ts';
import { namedPaths } from '../../src/spending/path-catalogue.ts';
import { nameOf } from '../../src/vocabulary/vocabulary.ts';
import { editionChoices } from './editions.ts';
import type { Model } from './model.ts';

/** An edition by its name and a year of it; empty and 0 are the newest. */
export interface SharesAsked {
  readonly edition: string;
  readonly year: number;
}

export interface SharesShown {
  readonly editions: readonly string[];
  readonly edition: string;
  readonly years: readonly number[];
  readonly year: number;
  readonly figure: Markup;
}

/** Every ally against the targets; a year that the edition lacks gives way to its last. */
export function allyShares({ data }: Model, { edition, year }: SharesAsked): SharesShown {
  const source = editionOption(data, edition || undefined);
  const years = yearsOf(data, source, 'share-of-gdp');
  const shown = years.includes(year) ? year : years.at(-1)!;
  return {
    editions: editionChoices(data).map((one) => one.edition),
    edition: source.edition,
    years,
    year: shown,
    figure: allyShareFigure(data, source, shown),
  };
}

/** What changed between two editions; empty names are the last two. */
export function editionChange(
  { data }: Model,
  asked: { readonly from: string; readonly to: string; readonly producers: readonly ('nato' | 'imf-weo')[] },
): {
  readonly editions: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly section: Markup;
} {
  const editions = editionChoices(data, asked.producers).map((one) => one.edition);
  const to = asked.to || editions[0]!;
  const from = asked.from || editions[1]!;
  const diff = dataDiffAnswer(data, { earlier: from, later: to });
  return { editions, from, to, section: editionDiffSection(diff, (code) => nameOf(data.vocabulary, code)) };
}

/** Draws of a path: its bands are known to a few percent, in a second. */
const replications = 1000;

/** What a path costs a set above holding today's shares, by year and in all, with bands. */
export async function pathCost(
  { data }: Model,
  { path, set, sum }: { readonly path: string; readonly set: string; readonly sum: boolean },
): Promise<{
  readonly sets: readonly { readonly id: string; readonly name: string }[];
  readonly figure: Markup;
}> {
  const projected = await projectPath(data, 'cost', { path, set, replications });
  const measure: MoneyMeasure = sum ? 'costConstantCumulative' : 'costConstant';
  const prices = `${projected.base} prices and exchange rates`;
  const what = sum ? 'Cumulative cost' : 'Annual cost';
  const who = nameOf(data.vocabulary, set);
  const rows = projected.rows.map((row) => ({ year: row.year, value: toBillions(row[measure]) }));
  const chart = {
    id: 'path-cost',
    title: `${what} above holding the share, ${who}`,
    description: rows.map(({ year, value }) => `${year}: ${billions(value.p50 * 1000)}`).join('; '),
    unit: 'billion US dollars',
    history: [],
    fan: rows,
    deadlines: [2030, 2035],
    format: (value: number) => billions(value * 1000),
    colour: set === 'united-states' ? colours.unitedStates : colours.europe,
  };
  const [nato, outlook] = projected.sources;
  return {
    sets: [...data.vocabulary.sets.values()].map(({ id, name }) => ({ id, name })),
    figure: figure({
      id: 'figure-path-cost',
      caption: html`<b>${what} above holding</b>, ${who}, billion US dollars, ${prices}. Path: ${namedPaths[projected.path]}`,
      chart: fanChart(chart),
      key: fanKey(set === 'united-states' ? 'united-states' : 'europe', false),
      table: fanTable(chart, `${chart.title}, ${prices}`),
      source: html`Source: ${creditLink(nato!)}; ${creditLink(outlook!)}. Calculation: <code>${projected.meta.command}</code>`,
    }),
  };
}

/** A set of allies and Russia under each price basis. */
export function withRussia(
  { data }: Model,
  { year, set }: { readonly year: number; readonly set: string },
): Markup {
  const { rows, published, meta } = russiaAnswer(data, { year, set });
  return russiaTable(data, rows, published, meta);
}
