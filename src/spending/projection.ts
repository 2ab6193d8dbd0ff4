import type { DataPackage } from '../evidence/data-package.ts';
import { yearsOf } from '../evidence/edition.ts';
import { isMissing, type Missing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { present } from '../fault/guard.ts';
import { type Macro, openMacro } from '../money/macro.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { mostFundingPct, openFundingKeys } from './common-funding.ts';
import { type BeyondHorizonRule, type GdpPath, gdpPath } from './gdp-path.ts';
import type { SharePath } from './path.ts';
import { shareOfGdp } from './share.ts';
import { estimateUncertainty, type SpendingUncertainty } from './uncertainty.ts';

/** What a projection starts from and assumes. */
export interface ProjectionInput {
  /** Day of the knowledge used, ISO. */
  readonly asOf: string;
  /** Last year. */
  readonly horizon: number;
  readonly beyondHorizon: BeyondHorizonRule | undefined;
  readonly paths: ReadonlyMap<string, SharePath>;
  /** `full`: pledges are kept to the letter. `record`: each ally keeps as much as allies kept of the 2014 pledge. */
  readonly delivery: 'full' | 'record';
  /** Correlation between allies of how much they deliver, 0 to 1: an assumption, not an estimate. */
  readonly deliveryCorrelation: number;
  readonly unitedStatesShare: 'varies' | 'fixed';
}

/** One ally ready to be projected. GDP in millions in the first year; indices run over the years. */
export interface ProjectedAlly {
  readonly country: string;
  /** Last published share of GDP, percent, and whether the producer calls it an estimate. */
  readonly sharePct: number;
  readonly estimated: boolean;
  /** Year of that share, when it is not the edition's last. */
  readonly carriedFrom: number | null;
  readonly path: SharePath;
  readonly gdp: GdpPath;
  /** GDP that the share applies to: expenditure of the edition over the share, or the Outlook's GDP. */
  readonly gdpUsd: number;
  readonly gdpConstant: number;
  readonly gdpPpp: number;
  /** Share of equipment in expenditure, percent, of the last year published. */
  readonly equipmentPct: number | null;
  /** Millions of persons, first year. */
  readonly population: number;
}

/** Everything a replication needs: a pure function of data and input, and plain data, so that it can be sent to a worker. */
export interface Projection {
  readonly input: ProjectionInput;
  readonly years: readonly number[];
  readonly nato: Source;
  /** Edition of the World Economic Outlook. */
  readonly outlook: Source;
  /** Base year of constant prices. */
  readonly constantBase: number;
  readonly allies: readonly ProjectedAlly[];
  /** Members left out, and why. */
  readonly leftOut: ReadonlyMap<string, Missing>;
  readonly uncertainty: SpendingUncertainty;
  /** Most that each ally can pay of NATO's common funding, percent: ally by ally, year by year. */
  readonly mostFundingPct: readonly (readonly number[])[];
}

/**
 * Prepares a projection from the editions named.
 *
 * @throws FaultError when a year lies beyond the Outlook and no rule is named.
 */
export function prepareProjection(
  data: DataPackage,
  nato: Source,
  outlook: Source,
  input: ProjectionInput,
): Projection {
  const macro = openMacro(data, outlook);
  const lastYear = lastYearOf(data, nato);
  const years = Array.from({ length: input.horizon - lastYear + 1 }, (_, index) => lastYear + index);
  const constantBase = present(nato.constantBase, `${nato.id} has no base year`);
  const allies: ProjectedAlly[] = [];
  const leftOut = new Map<string, Missing>();
  for (const country of countriesOf(data.vocabulary, 'nato', input.asOf)) {
    const ally = projectedAlly(data, nato, macro, country, years, constantBase, input);
    if (isMissing(ally)) leftOut.set(country, ally);
    else allies.push(ally);
  }
  const keyOf = openFundingKeys(data, input.asOf);
  return {
    input,
    years,
    nato,
    outlook,
    constantBase,
    allies,
    leftOut,
    uncertainty: estimateUncertainty(data, input.asOf),
    mostFundingPct: allies.map(({ country }) => years.map((year) => mostFundingPct(keyOf, country, year))),
  };
}

/** The same under other assumptions about shares: other paths, or another record of keeping them. */
export const withPaths = (projection: Projection, input: ProjectionInput): Projection => ({
  ...projection,
  input,
  allies: projection.allies.map((ally) => ({ ...ally, path: pathOf(input, ally.country) })),
});

const pathOf = ({ paths }: ProjectionInput, country: string): SharePath =>
  paths.get(country) ?? { rule: 'hold' };

/** Last year for which the edition gives shares of GDP. */
export function lastYearOf(data: DataPackage, nato: Source): number {
  return present(yearsOf(data, nato, 'share-of-gdp').at(-1), `${nato.id} has no shares of GDP`);
}

function projectedAlly(
  data: DataPackage,
  nato: Source,
  macro: Macro,
  country: string,
  years: readonly number[],
  constantBase: number,
  input: ProjectionInput,
): ProjectedAlly | Missing {
  const first = years[0]!;
  let shareYear = first;
  let share = shareOfGdp(data, nato, country, shareYear);
  // A figure the producer withheld is carried from the year before, and said to be.
  if (isMissing(share) && share.missing === 'not-published') {
    shareYear = first - 1;
    share = shareOfGdp(data, nato, country, shareYear);
  }
  if (isMissing(share)) return share;
  const level = (priceBasis: string) =>
    shareYear === first
      ? data.find({ source: nato.id, indicator: 'defence-expenditure', priceBasis, country, year: first })
          ?.value
      : undefined;
  const current = level('mer-current');
  const constant = level(`mer-${constantBase}`);
  const outlookUsd = macro.value('usd', country, first);
  const outlookPpp = macro.value('ppp', country, first);
  const population = macro.value('population', country, first);
  if (isMissing(outlookUsd)) return outlookUsd;
  if (isMissing(outlookPpp)) return outlookPpp;
  if (isMissing(population)) return population;
  const gdpUsd = current == null ? outlookUsd : (100 * current) / share.pct;
  const gdpConstant =
    constant == null ? constantGdp(macro, country, first, constantBase) : (100 * constant) / share.pct;
  if (isMissing(gdpConstant)) return gdpConstant;
  return {
    country,
    sharePct: share.pct,
    estimated: share.status !== 'actual',
    carriedFrom: shareYear === first ? null : shareYear,
    path: pathOf(input, country),
    gdp: gdpPath(macro, country, years, input.beyondHorizon),
    gdpUsd,
    gdpConstant,
    // Dollars at market rates times the price level of GDP: the same spending bought at international prices.
    gdpPpp: (gdpUsd * outlookPpp) / outlookUsd,
    equipmentPct: lastKnown(data, nato, 'equipment-share', country, first),
    population,
  };
}

/** GDP of a year in dollars at the prices and exchange rates of the base year, from the Outlook alone. */
function constantGdp(macro: Macro, country: string, year: number, base: number): number | Missing {
  const real = macro.value('real', country, year);
  const realBase = macro.value('real', country, base);
  const usdBase = macro.value('usd', country, base);
  if (isMissing(real)) return real;
  if (isMissing(realBase)) return realBase;
  return isMissing(usdBase) ? usdBase : (usdBase * real) / realBase;
}

function lastKnown(
  data: DataPackage,
  nato: Source,
  indicator: string,
  country: string,
  from: number,
): number | null {
  for (let year = from; year > from - 3; year--) {
    const value = data.find({ source: nato.id, indicator, priceBasis: 'none', country, year })?.value;
    if (value != null) return value;
  }
  return null;
}
