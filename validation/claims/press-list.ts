import Papa from 'papaparse';
import { z } from 'zod';
import type { Verdict } from '../../src/claims/reading.ts';
import { checkYaml, readYaml } from '../../src/fault/located-yaml.ts';
import type { ListedClaim } from './listed-claim.ts';

const placeSchema = z.strictObject({
  id: z.string(),
  holds: z.array(z.string().min(1)).min(1),
  value: z.number().optional(),
  indicators: z.array(z.string()),
});

interface Row {
  readonly claim_id: string;
  readonly seed_file: string;
  readonly verdict: string;
  readonly reference_figure: string;
}

/** The verdicts that agree with the words of the list. */
export function verdictsOf(words: string): Verdict[] {
  if (words.startsWith('uncheckable')) return ['not-checkable'];
  if (/scope altered|as a quotation/.test(words)) return ['attribution-drift', 'contradicted'];
  if (words.startsWith('contradicted')) return ['contradicted'];
  if (/revised|superseded/.test(words)) return ['consistent-then', 'consistent'];
  if (/method contested/.test(words)) return ['inconsistent-basis'];
  if (/alternative lower/.test(words)) return ['consistent', 'inconsistent-basis'];
  return ['consistent'];
}

/** The claims of a list of press claims that are about one article, put where their words stand. */
export function pressClaims(csv: string, placesFile: string, placesText: string): ListedClaim[] {
  const places = checkYaml(readYaml(placesFile, placesText), z.array(placeSchema), () => undefined);
  const { data } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  const rows = new Map(data.map((row) => [row.claim_id, row]));
  return places.map((place) => {
    const row = rows.get(place.id);
    if (row === undefined) throw new Error(`the list has no claim ${place.id}`);
    return { ...place, file: row.seed_file, verdicts: verdictsOf(row.verdict), record: row.reference_figure };
  });
}
