import { type CapabilityRecord, readCapabilities } from '../capability/capability-record.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import { type Fault, refuse } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { money } from '../money/amount.ts';
import { rebase } from '../money/conversion.ts';
import { openMacro } from '../money/macro.ts';
import { caseWords, readCases } from '../procurement/case-table.ts';
import { shippedChannelFile } from '../procurement/channel-file.ts';
import { systemFamilies } from '../procurement/system-family.ts';
import { lineFamilies } from '../production/shipped-line.ts';
import { type BeyondHorizonRule, gdpPath } from '../spending/gdp-path.ts';
import type { SharePath } from '../spending/path.ts';
import { type NamedPath, namedPath, namedPaths } from '../spending/path-catalogue.ts';
import { lastYearOf, type ProjectionInput } from '../spending/projection.ts';
import { shareOfGdp } from '../spending/share.ts';
import type { AlternativePath, AssessmentRequest } from '../verdict/request.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { resolveAssumptions } from './resolve-assumptions.ts';
import type { LoadedScenario, Locate } from './scenario.ts';
import type { PathSpec } from './schema.ts';

/** How a scenario is run: from which day's knowledge, with how much luck. */
export interface RunOptions {
  readonly asOf: string;
  readonly seed: number;
  readonly replications: number;
  /** What is known of capabilities, where not the shipped record alone. */
  readonly capabilities?: CapabilityRecord;
}

/**
 * Turns a scenario into a request, with the editions, targets and commitments known on the as-of day.
 *
 * @throws FaultError for an ally that is none, or an amount at prices that need a named conversion.
 */
export function resolveScenario(
  data: DataPackage,
  { scenario, locate }: LoadedScenario,
  options: RunOptions,
): AssessmentRequest {
  const members = countriesOf(data.vocabulary, 'nato', options.asOf);
  refuse(
    Object.keys(scenario.allyPaths)
      .filter((country) => !members.includes(country))
      .map((country) => ({
        code: 'unknown-ally',
        ...locate(['spending', 'allies', country]),
        value: country,
        rule: `spending.allies: is not an ally on ${options.asOf}`,
        example: 'allies: { POL: { path: hold } }',
      })),
  );
  const faults: Fault[] = [];
  const context: Context = {
    data,
    start: lastYearOf(data, editionAsOf(data, 'nato', options.asOf)),
    horizon: scenario.horizon,
    beyondHorizon: scenario.beyondHorizon,
    asOf: options.asOf,
    locate,
    faults,
  };
  const own = new Map(
    Object.entries(scenario.allyPaths).map(([country, spec]) => [
      country,
      resolvePath(context, ['spending', 'allies', country], spec, country),
    ]),
  );
  const pathsWith = (defaultPath: PathSpec): Map<string, SharePath> =>
    new Map(
      members.map((country) => [
        country,
        own.get(country) ?? resolvePath(context, ['spending', 'default'], defaultPath, country),
      ]),
    );
  const projection: ProjectionInput = {
    asOf: options.asOf,
    horizon: scenario.horizon,
    beyondHorizon: scenario.beyondHorizon,
    paths: pathsWith(scenario.defaultPath),
    delivery: scenario.delivery,
    deliveryCorrelation: scenario.deliveryCorrelation,
    unitedStatesShare: scenario.unitedStatesShare,
  };
  const alternatives: AlternativePath[] = (Object.keys(namedPaths) as NamedPath[]).map((path) => ({
    id: path,
    name: namedPaths[path],
    projection: { ...projection, delivery: 'full', paths: pathsWith({ path }) },
  }));
  const capabilities = options.capabilities ?? readCapabilities(data);
  const held = resolveAssumptions(
    scenario,
    {
      record: capabilities,
      channels: shippedChannelFile(data),
      cases: new Set(readCases(data).heads.map(({ id }) => id)),
      families: new Set(systemFamilies(data).keys()),
      lines: lineFamilies(data),
      countries: new Set(caseWords(data).countries.keys()),
    },
    locate,
    faults,
  );
  refuse(faults);
  return {
    projection,
    alternatives,
    europe: scenario.europe,
    deadlines: scenario.deadlines,
    seed: options.seed,
    replications: options.replications,
    capabilities,
    held,
  };
}

