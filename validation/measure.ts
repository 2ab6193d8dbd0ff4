import type { DataPackage } from '../src/evidence/data-package.ts';
import { editionNamed } from '../src/evidence/edition.ts';
import { isMissing, type Missing, missing } from '../src/evidence/missing.ts';
import { present } from '../src/fault/guard.ts';
import { type Amount, money, ratio, total } from '../src/money/amount.ts';
import { toNational, toPurchasingPower, toUsd } from '../src/money/conversion.ts';
import { type Macro, openMacro } from '../src/money/macro.ts';
import { noMilitaryParity } from '../src/money/military-parity.ts';
import { complianceIn } from '../src/spending/compliance.ts';
import { shareUnderEachRate } from '../src/spending/price-basis-share.ts';
import { compareWithRussia } from '../src/spending/russia.ts';
import { shareOfGdp } from '../src/spending/share.ts';
import { membersOf } from './area.ts';
import { membersGdp, membersSpending, outlookConstantGdp, perHeadSpending } from './level.ts';
import type { Measure } from './measure-schema.ts';
import { pathMoney } from './path-money.ts';
import { overPeriod } from './period.ts';
import { targetMoney } from './target-money.ts';

/** What a measure is in: money is in millions. */
export type MeasureUnit = 'count' | 'percent' | 'USD' | 'INT' | 'EUR' | 'GBP' | 'rate';

/** A computed figure, or why there is none; for a count also the allies counted. */
export interface Measured {
  readonly value: number | Missing;
  readonly unit: MeasureUnit;
  readonly allies?: readonly string[];
}

type Kind<K extends Measure['kind']> = Extract<Measure, { kind: K }>;

/** Whose exchange rate converts dollars into a currency: the Outlook's, nominal GDP over GDP in dollars. */
const countryOfCurrency = { EUR: 'DEU', GBP: 'GBR' } as const;

/** Computes a measure with the project's own functions. */
export async function takeMeasure(data: DataPackage, measure: Measure): Promise<Measured> {
  switch (measure.kind) {
    case 'count': {
      const { met, metBy } = complianceIn(data, nato(data, measure), measure.year, measure.target, measure);
      const none = missing('not-recomputable', `the edition of ${measure.edition} cannot say`);
      return { value: met ?? none, unit: 'count', allies: metBy };
    }
    case 'sum-of-members':
      return { value: sumOfMembers(data, measure), unit: 'USD' };
    case 'per-head-times-population': {
      const source = nato(data, measure);
      return {
        value: perHeadSpending(data, source, macroOf(data, measure), measure.area, measure.year),
        unit: 'USD',
      };
    }
    case 'real-change':
      return { value: realChange(data, measure), unit: 'percent' };
    case 'share-of-gdp':
      return { value: shareOf(data, measure), unit: 'percent' };
    case 'share-of-outlook-gdp':
      return { value: shareOfOutlookGdp(data, measure), unit: 'percent' };
    case 'share-of-alliance':
      return { value: shareOfAlliance(data, measure), unit: 'percent' };
    case 'share-of-alliance-constant': {
      const spending = (area: string) =>
        membersSpending(data, nato(data, measure), area, measure.year, 'constant');
      return { value: percentOf(spending(measure.area), spending('nato')), unit: 'percent' };
    }
    case 'share-of-alliance-gdp': {
      const gdp = (area: string) => membersGdp(data, nato(data, measure), area, measure.year, measure.prices);
      return { value: percentOf(gdp(measure.area), gdp('nato')), unit: 'percent' };
    }
    case 'share-between-published': {
      const amount = (id: string) =>
        money(publishedFigure(data, id).value * 1000, {
          currency: 'USD',
          rate: 'mer',
          prices: 'constant-2021',
        } as const);
      const part = amount(measure.part);
      return { value: 100 * ratio(part, total([part, amount(measure.rest)])), unit: 'percent' };
    }
    case 'conversion': {
      const convert = measure.rate === 'mer' ? toUsd : toPurchasingPower;
      const converted: Amount | Missing = convert(
        roubles(data, measure.figure),
        macroOf(data, measure),
        measure.country,
        measure.year,
      );
      return {
        value: isMissing(converted) ? converted : converted.millions,
        unit: measure.rate === 'mer' ? 'USD' : 'INT',
      };
    }
    case 'rate': {
      const macro = macroOf(data, measure);
      const read = measure.rate === 'mer' ? macro.exchangeRate : macro.pppFactor;
      return { value: read(measure.country, measure.year), unit: 'rate' };
    }
    case 'published-over-gdp': {
      const gdp = macroOf(data, measure).value('national', measure.country, measure.year);
      return { value: percentOf(roubles(data, measure.figure).millions, gdp), unit: 'percent' };
    }
    case 'percent-of-gdp': {
      const macro = macroOf(data, measure);
      const gdp = overPeriod(measure.period, (at) => macro.value('national', measure.country, at));
      return { value: isMissing(gdp) ? gdp : (measure.pct * gdp) / 100, unit: measure.currency };
    }
    case 'russia':
      return { value: russia(data, measure), unit: measure.rate === 'mer' ? 'USD' : 'INT' };
    case 'at-target':
      return { value: atTarget(data, measure), unit: measure.currency };
    case 'path': {
      const { currency } = measure;
      const currencyOf = currency === 'USD' ? undefined : countryOfCurrency[currency];
      return { value: await pathMoney(data, { ...measure, currencyOf }), unit: currency };
    }
  }
}

