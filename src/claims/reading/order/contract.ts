import type { Case } from '../../../procurement/case.ts';
import type { CaseWords } from '../../../procurement/case-table.ts';
import { dateText, type IsoDate } from '../../../vocabulary/calendar.ts';
import { nameInText, openedModels } from '../../opened-models.ts';
import type { ReadingContext, ReadSentence } from '../../reading.ts';

/** Families of systems that each unit of a count may mean. */
export const families: Readonly<Record<string, readonly string[]>> = {
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

/** Whether a purchase has been contracted. */
export const contracted = ({ rung }: Case): boolean =>
  ['contracted', 'delivering', 'delivered', 'in-service'].includes(rung);

/** Cases as of a day between the buyers and suppliers that a sentence names, each country on either side. */
export function casesBetween(
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

/** "32 × F-35A from the United States, contracted 21 November 2024 (RO-F35)". */
export const caseText = ({ quantity, item, reached, supplier, id }: Case, words: CaseWords): string => {
  const date = reached.signature ?? reached.award;
  return `${quantity === null ? '' : `${quantity} × `}${item} from ${nameInText(words, supplier)}${date ? `, contracted ${dateText(date.text)}` : ''} (${id})`;
};
