import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { RegisterParty } from './sipri-row.ts';

export const supplierGroups = ['US', 'European', 'Korean', 'Israeli', 'other'] as const;
export type SupplierGroup = (typeof supplierGroups)[number];

const singleByCode: Readonly<Record<string, SupplierGroup>> = { USA: 'US', KOR: 'Korean', ISR: 'Israeli' };
const singleByName: Readonly<Record<string, SupplierGroup>> = {
  'United States': 'US',
  'South Korea': 'Korean',
  Israel: 'Israeli',
};

/** Suppliers in Europe that are neither European allies nor members of the EU, as the register names them. */
const otherEuropeans = [
  'Switzerland',
  'Ukraine',
  'Moldova',
  'Serbia',
  'Bosnia-Herzegovina',
  'Kosovo',
  'Georgia',
];

/**
 * Group of a supplier. European: members of NATO but the United States and Canada (so with Türkiye), members of
 * the EU, and the named others. Russia and Belarus count as other.
 */
export function supplierGroup(
  { name, iso3 }: RegisterParty,
  europeanCodes: ReadonlySet<string>,
): SupplierGroup {
  const single = (iso3 === null ? undefined : singleByCode[iso3]) ?? singleByName[name];
  if (single) return single;
  return (iso3 !== null && europeanCodes.has(iso3)) || otherEuropeans.includes(name) ? 'European' : 'other';
}

/** Countries of a vocabulary whose makers are in NATO or in Europe: all that it holds but Russia. */
export const alliedSuppliers = (vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set([...vocabulary.countries.keys()].filter((code) => code !== 'RUS'));

/** Countries of a vocabulary whose makers count as European: all that it holds but these. */
export const europeanSuppliers = (vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set([...vocabulary.countries.keys()].filter((code) => !['USA', 'CAN', 'RUS'].includes(code)));
