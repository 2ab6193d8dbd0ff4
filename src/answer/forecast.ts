import type { DataPackage } from '../evidence/data-package.ts';
import { FaultError } from '../fault/fault.ts';
import type { CaseWords } from '../procurement/case-table.ts';
import type { Channel } from '../procurement/channel.ts';
import { readChannels, shippedChannels } from '../procurement/channel-file.ts';
import type { BookExecutor } from '../production/book-executor.ts';
import { type DeliveryBook, deliveryBook, type NoForecast } from '../production/delivery-book.ts';
import { type CaseForecast, forecastDeliveries } from '../production/delivery-forecast.ts';
import { linesOf } from '../production/line-table.ts';
import { plansAsOf } from '../production/plan-record.ts';
import { shippedLines } from '../production/shipped-line.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import { maximumSeed } from '../simulation/stream.ts';
import { openCases, selectCases } from './cases/case-book.ts';
import type { GivenTable, GivenText } from './given-file.ts';
import { everyFault, type Setting, shellWord, wholeNumber } from './option.ts';
import { version } from './version.ts';

export const forecastDefaults = { seed: 20260707, replications: 10_000 };

/** When what was ordered will really arrive. Filters that are not given do not narrow. */
export interface ForecastQuestion {
  readonly case?: string | undefined;
  readonly buyer?: string | undefined;
  readonly system?: string | undefined;
  readonly set?: string | undefined;
  readonly asOf?: Setting;
  readonly replications?: Setting;
  readonly seed?: Setting;
  /** Whether the command that makes the result again explains it; the result is the same. */
  readonly explain?: boolean | undefined;
  /** A planner's own, instead of the shipped cases, and beside the shipped lines and channels. */
  readonly cases?: GivenTable | undefined;
  readonly lines?: GivenTable | undefined;
  readonly channels?: GivenText | undefined;
}

export interface ForecastResult {
  readonly meta: Meta;
  /** Earliest median last delivery first. */
  readonly rows: readonly CaseForecast[];
  /** Cases asked for that have no forecast, and why. */
  readonly without: readonly { readonly caseId: string; readonly reason: NoForecast }[];
}

/** A question that was read, with the book that answers it. */
export interface PreparedForecast {
  readonly meta: Meta;
  readonly asOf: string;
  readonly seed: number;
  readonly replications: number;
  readonly words: CaseWords;
  /** Every case is simulated, because cases share lines; only those wanted are shown. */
  readonly book: DeliveryBook;
  readonly wanted: ReadonlySet<string>;
}

/** Reads a question; @throws FaultError with every fault of a file, then of the options. */
export function prepareForecast(data: DataPackage, question: ForecastQuestion): PreparedForecast {
  const channels = channelsWith(data, question.channels);
  const lines = question.lines === undefined ? [] : linesOf(question.lines.rows, question.lines.name);
  const own = new Set(lines.map(({ id }) => id));
  const cases = openCases(data, question, {
    channels: new Set(channels.keys()),
    ...(question.lines === undefined ? {} : { lines: own }),
  });
  const known = cases.cases.filter(({ events }) => events.length > 0);
  const { seed, replications, chosen, one } = everyFault({
    seed: () => wholeNumber('--seed', question.seed, 0, maximumSeed, forecastDefaults.seed),
    replications: () =>
      wholeNumber('--replications', question.replications, 100, 1_000_000, forecastDefaults.replications),
    chosen: () =>
      selectCases(data, cases, { buyer: question.buyer, family: question.system, set: question.set }),
    one: () => (question.case === undefined ? undefined : caseNamed(known, question.case)),
  });
  const shipped = shippedLines(data, cases.day).filter(({ id }) => !own.has(id));
  const plans = plansAsOf(known, cases.day, data.vocabulary);
  const file = (name: 'lines' | 'channels'): string =>
    question[name] === undefined ? '' : ` --${name} ${shellWord(question[name].name)}`;
  const command =
    `forecast${question.case === undefined ? '' : ` --case ${shellWord(question.case)}`}${chosen.command.replace(' --family', ' --system')}` +
    `${cases.command}${file('lines')}${file('channels')}${question.explain ? ' --explain' : ''} --replications ${replications} --seed ${seed}`;
  return {
    meta: metaOf(data, version, command, { asOf: cases.asOf, seed, replications }),
    asOf: cases.asOf,
    seed,
    replications,
    words: cases.words,
    book: deliveryBook(known, channels, [...lines, ...shipped], cases.day, plans),
    wanted: new Set((one === undefined ? chosen.cases : [one]).map(({ id }) => id)),
  };
}

/** Draws futures of every case: `all` as simulated, and the result with those wanted. */
export async function runForecast(
  { meta, book, seed, replications, wanted }: PreparedForecast,
  execute: BookExecutor,
): Promise<{ readonly all: readonly CaseForecast[]; readonly result: ForecastResult }> {
  const all = await forecastDeliveries(book, seed, replications, execute);
  const rows = all.filter(({ caseId }) => wanted.has(caseId)).sort(byLastDelivery);
  const without = book.without
    .filter((entry) => wanted.has(entry.case.id))
    .map((entry) => ({ caseId: entry.case.id, reason: entry.reason }));
  return { all, result: { meta, rows, without } };
}

/** @throws FaultError. */
export const forecastAnswer = async (
  data: DataPackage,
  question: ForecastQuestion,
  execute: BookExecutor,
): Promise<ForecastResult> => (await runForecast(prepareForecast(data, question), execute)).result;

/** The shipped channels, with those of a planner's file in place of any of the same id. */
function channelsWith(data: DataPackage, file: GivenText | undefined): ReadonlyMap<string, Channel> {
  const own = file === undefined ? [] : readChannels(file.text, file.name).channels;
  return new Map([...shippedChannels(data), ...own.map((channel) => [channel.id, channel] as const)]);
}

function caseNamed<T extends { id: string }>(cases: readonly T[], id: string): T {
  const found = cases.find((one) => one.id === id);
  if (found) return found;
  const near = cases.filter((one) => one.id.toLowerCase().includes(id.toLowerCase())).map((one) => one.id);
  throw new FaultError({
    code: 'unknown-case',
    where: '--case',
    value: id,
    rule: `there is no such case on that day${near.length > 0 ? `; near: ${near.slice(0, 8).join(', ')}` : ''}`,
    example: `--case ${near[0] ?? cases[0]?.id ?? 'PL-APACHE'}`,
  });
}

/** Earliest median last delivery first; then by id, so that the order never depends on the input. */
const byLastDelivery = (a: CaseForecast, b: CaseForecast): number => {
  const key = (row: CaseForecast): string => `${row.lastDelivery.p50 ?? '9999'}|${row.caseId}`;
  return key(a) < key(b) ? -1 : 1;
};
