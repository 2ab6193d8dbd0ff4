import { present } from '../../fault/guard.ts';
import type { PathSpec } from '../../scenario/schema.ts';
import type { SharePath } from '../../spending/path.ts';
import { namedPath, namedPaths } from '../../spending/path-catalogue.ts';
import type { Report } from './report.ts';
import { listText } from './wording.ts';

/** What a scenario says of the path of one ally, in words. */
export const allySpecText = (spec: PathSpec): string =>
  spec.path === 'hold' ? 'holds its last published share of GDP' : specText(spec);

/** What a scenario says of the path of every ally, in words. */
export function specText(spec: PathSpec): string {
  if (spec.path === 'linear') return `equal yearly steps to ${spec.toPct} % of GDP in ${spec.by}`;
  if (spec.path !== 'custom') return namedPaths[spec.path];
  if (spec.sharesPct) return `steps of its own: ${stepsText(Object.entries(spec.sharesPct))}`;
  const { prices, usdMillions } = present(spec.amounts, 'a custom path without shares has amounts');
  const years = Object.keys(usdMillions);
  return `amounts of its own at ${prices} prices and exchange rates, ${years[0]} to ${years.at(-1)}`;
}

const stepsText = (points: readonly (readonly [string | number, number])[]): string =>
  listText(points.map(([year, pct]) => `${pct} % of GDP in ${year}`));

/** The rule that one ally follows from its starting share, with what was on record on the as-of day. */
export function allyPathText({ scenario, data, asOf }: Report, country: string, startPct: number): string {
  const spec = scenario.allyPaths[country] ?? scenario.defaultPath;
  if (spec.path === 'linear' || spec.path === 'custom') return specText(spec);
  return sharePathText(namedPath(data, spec.path, country, asOf), startPct);
}

function sharePathText(path: SharePath, startPct: number): string {
  if (path.rule === 'hold') return 'holds this share';
  if (path.rule === 'steps') return `steps to ${stepsText(path.points.map(({ year, pct }) => [year, pct]))}`;
  // A pledge never lowers a share.
  if (path.pledge && startPct >= path.toPct) return `holds: already at ${path.toPct} % or above`;
  return `equal yearly steps to ${path.toPct} % in ${path.by}`;
}

/** Whether any ally of the scenario follows a pledge, which may be kept in part. */
export const hasPledge = ({ defaultPath, allyPaths }: Report['scenario']): boolean =>
  [defaultPath, ...Object.values(allyPaths)].some(({ path }) => path === 'hague' || path === 'commitments');