const nato = (data: DataPackage, named: { edition: string }) => editionNamed(data, 'nato', named.edition);

const macroOf = (data: DataPackage, named: { outlook: string }): Macro =>
  openMacro(data, editionNamed(data, 'imf-weo', named.outlook, '--outlook'));

export const publishedFigure = (data: DataPackage, id: string) =>
  present(
    data.published.find((row) => row.id === id),
    `no published figure ${id}`,
  );

const percentOf = (part: number | Missing, whole: number | Missing): number | Missing =>
  isMissing(part) ? part : isMissing(whole) ? whole : (100 * part) / whole;

const roubles = (data: DataPackage, id: string) => {
  const { value, unit } = publishedFigure(data, id);
  const millions = present({ 'RUB tn': 1_000_000 }[unit], `${id} is in ${unit}, not in roubles`);
  return money(value * millions, { currency: 'RUB', rate: 'national', prices: 'current' } as const);
};

const sumOfMembers = (data: DataPackage, measure: Kind<'sum-of-members'>) =>
  membersSpending(data, nato(data, measure), measure.area, measure.year, measure.prices);

function realChange(data: DataPackage, measure: Kind<'real-change'>): number | Missing {
  const source = nato(data, measure);
  const level = (at: number) =>
    measure.outlook === undefined
      ? membersSpending(data, source, measure.area, at, 'constant')
      : perHeadSpending(data, source, macroOf(data, { outlook: measure.outlook }), measure.area, at);
  const grown = percentOf(level(measure.to), level(measure.from));
  return isMissing(grown) ? grown : grown - 100;
}

function shareOf(data: DataPackage, measure: Kind<'share-of-gdp'>): number | Missing {
  const { area, year: of, from } = measure;
  const source = nato(data, measure);
  if (from === 'members') {
    const spending = membersSpending(data, source, area, of, 'constant');
    return percentOf(spending, membersGdp(data, source, area, of, 'constant'));
  }
  const share = shareOfGdp(data, source, area, of, 'levels');
  return isMissing(share) ? share : share.pct;
}

/** The edition's expenditure, or per head times population, over the GDP of the Outlook at the same prices. */
function shareOfOutlookGdp(data: DataPackage, measure: Kind<'share-of-outlook-gdp'>): number | Missing {
  const source = nato(data, measure);
  const macro = macroOf(data, measure);
  if (measure.prices === 'current') {
    const spending = membersSpending(data, source, measure.area, measure.year, 'current');
    return percentOf(spending, macro.value('usd', measure.area, measure.year));
  }
  const base = present(source.constantBase, `${source.id} has no base year`);
  const spending = perHeadSpending(data, source, macro, measure.area, measure.year);
  let gdp = 0;
  for (const country of membersOf(data, measure.area, measure.year)) {
    const value = outlookConstantGdp(macro, country, measure.year, base);
    if (isMissing(value)) return value;
    gdp += value;
  }
  return percentOf(spending, gdp);
}

function shareOfAlliance(data: DataPackage, measure: Kind<'share-of-alliance'>): number | Missing {
  const conversions = { macro: macroOf(data, measure), military: noMilitaryParity };
  const rows = shareUnderEachRate(data, nato(data, measure), conversions, measure.area, measure.year);
  const row = present(
    rows.find((row) => row.rate === measure.rate),
    `no row for ${measure.rate}`,
  );
  return row.sharePct ?? present(Object.values(row.missing)[0], 'a missing share has no reason');
}

function russia(data: DataPackage, measure: Kind<'russia'>): number | Missing {
  const conversions = { macro: macroOf(data, measure), military: noMilitaryParity };
  const rows = compareWithRussia(data, nato(data, measure), conversions, 'nato-europe', measure.year);
  const row = present(
    rows.find((row) => row.rate === measure.rate),
    `no row for ${measure.rate}`,
  );
  return row.russiaMillions ?? present(row.missing.RUS, 'a missing amount has no reason');
}

function atTarget(data: DataPackage, measure: Kind<'at-target'>): number | Missing {
  const macro = macroOf(data, measure);
  const usd = targetMoney(data, nato(data, measure), macro, { ...measure, set: measure.area });
  if (isMissing(usd) || measure.currency === 'USD') return usd;
  const dollars = money(usd, { currency: 'USD', rate: 'mer', prices: 'current' } as const);
  const euros = toNational(dollars, macro, countryOfCurrency.EUR, measure.year, 'EUR');
  return isMissing(euros) ? euros : euros.millions;
}
