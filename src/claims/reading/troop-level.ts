import { dateOf, dateText, dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { decimalText } from '../figure-text.ts';
import { fitOf, levelVerdict } from '../fit.ts';
import { openedModels } from '../opened-models.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, outBy, recordDays } from '../record-source.ts';

const american = /\b(?:us|u\.s\.|american|united states|pentagon|washington)\b/;
const place = /\b(?:europe(?:an)?|eucom|european command|germany|continent|eastern flank)\b/;
/** Words of levels that are no count of those stationed. */
const otherForce = /\b(?:peacekeep\w*|ukrain\w+|russian?|casualt\w*|killed|wounded|recruit\w*)\b/;
const floor = /\b(?:floor|below|fewer than|minimum|at least|not (?:fall|drop|go))\b/;
/** What leaves or comes is no level. */
const moves =
  /\b(?:leav(?:e|es|ing)|withdr[ae]w\w*|pull(?:s|ed|ing)? (?:out|back)|sen[dt](?:s|ing)? (?:home|back|away)|return(?:s|ed|ing)? home|reduc\w+ (?:\w+ ){0,3}by|redeploy\w*|deploy\w*)\b/;
const undecided =
  /\b(?:too (?:soon|early) to (?:say|tell)|undecided|not (?:yet )?decided|no decision)\b[^.;]{0,80}\b(?:troops?|forces|brigades?|soldiers)\b|\b(?:troops?|forces|brigades?)\b[^.;]{0,80}\b(?:undecided|not (?:yet )?(?:been )?decided)\b/;
const posture = /\b(?:troops?|forces|brigades?|soldiers)\b/;

/** US forces in Europe: how many, the floor set by Congress, and what was decided of them. */
export const troopLevel: Indicator = {
  name: 'troop-level',
  triggers: ['troop', 'brigade', 'soldiers', 'service members', 'personnel', 'forces in europe'],
  qualitative: true,
  read(claim, context) {
    const { here, before } = context;
    const { quantity } = claim;
    if (otherForce.test(here.lower)) return [];
    if (quantity.kind === 'qualitative')
      return undecided.test(here.lower) && place.test(here.lower) ? [open(context)] : [];
    if (
      quantity.kind !== 'count' ||
      quantity.value === null ||
      !['troops', 'brigades'].includes(quantity.unit)
    )
      return [];
    if (
      moves.test(here.lower.slice(Math.max(0, quantity.start - 40), quantity.end + 30)) &&
      !floor.test(here.lower)
    )
      return [];
    const around = `${before[0]?.lower ?? ''} ${here.lower}`;
    const us = american.test(around) || here.mentions.some(({ id }) => id === 'USA');
    if (!us || !place.test(around) || !posture.test(here.lower)) return [];
    if (/\b(?:nato|all(?:y|ies)|european)\b[^.;]{0,20}\b(?:have|has|had|field\w*)\b/.test(here.lower))
      return [];
    return counted(claim, context);
  },
};

interface Level {
  readonly figure: RecordFigure;
  readonly date: string;
}

/** Levels of a capability in Europe, as known on a day, oldest first: holdings, and events that set a level or a floor. */
function levelsOn(
  { record: { data } }: ReadingContext,
  capability: string,
  asFloor: boolean,
  day: IsoDate,
): Level[] {
  const { figures, events } = openedModels(data).capabilities;
  const held = figures
    .filter(
      (one) =>
        one.capability === capability &&
        one.measure === 'holding' &&
        one.holder === 'united-states' &&
        one.scope === 'in-europe',
    )
    .map((one) => ({ ...one, kind: 'holding' as string }));
  const set = events
    .filter((one) => one.capability === capability && one.scope === 'in-europe' && one.effect === 'set')
    .map((one) => ({ ...one, date: dateOf(one.first) as string, kind: one.kind as string }));
  return [...held, ...set]
    .filter(({ kind, source }) => (kind === 'floor') === asFloor && outBy(data, source, day))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ low, best, high, unit, date, source, note }) => ({
      date,
      figure: {
        value: best,
        ...(low < high ? { low, high } : {}),
        unit,
        edition: `${editionOf(data, source)}, for ${dateText(date)}`,
        source,
        ...(note ? { note } : {}),
      },
    }));
}

