import type { DataPackage } from '../../evidence/data-package.ts';
import { editionAsOf } from '../../evidence/edition.ts';
import { FaultError } from '../../fault/fault.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { type Quantiles, quantiles } from '../../simulation/estimate.ts';
import { maximumSeed } from '../../simulation/stream.ts';
import { moneyMeasureNames } from '../../spending/money-of-group.ts';
import { isNamedPath, namedPath, namedPaths } from '../../spending/path-catalogue.ts';
import { type ProjectionInput, prepareProjection } from '../../spending/projection.ts';
import { executeHere, type OnProgress } from '../../verdict/execute.ts';
import { type MoneyRow, moneyRows } from '../../verdict/outlook.ts';
import type { Run } from '../../verdict/run.ts';
import type { Sample } from '../../verdict/sample.ts';
import { countriesOf } from '../../vocabulary/vocabulary.ts';
import { knownArea } from '../area.ts';
import { asOfOption, everyFault, type Setting, wholeNumber } from '../option.ts';
import { version } from '../version.ts';

export const pathDefaults = {
  path: 'hague',
  set: 'nato-europe',
  seed: 20260707,
  replications: 2000,
  horizon: 2035,
};

/** A named path, kept to the letter, for a set or an ally. */
export interface PathQuestion {
  readonly path?: string | undefined;
  /** Country set, or the code of one ally. */
  readonly set?: string | undefined;
  readonly asOf?: Setting;
  readonly replications?: Setting;
  readonly seed?: Setting;
}

interface OfPath {
  readonly meta: Meta;
  readonly path: string;
  /** Country set or code of one ally. */
  readonly set: string;
  readonly members: readonly string[];
  /** Base year of constant prices and exchange rates. */
  readonly constantBase: number;
}

type Three = Pick<Quantiles, 'p5' | 'p50' | 'p95'>;

export interface CostResult extends OfPath {
  readonly unit: string;
  readonly rows: readonly {
    readonly year: number;
    readonly annual: { readonly constant: Three; readonly current: Three };
    readonly cumulative: { readonly constant: Three; readonly current: Three };
  }[];
}

export interface ProjectResult extends OfPath {
  /** Meaning and unit of each column. */
  readonly units: Readonly<Record<string, string>>;
  readonly rows: readonly (MoneyRow & {
    readonly shareOfAlliance: {
      readonly mer: Quantiles;
      readonly 'gdp-ppp': Quantiles;
      readonly 'military-ppp': { readonly missing: string; readonly note: string };
    };
  })[];
}

/** What a named path comes to. */
export type ProjectedPath = Awaited<ReturnType<typeof projectPath>>;

/** Runs a named path for a set or an ally; @throws FaultError with every fault of the question. */
export async function projectPath(
  data: DataPackage,
  verb: 'cost' | 'project',
  question: PathQuestion,
  onProgress?: OnProgress,
) {
  const { asOf, path, set, seed, replications } = everyFault({
    asOf: () => asOfOption(data, question.asOf),
    path: () => pathOption(question.path ?? pathDefaults.path),
    set: () => knownArea(data, question.set ?? pathDefaults.set, '--set'),
    seed: () => wholeNumber('--seed', question.seed, 0, maximumSeed, pathDefaults.seed),
    replications: () =>
      wholeNumber('--replications', question.replications, 100, 1_000_000, pathDefaults.replications),
  });
  const allies = countriesOf(data.vocabulary, 'nato', asOf);
  const members = data.vocabulary.sets.has(set) ? countriesOf(data.vocabulary, set, asOf) : [set];
  const nato = editionAsOf(data, 'nato', asOf);
  const outlook = editionAsOf(data, 'imf-weo', asOf);
  const input: ProjectionInput = {
    asOf,
    horizon: pathDefaults.horizon,
    beyondHorizon: 'hold-last-growth',
    paths: new Map(allies.map((country) => [country, namedPath(data, path, country, asOf)])),
    delivery: 'full',
    deliveryCorrelation: 0,
    unitedStatesShare: 'fixed',
  };
  const projection = prepareProjection(data, nato, outlook, input);
  const run: Run = {
    projection,
    seed,
    europe: members,
    frozen: [],
    replications,
    yardsticks: ['spending-market-rates', 'spending-gdp-ppp'],
    detailed: true,
  };
  const sample = (await executeHere(onProgress).runs(new Map([['path', run]]))).get('path')!;
  const command = `spending ${verb} --path ${path} --set ${set} --as-of ${asOf} --replications ${replications} --seed ${seed}`;
  return {
    path,
    set,
    members: members.filter((country) => projection.allies.some((ally) => ally.country === country)),
    base: projection.constantBase,
    rows: moneyRows(sample, 'europe'),
    shares: sharesOf(sample),
    description: namedPaths[path],
    sources: [nato, outlook],
    meta: metaOf(data, version, command, { asOf, seed, replications }),
  };
}

const three = ({ p5, p50, p95 }: Quantiles): Three => ({ p5, p50, p95 });

const ofPath = ({ meta, path, set, members, base }: ProjectedPath): OfPath => ({
  meta,
  path,
  set,
  members,
  constantBase: base,
});

export const costOf = (projected: ProjectedPath): CostResult => ({
  ...ofPath(projected),
  unit: 'million US dollars above holding the last published share of GDP',
  rows: projected.rows.map((row) => ({
    year: row.year,
    annual: { constant: three(row.costConstant), current: three(row.costUsd) },
    cumulative: {
      constant: three(row.costConstantCumulative),
      current: three(row.costUsdCumulative),
    },
  })),
});

export const projectOf = (projected: ProjectedPath): ProjectResult => ({
  ...ofPath(projected),
  units: moneyMeasureNames,
  rows: projected.rows.map((row, k) => ({ ...row, shareOfAlliance: projected.shares[k]! })),
});

/** What a path costs above holding; @throws FaultError. */
export const costAnswer = async (data: DataPackage, question: PathQuestion): Promise<CostResult> =>
  costOf(await projectPath(data, 'cost', question));

/** Everything a path implies; @throws FaultError. */
export const projectAnswer = async (data: DataPackage, question: PathQuestion): Promise<ProjectResult> =>
  projectOf(await projectPath(data, 'project', question));

const sharesOf = (sample: Sample) =>
  sample.years.map((_, k) => ({
    mer: quantiles(sample.values('spending-market-rates', k)),
    'gdp-ppp': quantiles(sample.values('spending-gdp-ppp', k)),
    'military-ppp': { missing: 'no-source', note: 'no military purchasing power parity is shipped' },
  }));

function pathOption(text: string) {
  if (isNamedPath(text)) return text;
  throw new FaultError({
    code: 'unknown-path',
    where: '--path',
    value: text,
    rule: `is not a path; known paths: ${Object.keys(namedPaths).join(', ')}`,
    example: '--path hague',
  });
}
