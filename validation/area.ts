import type { DataPackage } from '../src/evidence/data-package.ts';
import { endOfYear } from '../src/vocabulary/calendar.ts';
import { countriesOf } from '../src/vocabulary/vocabulary.ts';

/** Members of a country set on 31 December of a year; an ally stands for itself. */
export const membersOf = (data: DataPackage, area: string, year: number): string[] =>
  data.vocabulary.sets.has(area) ? countriesOf(data.vocabulary, area, endOfYear(year)) : [area];