/** What the paths of one scenario are resolved against. */
interface Context {
  readonly data: DataPackage;
  /** Last year that the edition reports. */
  readonly start: number;
  readonly horizon: number;
  readonly beyondHorizon: BeyondHorizonRule | undefined;
  readonly asOf: string;
  readonly locate: Locate;
  readonly faults: Fault[];
}

function resolvePath(context: Context, place: readonly string[], spec: PathSpec, country: string): SharePath {
  if (spec.path === 'linear') {
    checkYears(context, [...place, 'by'], [spec.by]);
    return { rule: 'linear', toPct: spec.toPct, by: spec.by, pledge: false };
  }
  if (spec.path !== 'custom') return namedPath(context.data, spec.path, country, context.asOf);
  const written = spec.amounts ? ['amounts', 'usdMillions'] : ['sharesPct'];
  checkYears(
    context,
    [...place, ...written],
    Object.keys(spec.amounts?.usdMillions ?? spec.sharesPct ?? {}).map(Number),
  );
  const points = spec.amounts
    ? sharesOfAmounts(context, [...place, 'amounts'], country, spec.amounts)
    : Object.entries(spec.sharesPct ?? {}).map(([year, pct]) => ({ year: Number(year), pct }));
  return { rule: 'steps', pledge: false, points };
}

/** A path can say nothing of years that the edition reports, nor of years after the horizon. */
function checkYears(
  { start, horizon, locate, faults }: Context,
  path: readonly string[],
  years: readonly number[],
): void {
  for (const year of years.filter((candidate) => candidate <= start || candidate > horizon)) {
    const at = path.at(-1) === 'by' ? path : [...path, String(year)];
    faults.push({
      code: 'year-outside-projection',
      ...locate(at),
      value: String(year),
      rule: `${path.join('.')}: must lie in the projection, after ${start}, the last year reported, and up to ${horizon}`,
      example: `${start + 1}`,
    });
  }
}

type Amounts = NonNullable<Extract<PathSpec, { path: 'custom' }>['amounts']>;

/** Amounts at constant prices as shares of the central GDP of their years. */
function sharesOfAmounts(
  context: Context,
  path: readonly string[],
  country: string,
  amounts: Amounts,
): { year: number; pct: number }[] {
  const { data, asOf, faults, start, horizon } = context;
  const nato = editionAsOf(data, 'nato', asOf);
  const macro = openMacro(data, editionAsOf(data, 'imf-weo', asOf));
  const base = present(nato.constantBase, `${nato.id} has no base year`);
  const fault = (code: string, key: string, rule: string, example: string): void => {
    const value = key === '' ? country : String(amounts[key as 'prices']);
    faults.push({ code, ...context.locate(key === '' ? path : [...path, key]), value, rule, example });
  };
  if (amounts.prices !== base && amounts.rebase === undefined) {
    fault(
      'price-basis',
      'prices',
      `${path.join('.')}: is at ${amounts.prices} prices and the edition of ${nato.edition} at ${base} prices; name the conversion`,
      `amounts: { prices: ${amounts.prices}, rebase: outlook-deflator, … }`,
    );
    return [];
  }
  const years = Array.from({ length: horizon - start + 1 }, (_, index) => start + index);
  const share = shareOfGdp(data, nato, country, start);
  const level = data.find({
    source: nato.id,
    indicator: 'defence-expenditure',
    priceBasis: `mer-${base}`,
    country,
    year: start,
  })?.value;
  if (isMissing(share) || level == null) {
    fault(
      'missing-figure',
      '',
      `${path.join('.')}: the edition of ${nato.edition} as shipped has no constant-price level of ${start} to relate amounts to`,
      'sharesPct: { 2030: 3 }',
    );
    return [];
  }
  const real = gdpPath(macro, country, years, context.beyondHorizon).real;
  return Object.entries(amounts.usdMillions).flatMap(([text, usdMillions]) => {
    const year = Number(text);
    const index = years.indexOf(year);
    if (index < 0) return [];
    const stated = money(usdMillions, {
      currency: 'USD',
      rate: 'mer',
      prices: `constant-${amounts.prices}`,
    } as const);
    const rebased = amounts.prices === base ? stated : rebase(stated, base, macro, country);
    if (isMissing(rebased)) {
      fault('missing-figure', 'prices', rebased.note, `prices: ${base}`);
      return [];
    }
    const gdp = (level / share.pct) * real[index]!;
    return [{ year, pct: rebased.millions / gdp }];
  });
}
