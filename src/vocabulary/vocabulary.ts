import { z } from 'zod';
import { type Fault, FaultError } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';
import { type Country, countrySchema } from './country.ts';
import { type CountrySet, countrySetSchema, membersOn } from './country-set.ts';
import {
  type Currency,
  currencySchema,
  type Indicator,
  indicatorSchema,
  type PriceBasisEntry,
  priceBasisSchema,
} from './indicator.ts';

/** Every name the project uses, loaded from `data/vocabulary`. */
export interface Vocabulary {
  /** Allies first, in the order of their names, then others. */
  readonly countries: ReadonlyMap<string, Country>;
  readonly sets: ReadonlyMap<string, CountrySet>;
  readonly currencies: ReadonlyMap<string, Currency>;
  readonly priceBases: ReadonlyMap<string, PriceBasisEntry>;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

const folder = 'vocabulary';

/**
 * Reads the vocabulary from the text of its files, keyed by path below `data/`.
 *
 * @throws FaultError for a missing file, an unknown key, or an identifier used twice.
 */
export function parseVocabulary(files: ReadonlyMap<string, string>): Vocabulary {
  const list = <T>(name: string, schema: z.ZodType<T>, id: (entry: T) => string): Map<string, T> => {
    const path = `${folder}/${name}.yaml`;
    const text = files.get(path);
    if (text === undefined) {
      throw new FaultError({ code: 'missing-file', where: path, rule: 'the data package needs this file' });
    }
    const yaml = readYaml(path, text);
    const entries = checkYaml(yaml, z.array(schema), () => undefined);
    const faults: Fault[] = [];
    const map = new Map<string, T>();
    for (const [index, entry] of entries.entries()) {
      const key = id(entry);
      if (map.has(key)) {
        faults.push({
          code: 'duplicate-id',
          where: path,
          ...yaml.locate([index]),
          value: key,
          rule: 'is defined twice',
        });
      }
      map.set(key, entry);
    }
    if (faults.length > 0) throw new FaultError(faults);
    return map;
  };
  const allies = list('allies', countrySchema, (country) => country.iso3);
  const others = list('others', countrySchema, (country) => country.iso3);
  return {
    countries: new Map([...allies, ...others]),
    sets: list('country-sets', countrySetSchema, (set) => set.id),
    currencies: list('currencies', currencySchema, (currency) => currency.code),
    priceBases: list('price-bases', priceBasisSchema, (basis) => basis.id),
    indicators: list('indicators', indicatorSchema, (indicator) => indicator.id),
  };
}

/**
 * Members of a named set on a date.
 *
 * @throws FaultError when the set is not in the vocabulary.
 */
export function countriesOf(vocabulary: Vocabulary, id: string, on: string, where = '--set'): string[] {
  const set = vocabulary.sets.get(id);
  if (!set) {
    throw new FaultError({
      code: 'unknown-country-set',
      where,
      value: id,
      rule: `is not a country set; known sets: ${[...vocabulary.sets.keys()].join(', ')}`,
      example: 'nato-europe',
    });
  }
  return membersOn(set, [...vocabulary.countries.values()], on);
}

export const nameOf = (vocabulary: Vocabulary, code: string): string =>
  vocabulary.countries.get(code)?.name ?? vocabulary.sets.get(code)?.name ?? code;
