import type { CapabilityRecord } from '../capability/capability-record.ts';
import { type CapabilityFigure, defaultFigure } from '../capability/figure.ts';
import { isMissing } from '../evidence/missing.ts';
import { demandId, type PlanDemand } from './demand-schema.ts';
import type { ExpectedHolding } from './expected-holding.ts';
import type { PlanNote } from './plan-note.ts';

/** Whole units that a demand asks for and where they come from, or why there is no such number. */
export type DemandTarget =
  | { readonly units: number; readonly notes: readonly PlanNote[] }
  | { readonly missing: string };

/**
 * Turns what a demand says into whole units, rounded up.
 *
 * What replaces the United States comes on top of what Europe held when that was counted; where no holding is public it
 * is what is to arrive from the day of the question on, existing orders included. What the alliance needs is taken as if
 * Europe had to hold it all. A share is Europe's of both holdings, with the American one of the deadline.
 */
export function demandTarget(
  record: CapabilityRecord,
  demand: PlanDemand,
  holding: ExpectedHolding,
): DemandTarget {
  const { capability, deadline, target } = demand;
  const id = demandId(demand);
  const note = (text: string, figures: readonly CapabilityFigure[]): PlanNote => ({
    about: 'target',
    subject: id,
    text,
    sources: [...new Set(figures.map(({ source }) => source))],
  });
  if (target.units !== undefined)
    return { units: target.units, notes: [note(`${target.units} units: ${target.note}`, [])] };
  const base = defaultFigure(record, capability, 'holding', 'europe', 'all');
  if (target.share !== undefined) {
    const of = target.of ?? 'committed';
    const american = holding.unitedStates(capability, deadline, of);
    if (isMissing(base)) return { missing: `a share needs a European holding: ${base.note}` };
    if (american === undefined)
      return { missing: `a share needs the American holding ${of}, and none is public` };
    const units = Math.ceil((target.share / (1 - target.share)) * american - 1e-9);
    const text = `${Math.round(1000 * target.share) / 10} % beside the ${american} that the United States holds (${of})`;
    return { units, notes: [note(text, [base])] };
  }
  const scope = target.requirement!;
  const level = target.level ?? 'best';
  const figure = defaultFigure(
    record,
    capability,
    'requirement',
    scope === 'alliance' ? 'nato' : 'europe',
    scope,
  );
  if (isMissing(figure)) return { missing: `no requirement of this kind is public: ${figure.note}` };
  const asked = Math.ceil(figure[level]);
  if (scope === 'europe') return { units: asked, notes: [note('what Europe needs by itself', [figure])] };
  if (scope === 'alliance')
    return {
      units: asked,
      notes: [note('what the alliance needs, as if Europe had to hold it all', [figure])],
    };
  if (isMissing(base)) {
    const text = `${asked} to replace the United States, on top of a holding that is not public: what arrives from the day of the question on counts, existing orders included`;
    return { units: asked, notes: [note(text, [figure])] };
  }
  const text = `${asked} to replace the United States on top of the ${base.best} held on ${base.date}`;
  return { units: Math.ceil(base.best) + asked, notes: [note(text, [base, figure])] };
}
