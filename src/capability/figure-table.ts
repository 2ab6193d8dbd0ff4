import type { DataPackage } from '../evidence/data-package.ts';
import type { MissingReason } from '../evidence/missing.ts';
import { tableNamed } from '../evidence/table-rows.ts';
import type { TableRow } from '../evidence/table-schema.ts';
import type { Fault } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { partialDate } from '../vocabulary/calendar.ts';
import type { Capability } from './capability.ts';
import {
  type CapabilityFigure,
  type Holder,
  type Measure,
  type MissingFigure,
  requirementScopes,
  type Scope,
  type Statement,
} from './figure.ts';
import { spreadOf } from './figure-spread.ts';

/** Says what is wrong in a row of a table. */
type Say = (code: string, value: string, rule: string, example?: string) => void;

/** Reads the figures of a data package; faults of all rows are added to the list. */
export function readFigures(
  data: DataPackage,
  capabilities: ReadonlyMap<string, Capability>,
  faults: Fault[],
): CapabilityFigure[] {
  const { path, rows } = tableNamed(data, 'capability-figures');
  const defaults = new Map<string, number>();
  return rows.map((row) => {
    const say = sayer(path, row, faults);
    const figure = figureOf(data, row);
    checkWords(figure, capabilities, data, say);
    checkBand(figure, say);
    if (figure.use === 'default') {
      const key = [figure.capability, figure.measure, figure.holder, figure.scope].join(' ');
      const earlier = defaults.get(key);
      if (earlier !== undefined) {
        say('two-defaults', key, `has a default already, on line ${earlier}`, 'alternative');
      }
      defaults.set(key, row.line);
    }
    return figure;
  });
}

function figureOf(data: DataPackage, { cells }: TableRow): CapabilityFigure {
  const number = (name: string): number => Number(cells[name]);
  return {
    id: cells.id!,
    capability: cells.capability!,
    measure: cells.measure as Measure,
    holder: cells.holder as Holder,
    scope: cells.scope as Scope,
    countries: cells.countries!,
    low: number('low'),
    best: number('best'),
    high: number('high'),
    stated: cells.stated as Statement,
    unit: cells.unit!,
    date: cells.date!,
    source: cells.source!,
    // The table schema has refused a source that is not registered.
    grade: present(data.sources.get(cells.source!), `no source ${cells.source}`).grade,
    use: cells.use as CapabilityFigure['use'],
    note: cells.note!,
  };
}

const moneyUnit = /^million ([A-Z]{3}) at \d{4} prices$/;
const unitsOfMeasures: Partial<Record<Measure, string>> = { 'us-share': 'percent', 'lead-time': 'days' };

function checkWords(
  figure: CapabilityFigure,
  capabilities: ReadonlyMap<string, Capability>,
  data: DataPackage,
  say: Say,
): void {
  const { measure, unit, scope, holder, countries } = figure;
  const capability = capabilities.get(figure.capability);
  if (!capability)
    say('unknown-capability', figure.capability, 'must be one of vocabulary/capabilities.yaml');
  else if (measure === 'unit-cost') {
    const currency = moneyUnit.exec(unit)?.[1];
    if (currency === undefined || !data.vocabulary.currencies.has(currency)) {
      say('unit', unit, 'a unit cost has a currency and a price year', 'million EUR at 2024 prices');
    }
  } else {
    const wanted = unitsOfMeasures[measure] ?? capability.unit;
    if (unit !== wanted) say('unit', unit, `the unit of ${measure} of ${capability.id} is ${wanted}`, wanted);
  }
  const required = (requirementScopes as readonly string[]).includes(scope);
  if (required !== (measure === 'requirement')) {
    say('scope', scope, 'alliance, europe and replace-us are bases of requirements, and of nothing else');
  }
  const american = holder.startsWith('united-states');
  if (!required && (scope === 'all') === american) {
    say('scope', scope, 'US figures are global, in-europe or committed; those of others are all');
  }
  if (countries !== '' && !data.vocabulary.sets.has(countries)) {
    say('unknown-country-set', countries, 'must be one of vocabulary/country-sets.yaml');
  }
}

function checkBand({ low, best, high, stated, date }: CapabilityFigure, say: Say): void {
  if (!(low <= best && best <= high))
    say('order', `${low}, ${best}, ${high}`, 'low, best and high must rise');
  const spread = spreadOf(stated, best);
  if (spread && (spread.low !== low || spread.high !== high)) {
    const example = `${spread.low},${best},${spread.high}`;
    say(
      'spread',
      `${low}, ${best}, ${high}`,
      `"${stated}" ${best} is ${spread.low} to ${spread.high}`,
      example,
    );
  }
  if (!partialDate(date)) say('no-date', date, 'this date does not exist', '2026-06-03');
}

/** Reads why figures are missing; faults of all rows are added to the list. */
export function readMissingFigures(
  data: DataPackage,
  capabilities: ReadonlyMap<string, Capability>,
  faults: Fault[],
): MissingFigure[] {
  const { path, rows } = tableNamed(data, 'capability-missing');
  return rows.map((row) => {
    const { cells } = row;
    if (!capabilities.has(cells.capability!)) {
      sayer(path, row, faults)(
        'unknown-capability',
        cells.capability!,
        'must be one of vocabulary/capabilities.yaml',
      );
    }
    return {
      capability: cells.capability!,
      measure: cells.measure as MissingFigure['measure'],
      holder: cells.holder as MissingFigure['holder'],
      scope: cells.scope as MissingFigure['scope'],
      reason: cells.reason as MissingReason,
      note: cells.note!,
    };
  });
}

/** Faults of one row. */
export const sayer =
  (where: string, { line }: TableRow, faults: Fault[]): Say =>
  (code, value, rule, example) =>
    faults.push({ code, where, line, value, rule, example });