function counted(claim: Claim, context: ReadingContext): Reading[] {
  const { quantity } = claim;
  const { here } = context;
  const capability = quantity.unit === 'brigades' ? 'ground-manoeuvre-brigades' : 'active-personnel';
  const asFloor = quantity.unit === 'troops' && floor.test(here.lower);
  const unit =
    quantity.unit === 'brigades'
      ? 'US combat brigades in Europe'
      : asFloor
        ? 'floor of US troops in Europe'
        : 'US troops in Europe';
  const now = levelsOn(context, capability, asFloor, context.today);
  if (now.length === 0) return [];
  const pick = (levels: readonly Level[]): RecordFigure | null =>
    (
      levels.findLast(({ figure }) => fitOf({ ...quantity, bound: 'exact' }, figure) !== 'misses') ??
      levels.at(-1)
    )?.figure ?? null;
  return [
    {
      indicator: 'troop-level',
      meaning: unit,
      reason: 'The sentence counts US forces and names Europe',
      fit: 0.85,
      basis: 'stationed and rotating forces',
      check(): Finding {
        const [knownThen, knownNow] = [pick(levelsOn(context, capability, asFloor, context.day)), pick(now)];
        const first = (knownThen ?? knownNow)!;
        const path = now
          .map(({ figure, date }) => `${decimalText(figure.value!)} (${dateText(date)})`)
          .join(' → ');
        return {
          verdict: levelVerdict(quantity, knownThen, knownNow),
          knownThen,
          knownNow,
          arithmetic: `${decimalText(quantity.value!)} against ${path}`,
          reason: `The record has ${path}.${first.note ? ` ${first.note}` : ''}`,
          quote: `${unit}: ${path}, according to ${first.edition}.`,
        };
      },
    },
  ];
}

/** "too soon to say": consistent as long as nothing was decided. */
function open(context: ReadingContext): Reading {
  return {
    indicator: 'troop-level',
    meaning: 'whether US troops are withdrawn from Europe',
    reason: 'The sentence says that nothing is decided of US forces in Europe',
    fit: 0.8,
    check(): Finding {
      const { record, day, today } = context;
      const decided = record.calendar.filter(
        ({ kind, topics, by, date, decided: what }) =>
          kind === 'decision' &&
          what !== undefined &&
          (by.includes('us-defence-department') || by.includes('USA')) &&
          topics.some((topic) => topic === 'troops' || topic === 'withdrawn') &&
          recordDays(date).last <= dayOf(today),
      );
      const before = decided.filter(({ date }) => recordDays(date).last <= dayOf(day));
      const figureOf = (events: typeof decided): RecordFigure | null => {
        const last = events.at(-1);
        return last
          ? {
              value: null,
              unit: 'decision',
              edition: `${last.title} (${dateText(last.date)}): ${editionOf(record.data, last.source)}`,
              source: last.source,
              note: last.decided!,
            }
          : null;
      };
      const list = decided
        .map(({ title, date, decided: what }) => `${title}, ${dateText(date)}: ${what}`)
        .join(' ');
      const [knownThen, knownNow] = [figureOf(before), figureOf(decided)];
      const verdict =
        before.length > 0 ? 'contradicted' : decided.length > 0 ? 'consistent-then' : 'consistent';
      return {
        verdict,
        knownThen,
        knownNow,
        arithmetic: null,
        reason:
          before.length > 0
            ? `By ${dateText(day)} it was decided: ${list}`
            : `On ${dateText(day)} no decision was on record.${decided.length > 0 ? ` Since then: ${list}` : ''}`,
        quote: `On ${dateText(day)} no withdrawal of US troops from Europe was on record.${decided.length > 0 ? ` Since then: ${list}` : ''}`,
      };
    },
  };
}
