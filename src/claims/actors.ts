import type { ClaimRecord, ReadSentence } from './reading.ts';

/**
 * Who acts in a sentence, by all the names that the record may have it under: a ministry stands for its country, a country's
 * government for the country, the Commission for the Union, a person for the body that the person speaks for.
 */
export function actorsIn({ mentions }: ReadSentence, { organisations, people }: ClaimRecord): Set<string> {
  const actors = new Set<string>();
  for (const { id } of mentions) {
    actors.add(id);
    const of = people.get(id)?.of;
    if (of !== undefined) actors.add(of);
    for (const body of [id, of ?? '']) {
      const organisation = organisations.get(body);
      if (organisation?.country) actors.add(organisation.country);
      if (organisation?.set === 'eu')
        for (const name of ['eu', 'european-union', 'european-commission']) actors.add(name);
    }
    if (id === 'eu') for (const name of ['european-union', 'european-commission']) actors.add(name);
  }
  return actors;
}

/** Whether one of those who did something acts in a sentence. */
export const actsIn = (
  by: readonly string[],
  actors: ReadonlySet<string>,
  { organisations, people }: ClaimRecord,
): boolean =>
  by.some((id) => {
    const body = people.get(id)?.of ?? id;
    const country = organisations.get(body)?.country;
    return actors.has(id) || actors.has(body) || (country !== undefined && actors.has(country));
  });
