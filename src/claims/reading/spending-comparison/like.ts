import { editionNamed, editionsOf } from '../../../evidence/edition.ts';
import { oncePerPackage } from '../../../evidence/once-per-package.ts';
import { openMacro } from '../../../money/macro.ts';
import { noMilitaryParity } from '../../../money/military-parity.ts';
import { compareWithRussia, type RussiaComparison } from '../../../spending/russia.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import { decimalText, figureText } from '../../figure-text.ts';
import { type KnownFigure, marketRates, purchasingPower } from '../../known-figure.ts';
import { entityName } from '../../measure-reading.ts';
import type { ReadingContext, RecordFigure } from '../../reading.ts';
import { newest, type Sides } from './sides.ts';

/** Sets of allies that can stand beside Russia at purchasing power; a Europe that is not named is NATO's European members. */
const beside: Readonly<Record<string, string>> = {
  europe: 'nato-europe',
  'nato-europe': 'nato-europe',
  'nato-europe-canada': 'nato-europe-canada',
  nato: 'nato',
};

/** Two sides on one basis: the sum, and the same in a sentence. */
export interface Like {
  readonly text: string;
  readonly said: string;
  readonly figure: RecordFigure;
}

/** Both sides at purchasing power by one conversion, from the editions of a day; needs Russia on one side. */
function russiaAtParity(
  { first, second }: Sides,
  year: number,
  day: IsoDate,
  { record: { data } }: ReadingContext,
): RussiaComparison | undefined {
  const set = beside[first === 'RUS' ? second : first];
  if (set === undefined || (first !== 'RUS' && second !== 'RUS')) return undefined;
  const nato = editionsOf(data, 'nato').findLast(({ date }) => date <= day);
  const outlook = editionsOf(data, 'imf-weo').findLast(({ date }) => `${date}-31` <= day);
  const milex = data.sources.get('sipri-milex-2025');
  if (!nato || !outlook || !milex || milex.date > day) return undefined;
  return comparedIn(data, nato.edition, outlook.edition, set, year);
}

const comparedIn = oncePerPackage(
  (data, nato: string, outlook: string, set: string, year: number): RussiaComparison | undefined => {
    const macro = openMacro(data, editionNamed(data, 'imf-weo', outlook));
    const conversions = { macro, military: noMilitaryParity };
    return compareWithRussia(data, editionNamed(data, 'nato', nato), conversions, set, year).find(
      ({ rate }) => rate === 'gdp-ppp',
    );
  },
);

export const usd = (value: number): string => figureText(value, 'USD');

/** Both sides at market exchange rates, as known on a day. */
export function atMarketRates(
  sides: Sides,
  year: number,
  on: IsoDate,
  producer: string,
  context: ReadingContext,
): Like | undefined {
  const { first, second } = sides;
  const [firstName, secondName] = [first, second].map((id) => entityName(context, id));
  const of = (id: string): KnownFigure | undefined =>
    newest(id, marketRates, year, on, producer, context) ??
    (id === 'europe' ? newest('nato-europe', marketRates, year, on, producer, context) : undefined);
  const [a, b] = [of(first), of(second)];
  if (!a || !b) return undefined;
  const value = a.value / b.value;
  const editions = [...new Set([a.edition, b.edition])].join('; ');
  return {
    text: `${usd(a.value)} / ${usd(b.value)} = ${decimalText(value)} at market exchange rates (${editions})`,
    said: `At market exchange rates the military expenditure of ${firstName} in ${year} was ${decimalText(value)} times that of ${secondName}: ${usd(a.value)} against ${usd(b.value)} (${editions}).`,
    figure: {
      value,
      unit: 'x',
      edition: editions,
      source: a.source,
      note: `market exchange rates; ${secondName}: ${b.scope}`,
    },
  };
}

/** Both sides at purchasing power, as known on a day. */
export function atPurchasingPower(
  sides: Sides,
  year: number,
  on: IsoDate,
  producer: string,
  context: ReadingContext,
): Like | undefined {
  const { first } = sides;
  const { record } = context;
  const both = russiaAtParity(sides, year, on, context);
  if (!both?.setMillions || !both.russiaMillions) return undefined;
  const [a, b] = [both.russiaMillions * 1e6, both.setMillions * 1e6];
  const own = newest('RUS', purchasingPower, year, on, producer, context);
  const turn = (russia: number): number => (first === 'RUS' ? russia / b : b / russia);
  const outlook = record.data.sources.get(both.sources[2]!)!;
  const name = record.data.vocabulary.sets.get(both.set)!.name;
  const published = own
    ? `, and with ${usd(own.value)} for Russia (${own.edition}) ${decimalText(turn(own.value))}`
    : '';
  return {
    text: `${first === 'RUS' ? `${usd(a)} / ${usd(b)}` : `${usd(b)} / ${usd(a)}`} = ${decimalText(turn(a))} at purchasing power on both sides (${name}; SIPRI's roubles and NATO's tables at the factors of ${outlook.title})${published}`,
    said: `At purchasing power on both sides it was ${decimalText(turn(a))} times: ${first === 'RUS' ? `${usd(a)} against ${usd(b)}` : `${usd(b)} against ${usd(a)}`} for the ${name} (${outlook.title}).`,
    figure: {
      value: turn(a),
      unit: 'x',
      edition: outlook.title,
      source: outlook.id,
      note: `GDP purchasing power parity on both sides; ${name}`,
    },
  };
}
