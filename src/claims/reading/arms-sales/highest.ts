import type { Claim } from '../../claim.ts';
import { verdictOf } from '../../fit.ts';
import type { Finding, Reading, ReadingContext, RecordFigure } from '../../reading.ts';
import { editionOf } from '../../record-source.ts';
import { fiscal } from './fiscal-year.ts';
import { basis, newestOf, noTotal, type Totals, total, totalsFor } from './total.ts';

/** A fiscal year's place among the totals of all years. */
export function highest(claim: Claim, context: ReadingContext): Reading[] {
  const known = totalsFor(context, total);
  if (!known) return [];
  const { then, now, year } = known;
  return [
    {
      indicator: 'arms-sales',
      meaning: `fiscal year ${year} as the highest yearly total of US Foreign Military Sales`,
      reason: 'The sentence ranks the total among those of all years',
      fit: 0.85,
      period: fiscal(year),
      basis,
      check: (): Finding => {
        const rankIn = (known: Totals): RecordFigure | null => {
          const figure = known.get(year);
          if (!figure) return null;
          const above = [...known.values()].filter(({ value }) => value > figure.value).length;
          return {
            value: 1 + above,
            unit: 'rank over time',
            edition: editionOf(context.record.data, figure.source),
            source: figure.source,
            note: `of fiscal years ${Math.min(...known.keys())} to ${newestOf(known)}`,
          };
        };
        const [knownThen, knownNow] = [rankIn(then), rankIn(now)];
        const first = knownThen ?? knownNow;
        if (!first) return noTotal(year);
        const list = [...(knownThen ? then : now)].map(([y, { value }]) => `${y}: ${value}`);
        return {
          verdict: verdictOf(claim.quantity, knownThen, knownNow),
          knownThen,
          knownNow,
          arithmetic: `USD bn by fiscal year ${list.join(', ')}`,
          reason: `Fiscal year ${year} has rank ${first.value} ${first.note}.`,
          quote: `In the totals on record, fiscal year ${year} has rank ${first.value} ${first.note} for US Foreign Military Sales (${first.edition}).`,
        };
      },
    },
  ];
}
