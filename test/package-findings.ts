import { checkPackage } from '../src/evidence/package-check.ts';
import { mutatedPackage, type RowEdit, type RowName } from './package-mutant.ts';

/** What the checks say of the shipped package with single rows changed: `check country year basis`, in order. */
export const findingsAfter = (edits: Readonly<Record<RowName, RowEdit>>): string[] =>
  checkPackage(mutatedPackage(edits)).checks.flatMap(({ failures }) =>
    failures.map(({ check, country, year, priceBasis }) => `${check} ${country} ${year} ${priceBasis}`),
  );
