import type { Case } from '../../../procurement/case.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import { familiesIn } from '../../equipment.ts';
import { listText } from '../../figure-text.ts';
import { nameInText, openedModels } from '../../opened-models.ts';
import type { Finding, Reading, ReadingContext, RecordFigure } from '../../reading.ts';
import { editionOf } from '../../record-source.ts';
import { casesBetween, caseText, contracted, families } from './contract.ts';

/** Contracts shown; the others are counted. */
const shown = 4;

const contractsText = (n: number): string => (n === 1 ? '1 contract' : `${n} contracts`);
const byContract = (a: Case, b: Case): number => contractDay(a) - contractDay(b) || (a.id < b.id ? -1 : 1);
const contractDay = ({ reached }: Case): number =>
  (reached.signature ?? reached.award)?.first ?? Number.POSITIVE_INFINITY;

/** "turned to South Korea for tanks and guns": contracts between the two for the kinds named. */
export function turned(context: ReadingContext): Reading[] {
  const { here, record } = context;
  const kinds = familiesIn(here.lower);
  // A number of units is read by itself.
  const counts = here.quantities.some(({ kind, unit }) => kind === 'count' && families[unit] !== undefined);
  if (kinds.length === 0 || counts) return [];
  const pick = (day: IsoDate): Case[] => {
    const { cases, countries } = casesBetween(context, day);
    return cases
      .filter(
        (one) =>
          contracted(one) &&
          kinds.includes(one.family) &&
          countries.includes(one.supplier) &&
          one.supplier !== one.buyer &&
          !one.secondHand,
      )
      .sort(byContract);
  };
  const now = pick(context.today);
  const [sample] = now;
  if (!sample) return [];
  const { words } = openedModels(record.data);
  const [buyer, supplier] = [nameInText(words, sample.buyer), nameInText(words, sample.supplier)];
  return [
    {
      indicator: 'order',
      meaning: `orders of ${buyer} from ${supplier}`,
      reason: `The sentence names ${buyer} as buyer, ${supplier} as supplier and kinds of equipment`,
      fit: 0.8,
      check(): Finding {
        const figureOf = (cases: readonly Case[]): RecordFigure | null =>
          cases.length === 0
            ? null
            : {
                value: cases.length,
                unit: 'contracts',
                edition: listText(cases.slice(0, shown).map((one) => caseText(one, words))),
                source: cases[0]!.source,
                note: `kinds: ${[...new Set(cases.map(({ family }) => family))].join(', ')}`,
              };
        const [knownThen, knownNow] = [figureOf(pick(context.day)), figureOf(now)];
        const first = (knownThen ?? knownNow)!;
        return {
          verdict: 'consistent',
          knownThen,
          knownNow,
          arithmetic: `${contractsText(first.value!)}: ${first.edition}`,
          reason: `The record has ${contractsText(first.value!)} of ${buyer} with ${supplier} (${first.note}).`,
          quote: `${buyer} has ${contractsText(first.value!)} on record with ${supplier}: ${first.edition}. Source: ${editionOf(record.data, first.source)}.`,
        };
      },
    },
  ];
}
