import { readTargets, type Target } from '../../../spending/target.ts';
import { dateText, type IsoDate } from '../../../vocabulary/calendar.ts';
import type { ReadingContext, RecordFigure } from '../../reading.ts';
import type { Statement } from '../../statement.ts';

/** A percentage that the record holds, as agreed or as asked for. */
export interface Held {
  readonly kind: 'target' | 'demand';
  readonly value: number;
  readonly since: IsoDate;
  readonly what: string;
  readonly edition: string;
  readonly source: string;
  readonly speaker?: string;
}

/** A decision of the Alliance. */
const fromTarget = ({ pctOfGdp, agreed, name, source }: Target): Held => ({
  kind: 'target',
  value: pctOfGdp,
  since: agreed as IsoDate,
  what: `${name}, agreed on ${dateText(agreed)}`,
  edition: `decision of ${dateText(agreed)}`,
  source: source.id,
});

/** What somebody has asked for. */
export const fromStatement = ({ speaker, date, occasion, gist, quantity, source }: Statement): Held => ({
  kind: 'demand',
  value: quantity!.value,
  since: date as IsoDate,
  what: gist,
  edition: `${occasion}, ${dateText(date)}`,
  source,
  speaker,
});

/** What stood on a day: the newest decision, its parts, and their sum where it has parts. */
export function targetsOn({ record }: ReadingContext, day: IsoDate): Held[] {
  const known = readTargets(record.data).filter(({ agreed, kind }) => agreed <= day && kind !== 'guideline');
  const newest = known
    .map(({ agreed }) => agreed)
    .sort()
    .at(-1);
  const parts = known.filter(({ agreed }) => agreed === newest);
  // A minimum without a term goes on until the new one is due.
  const standing = known.filter(({ agreed, by }) => agreed !== newest && by === undefined);
  const whole: Held[] =
    parts.length > 1
      ? [
          {
            ...fromTarget(parts[0]!),
            value: parts.reduce((sum, { pctOfGdp }) => sum + pctOfGdp, 0),
            what: `${parts.map(({ pctOfGdp }) => pctOfGdp).join(' + ')} % of GDP by ${parts[0]!.by}, agreed on ${dateText(newest!)}`,
          },
        ]
      : [];
  return [...whole, ...parts.map(fromTarget), ...standing.map(fromTarget)];
}

/** As findings show it. */
export const figureOf = ({ value, edition, source, what }: Held): RecordFigure => ({
  value,
  unit: '% of GDP',
  edition,
  source,
  note: what,
});
