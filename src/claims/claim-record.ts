import type { DataPackage } from '../evidence/data-package.ts';
import { parseCalendar } from './calendar-event.ts';
import { type Names, openNames } from './mention.ts';
import { parseOfficeHolders } from './office-holder.ts';
import { parseOrganisations } from './organisation.ts';
import type { ClaimRecord } from './reading.ts';
import { parseStatements } from './statement.ts';

const byId = <T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/**
 * Opens what a data package has beside its figures: organisations, people, events, statements.
 *
 * @throws FaultError naming file, line and column of every fault of the first file that has any.
 */
export function openClaimRecord(data: DataPackage): ClaimRecord {
  const { files, sources, vocabulary } = data;
  const organisations = byId(parseOrganisations(files));
  const bodies = new Set([...organisations.keys(), ...vocabulary.countries.keys()]);
  const people = byId(parseOfficeHolders(files, { sources, bodies }));
  const actors = new Set([...bodies, ...people.keys()]);
  const places = new Set([...vocabulary.countries.keys(), ...vocabulary.sets.keys()]);
  return {
    data,
    organisations,
    people,
    calendar: parseCalendar(files, { sources, actors }).sort(byDate),
    statements: parseStatements(files, { sources, people, places }).sort(byDate),
  };
}

/** By date as text, then identifier. */
const byDate = (
  a: { readonly date: string; readonly id: string },
  b: { readonly date: string; readonly id: string },
): number => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1);

/** The names that texts of the subject use, ready to be searched for. */
export const namesOf = ({ data, organisations, people }: ClaimRecord): Names =>
  openNames(data.vocabulary, [...organisations.values()], [...people.values()]);
