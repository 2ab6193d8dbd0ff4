import type { Case } from '../../../procurement/case.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import { namesItem } from '../../equipment.ts';
import { decimalText, listText } from '../../figure-text.ts';
import { fitOf, verdictOf } from '../../fit.ts';
import { nameInText, openedModels } from '../../opened-models.ts';
import type { Finding, Reading, ReadingContext, RecordFigure } from '../../reading.ts';
import { editionOf, spansMeet } from '../../record-source.ts';
import { casesBetween, caseText, contracted, families } from './contract.ts';

/** "Romania ordered 32 F-35s": units under contract, of one order or of all of a kind. */
export function counted({ quantity, period }: Claim, context: ReadingContext): Reading[] {
  const { before, here, record } = context;
  // "Germany ordered 50": of what the sentence before names.
  const around = quantity.unit === 'units' ? `${before[0]?.lower ?? ''} ${here.lower}` : here.lower;
  const kinds = quantity.unit === 'units' ? Object.values(families).flat() : families[quantity.unit];
  if (!kinds || quantity.value === null) return [];
  const pick = (day: IsoDate): { readonly cases: Case[]; readonly named: boolean } => {
    const { cases, countries } = casesBetween(context, day);
    const own = cases.filter((one) => contracted(one) && kinds.includes(one.family) && one.quantity !== null);
    const item = own.filter((one) => namesItem(one.item, around));
    const from =
      quantity.unit === 'units'
        ? []
        : own.filter(({ supplier, buyer }) => countries.includes(supplier) && supplier !== buyer);
    return item.length > 0 ? { cases: item, named: true } : { cases: from, named: from.length > 0 };
  };
  const now = pick(context.today);
  if (now.cases.length === 0) return [];
  const { words } = openedModels(record.data);
  const buyer = nameInText(words, now.cases[0]!.buyer);
  return [
    {
      indicator: 'order',
      meaning: `${quantity.unit} that ${buyer} ordered`,
      reason: `The sentence names ${buyer}, a purchase and ${now.cases[0]!.item}`,
      fit: 0.85,
      basis: 'contracts; options and framework agreements are not counted',
      check(): Finding {
        const figureOf = (cases: readonly Case[]): RecordFigure | null => {
          const dated = cases.filter(({ reached }) => {
            const date = reached.signature ?? reached.award;
            return period !== null && date !== undefined && spansMeet(period, date.text);
          });
          const choices = [
            ...dated.map((one) => [one]),
            ...cases.map((one) => [one]),
            ...(cases.length > 1 ? [[...cases]] : []),
          ];
          const sum = (some: readonly Case[]): number =>
            some.reduce((total, one) => total + one.quantity!, 0);
          const best =
            choices.find((some) => fitOf(quantity, { value: sum(some) }) !== 'misses') ?? choices.at(-1);
          if (!best) return null;
          return {
            value: sum(best),
            unit: quantity.unit,
            edition: listText(best.map((one) => caseText(one, words))),
            source: best[0]!.source,
            note: editionOf(record.data, best[0]!.source),
          };
        };
        const [knownThen, knownNow] = [figureOf(pick(context.day).cases), figureOf(now.cases)];
        const first = (knownThen ?? knownNow)!;
        // The cases are not all that was ever ordered: another number is wrong only for the year of a contract on record.
        const year =
          period &&
          now.cases.some(({ reached }) => {
            const date = reached.signature ?? reached.award;
            return date !== undefined && spansMeet(period, date.text);
          });
        const compared = verdictOf(quantity, knownThen, knownNow);
        const verdict = compared === 'contradicted' && !year ? 'not-checkable' : compared;
        const open = verdict === 'not-checkable' ? ' The record need not hold every order.' : '';
        return {
          verdict,
          knownThen,
          knownNow,
          arithmetic: `${decimalText(quantity.value!)} against ${now.cases.map(({ quantity: units }) => units).join(' + ')} = ${decimalText(now.cases.reduce((sum, one) => sum + one.quantity!, 0))}`,
          reason: `On record: ${first.edition}.${open}`,
          quote: `${buyer}: ${first.edition}, according to ${first.note}.`,
        };
      },
    },
  ];
}
