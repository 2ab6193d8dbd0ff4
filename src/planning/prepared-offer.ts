import { isMissing } from '../evidence/missing.ts';
import { type OfferContext, offeredOption, priceOf } from './offered-option.ts';
import type { PurchaseOption } from './option.ts';
import type { PlanNote } from './plan-note.ts';
import type { PlanFile } from './plan-schema.ts';
import type { OfferedOption } from './problem.ts';

/** Options that add to what a plan demands, except those that it leaves out. */
export function wantedOptions(
  { demands, options = {} }: PlanFile,
  all: readonly PurchaseOption[],
): PurchaseOption[] {
  const { only, except = [] } = options;
  const wanted = new Set(demands.map(({ capability }) => capability));
  return all.filter(
    ({ id, capability }) => wanted.has(capability) && (only?.includes(id) ?? true) && !except.includes(id),
  );
}

/** Options as the problem offers them, sorted by id, and those without a price that was public by then. */
export function preparedOffers(
  options: readonly PurchaseOption[],
  context: OfferContext,
  lines: { has(id: string): boolean },
): { readonly offers: readonly OfferedOption[]; readonly notes: readonly PlanNote[] } {
  const notes: PlanNote[] = [];
  const offers = [...options]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((option) => {
      const offer = offeredOption(option, context, lines);
      const price = priceOf(option, context);
      const note = (text: string, sources: readonly string[]) =>
        notes.push({ about: 'option', subject: option.id, text, sources });
      if (isMissing(offer) || isMissing(price)) {
        note(`is left out: ${isMissing(offer) ? offer.note : ''}`, []);
        return [];
      }
      const { points, low, best, high } = price;
      const bounds = low === high ? '' : `, between ${low / 1000} and ${high / 1000}`;
      note(
        `${best / 1000} million dollars at the price year${bounds}, from ${points.map(({ what }) => what).join('; ')}`,
        [...new Set(points.map(({ source }) => source))],
      );
      return [offer];
    });
  return { offers, notes };
}
