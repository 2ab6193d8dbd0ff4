import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf, editionNamed } from '../evidence/edition.ts';
import type { Source } from '../evidence/source.ts';
import { FaultError } from '../fault/fault.ts';

/** Years that options may name. */
export const years = { low: 2014, high: 2040 };

/** The newest NATO edition, or the one named. */
export const editionOption = (data: DataPackage, edition: string | undefined): Source =>
  edition === undefined
    ? editionAsOf(data, 'nato', data.descriptor.created)
    : editionNamed(data, 'nato', edition);

/** A country or set of the vocabulary; @throws FaultError with an example. */
export function knownArea(data: DataPackage, code: string, where = '--country'): string {
  if (data.vocabulary.countries.has(code) || data.vocabulary.sets.has(code)) return code;
  const upper = code.toUpperCase();
  const near = data.vocabulary.countries.has(upper)
    ? upper
    : [...data.vocabulary.countries.values()].find(
        (country) => country.name.toLowerCase() === code.toLowerCase(),
      )?.iso3;
  throw new FaultError({
    code: 'unknown-country',
    where,
    value: code,
    rule: `is neither a country nor a country set of the vocabulary${near ? `; did you mean ${near}?` : ''}`,
    example: `${where} ${near ?? (where === '--set' ? 'nato-europe' : 'POL')}`,
  });
}
