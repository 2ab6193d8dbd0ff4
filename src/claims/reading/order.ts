import type { Case } from '../../procurement/case.ts';
import type { CaseWords } from '../../procurement/case-table.ts';
import { dateText, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { familiesIn, namesItem } from '../equipment.ts';
import { decimalText, listText } from '../figure-text.ts';
import { fitOf, verdictOf } from '../fit.ts';
import { nameInText, openedModels } from '../opened-models.ts';
import type { Finding, Indicator, Reading, ReadingContext, ReadSentence, RecordFigure } from '../reading.ts';
import { editionOf, spansMeet } from '../record-source.ts';

const buying =
  /\b(?:order(?:s|ed|ing)?|bought|buy(?:s|ing)?|purchas\w+|contract(?:s|ed)?|sign(?:s|ed)|acquir\w+|procur\w+|turn(?:ed|ing|s) to|deals?|chose|select(?:s|ed)|is to (?:get|receive|have)|on order)\b/;
const families: Readonly<Record<string, readonly string[]>> = {
  tanks: ['tank'],
  aircraft: [
    'combat-aircraft',
    'light-combat-aircraft',
    'tanker-aircraft',
    'transport-aircraft',
    'maritime-patrol-aircraft',
  ],
  guns: ['self-propelled-gun'],
  launchers: ['rocket-artillery'],
  batteries: ['long-range-air-defence', 'medium-range-air-defence'],
  missiles: [
    'long-range-air-defence-missile',
    'air-to-air-missile',
    'air-to-surface-weapon',
    'land-attack-missile',
    'anti-ship-missile',
    'anti-tank-missile',
  ],
  helicopters: ['attack-helicopter', 'transport-helicopter', 'naval-helicopter'],
};

/** Orders on record: who bought how many of what from whom. */
export const order: Indicator = {
  name: 'order',
  triggers: [
    'tank',
    'jets',
    'fighter',
    'aircraft',
    'planes',
    'howitzer',
    'artillery',
    'missile',
    'patriot',
    'launcher',
    'helicopter',
    'batter',
    'f-35',
    'f-16',
    'p-8',
    'apache',
    'himars',
    'chunmoo',
  ],
  qualitative: true,
  read(claim, context) {
    const { here } = context;
    if (!buying.test(here.lower)) return [];
    const { kind } = claim.quantity;
    if (kind === 'count') return counted(claim, context);
    return kind === 'qualitative' ? turned(context) : [];
  },
};

/** Contracts shown; the others are counted. */
const shown = 4;

const contracted = ({ rung }: Case): boolean =>
  ['contracted', 'delivering', 'delivered', 'in-service'].includes(rung);

/** Cases as of a day between the buyers and suppliers that a sentence names, each country on either side. */
function casesBetween(
  { here, before, record: { data } }: ReadingContext,
  day: IsoDate,
): { readonly cases: Case[]; readonly countries: string[] } {
  const countriesIn = ({ mentions }: ReadSentence): string[] =>
    mentions.filter(({ kind }) => kind === 'country').map(({ id }) => id);
  const own = countriesIn(here);
  // "A second contract followed": of those named before.
  const countries = [...new Set(own.length > 0 || !before[0] ? own : countriesIn(before[0]))];
  const cases = openedModels(data)
    .casesOn(day)
    .filter(
      ({ buyer, partners = [] }) =>
        countries.includes(buyer) || partners.some((one) => countries.includes(one)),
    );
  return { cases, countries };
}

function counted({ quantity, period }: Claim, context: ReadingContext): Reading[] {
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

const caseText = ({ quantity, item, reached, supplier, id }: Case, words: CaseWords): string => {
  const date = reached.signature ?? reached.award;
  return `${quantity === null ? '' : `${quantity} × `}${item} from ${nameInText(words, supplier)}${date ? `, contracted ${dateText(date.text)}` : ''} (${id})`;
};

const contractsText = (n: number): string => (n === 1 ? '1 contract' : `${n} contracts`);
const byContract = (a: Case, b: Case): number => contractDay(a) - contractDay(b) || (a.id < b.id ? -1 : 1);
const contractDay = ({ reached }: Case): number =>
  (reached.signature ?? reached.award)?.first ?? Number.POSITIVE_INFINITY;

/** "turned to South Korea for tanks and guns": contracts between the two for the kinds named. */
function turned(context: ReadingContext): Reading[] {
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
