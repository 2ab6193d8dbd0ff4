import type { DataPackage } from '../src/evidence/data-package.ts';
import { editionAsOf } from '../src/evidence/edition.ts';
import { isMissing, type Missing } from '../src/evidence/missing.ts';
import { openMacro } from '../src/money/macro.ts';
import type { SharePath } from '../src/spending/path.ts';
import { prepareProjection } from '../src/spending/projection.ts';
import { inputGroups } from '../src/spending/input-group.ts';
import { executeHere } from '../src/verdict/execute.ts';
import { moneyMeasureName } from '../src/verdict/run.ts';
import { countriesOf } from '../src/vocabulary/vocabulary.ts';
import { lastYearOf, overPeriod } from './period.ts';

/** A path followed by every member of an area, and what is asked about it. */
export interface PathMoney {
  /** A country set, or one ally. */
  readonly area: string;
  /** Day of the knowledge used. */
  readonly asOf: string;
  /** Equal steps to so many percent of GDP in a year, then held; a share is never lowered. */
  readonly toPct: number;
  readonly by: number;
  /** A calendar year or a British financial year. */
  readonly period: string;
  /** Everything spent, or what is spent above holding the last share. */
  readonly question: 'spending' | 'cost';
  /** The country into whose currency dollars are converted at the Outlook's rate of each year; absent: dollars. */
  readonly currencyOf?: string | undefined;
}

/** Runs the path with every uncertain input at its median; millions of the currency, current prices. */
export async function pathMoney(data: DataPackage, question: PathMoney): Promise<number | Missing> {
  const { area, asOf, toPct, by, period } = question;
  const allies = countriesOf(data.vocabulary, 'nato', asOf);
  const members = data.vocabulary.sets.has(area) ? countriesOf(data.vocabulary, area, asOf) : [area];
  const path: SharePath = { rule: 'linear', toPct, by, pledge: true };
  const nato = editionAsOf(data, 'nato', asOf);
  const outlook = editionAsOf(data, 'imf-weo', asOf);
  const projection = prepareProjection(data, nato, outlook, {
    asOf,
    horizon: lastYearOf(period),
    beyondHorizon: undefined,
    paths: new Map(allies.map((country) => [country, members.includes(country) ? path : { rule: 'hold' }])),
    delivery: 'full',
    deliveryCorrelation: 0,
    unitedStatesShare: 'fixed',
  });
  const run = {
    projection,
    seed: 0,
    europe: members,
    frozen: inputGroups,
    replications: 1,
    yardsticks: [],
    detailed: true,
  };
  const sample = (await executeHere().runs(new Map([['path', run]]))).get('path')!;
  const macro = openMacro(data, outlook);
  const measure = question.question === 'cost' ? 'costUsd' : 'usd';
  return overPeriod(period, (year) => {
    const rate = question.currencyOf === undefined ? 1 : macro.exchangeRate(question.currencyOf, year);
    if (isMissing(rate)) return rate;
    return rate * sample.values(moneyMeasureName('europe', measure), projection.years.indexOf(year))[0]!;
  });
}
