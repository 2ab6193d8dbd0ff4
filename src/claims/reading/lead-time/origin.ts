import type { ReadingContext } from '../../reading.ts';

/** Whose arms are spoken of. */
export type Origin = 'USA' | 'europe' | 'KOR';
/** Origins as they stand in a sentence. */
export const originNames: Readonly<Record<Origin, string>> = {
  USA: 'the United States',
  europe: 'European suppliers',
  KOR: 'South Korea',
};
/** Whether a supplier is of an origin. */
export const origins: Readonly<Record<Origin, (supplier: string, nato: ReadonlySet<string>) => boolean>> = {
  USA: (supplier) => supplier === 'USA',
  KOR: (supplier) => supplier === 'KOR',
  europe: (supplier, nato) => supplier !== 'USA' && supplier !== 'CAN' && nato.has(supplier),
};

/** Who delivers: the supplier named, here or in the sentence before; Foreign Military Sales are the United States. */
export function originIn({ here, before, record }: ReadingContext): Origin | null {
  for (const { lower, mentions } of [here, ...before.slice(0, 1)]) {
    if (
      /\bforeign military sales\b|\bfms\b|\bamerican (?:weapons|arms)\b|\bu\.?s\.? (?:weapons|arms|suppliers)\b/.test(
        lower,
      )
    )
      return 'USA';
    if (/\beuropean (?:suppliers|companies|industry|manufacturers|weapons|makers|firms)\b/.test(lower))
      return 'europe';
    const ids = mentions.map(({ id }) => record.organisations.get(id)?.country ?? id);
    if (ids.includes('KOR')) return 'KOR';
    if (ids.includes('USA')) return 'USA';
  }
  return null;
}
