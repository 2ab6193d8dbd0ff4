import { showCase } from '../../src/answer/cases/cases.ts';
import { type PreparedForecast, prepareForecast, runForecast } from '../../src/answer/forecast.ts';
import { FaultError } from '../../src/fault/fault.ts';
import { shippedChannels } from '../../src/procurement/channel-file.ts';
import { executeBooksHere } from '../../src/production/book-executor.ts';
import type { CaseForecast } from '../../src/production/delivery-forecast.ts';
import { leverChanges } from '../../src/production/delivery-levers.ts';
import { shippedLines } from '../../src/production/shipped-line.ts';
import { explanationText } from '../../src/report/forecast-text.ts';
import { caseAnchor } from '../../src/report/html/anchor.ts';
import { casePart } from '../../src/report/html/case-part.ts';
import type { Markup } from '../../src/report/html/escape.ts';
import { forecastFigure } from '../../src/report/html/forecast-figure.ts';
import { linePart } from '../../src/report/html/line-part.ts';
import { dayOf, type IsoDate } from '../../src/vocabulary/calendar.ts';
import type { Model } from './model.ts';

/** Draws of each case: its percentiles are known to a month or two, in seconds. */
const replications = 2000;

interface Forecasts {
  readonly prepared: PreparedForecast;
  readonly rows: readonly CaseForecast[];
  readonly all: readonly CaseForecast[];
}

let running: Promise<Forecasts> | undefined;

/** Every case is simulated once, because cases share lines; filters choose among the results. */
function forecasts({ data }: Model): Promise<Forecasts> {
  running ??= (async () => {
    const prepared = prepareForecast(data, { replications });
    const { all, result } = await runForecast(prepared, executeBooksHere());
    return { prepared, all, rows: result.rows };
  })();
  return running;
}

const filters = ['buyer', 'supplier', 'family', 'channel', 'line'] as const;
type Filter = (typeof filters)[number];
/** What cases are narrowed to; an empty text does not narrow. */
export type CaseFilters = Readonly<Record<Filter, string>>;

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
}

export interface DeliveriesShown {
  readonly choices: Readonly<Record<Filter, readonly Choice[]>>;
  readonly count: number;
  readonly all: number;
  readonly figure: Markup | null;
  /** Where a line is chosen: how fast it makes what, and what is publicly on order. */
  readonly line: Markup | null;
}

/** Cases under way as bands with their planned dates, narrowed by filters. */
export async function deliveriesShown(model: Model, asked: CaseFilters): Promise<DeliveriesShown> {
  const { data } = model;
  const { rows, prepared } = await forecasts(model);
  const fits = (row: CaseForecast, but?: Filter): boolean =>
    filters.every((filter) => filter === but || asked[filter] === '' || row[filter] === asked[filter]);
  const shown = rows.filter((row) => fits(row));
  const { countries, families } = prepared.words;
  const channels = shippedChannels(data);
  const lines = shippedLines(data, dayOf(prepared.asOf as IsoDate));
  const names: Readonly<Record<Filter, (id: string) => string>> = {
    buyer: (id) => countries.get(id) ?? id,
    supplier: (id) => countries.get(id) ?? id,
    family: (id) => families.get(id)?.name ?? id,
    channel: (id) => channels.get(id)?.name ?? id,
    line: (id) => lines.find((line) => line.id === id)?.name ?? id,
  };
  // A choice is offered with the cases that it would leave under the other filters.
  const choicesOf = (filter: Filter): Choice[] => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const id = row[filter];
      if (id !== null && fits(row, filter)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .map(([id, cases]) => ({ id, cases, name: names[filter](id) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  const line = lines.find(({ id }) => id === asked.line);
  const context = { data, meta: prepared.meta, asOf: prepared.asOf, name: names.buyer };
  return {
    choices: {
      buyer: choicesOf('buyer'),
      supplier: choicesOf('supplier'),
      family: choicesOf('family'),
      channel: choicesOf('channel'),
      line: choicesOf('line'),
    },
    count: shown.length,
    all: rows.length,
    figure: shown.length === 0 ? null : forecastFigure(context, shown),
    line: line === undefined ? null : linePart(data, line),
  };
}

/** One case: where it stands, when it arrives and why then, and every dated fact with its source. */
export async function caseShown(model: Model, { id }: { readonly id: string }): Promise<Markup> {
  const { data } = model;
  const { all, prepared } = await forecasts(model);
  const { book, seed, words } = prepared;
  // An address may name a case as the anchor of the report does.
  const known = [...prepared.wanted, ...book.without.map((entry) => entry.case.id)];
  const wanted = known.find((one) => one === id || caseAnchor(one) === `case-${id}`) ?? id;
  const { result } = showCase(data, { id: wanted });
  const index = all.findIndex(({ caseId }) => caseId === wanted);
  const forecast = all[index];
  const nameOf = (code: string): string => words.countries.get(code) ?? code;
  const why =
    forecast === undefined
      ? null
      : explanationText(forecast, book.booked[index]!, nameOf, leverChanges(book, index, seed, replications));
  const without = book.without.find((entry) => entry.case.id === wanted)?.reason ?? null;
  if (forecast === undefined && without === null && result.events.length === 0)
    throw new FaultError({
      code: 'unknown-case',
      where: 'case',
      value: id,
      rule: 'nothing dated is on record',
    });
  return casePart(
    { data, meta: prepared.meta, asOf: prepared.asOf, name: nameOf },
    result,
    forecast,
    why,
    without,
  );
}
