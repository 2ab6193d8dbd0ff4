import { type Capability, unitsPerItem } from '../capability/capability.ts';
import { dateOf } from '../vocabulary/calendar.ts';
import type { PricePoint } from './option.ts';
import type { OptionWords } from './option-words.ts';

/**
 * Price of an item by a case: its value over its quantity, in the prices of the year of the contract (or of the choice,
 * where there is none yet). Where the case counts another unit than the option, both are counted in units of the
 * capability. Otherwise why the case gives no price, as the rule it breaks.
 */
export function casePrice(
  id: string,
  year: number | undefined,
  capability: Capability | undefined,
  quantityUnit: string,
  { cases, currencies, sources }: OptionWords,
): Omit<PricePoint, 'what'> | string {
  const found = cases.get(id);
  if (found === undefined) return 'must be a case of cases/cases.csv';
  const { value, quantity, family, unit, reached, source } = found;
  if (value === null) return 'has no value: a ceiling of a notification is no price';
  if (!currencies.has(value.currency))
    return `has a value in ${value.currency}, for which no rate is shipped`;
  if (quantity === null) return 'has no quantity';
  const items =
    capability === undefined
      ? 0
      : (quantity * unitsPerItem(capability, family, unit)) / unitsPerItem(capability, family, quantityUnit);
  if (!(items > 0 && Number.isFinite(items)))
    return `counts ${unit}, which are no ${quantityUnit} of its family`;
  const signed = reached.signature ?? reached.award ?? reached.selection;
  if (signed === undefined) return 'has no date of a contract or choice';
  const price = value.millions / items;
  return {
    ...{
      low: price,
      best: price,
      high: price,
      currency: value.currency,
      basis: value.basis,
      case: id,
      source,
    },
    year: year ?? Number(dateOf(signed.first).slice(0, 4)),
    grade: sources.get(source)?.grade ?? 'own',
    knownFrom: signed.last,
  };
}
