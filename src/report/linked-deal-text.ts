import type { LinkedDeal } from '../planning/linked-deal.ts';
import { dateText } from '../vocabulary/calendar.ts';
import { wrap } from './text-table.ts';

const columns = 80;

/** What public statements say of the bargains on record, with their sources: a paragraph each. */
export const linkedDealsText = (deals: readonly LinkedDeal[]): string =>
  deals.map((deal) => wrap(sentence(deal), columns)).join('\n');

function sentence({ name, stated, energy, energyBefore, investment, arms }: LinkedDeal): string {
  const parts = [
    `On record, ${name} (${dateText(stated)}): energy of USD ${energy.usdBn} bn through ${energy.through} (${energy.source.producer}, grade ${energy.source.grade})`,
    ...(energyBefore === undefined
      ? []
      : [
          `USD ${energyBefore.usdBn} bn were bought in ${energyBefore.year} (${energyBefore.source.producer}, grade ${energyBefore.source.grade})`,
        ]),
    ...(investment === undefined
      ? []
      : [
          `private investment of USD ${investment.usdBn} bn through ${investment.through} (${investment.source.producer}, grade ${investment.source.grade})`,
        ]),
    'missing' in arms
      ? `arms: no sum is stated (${arms.source.producer}, grade ${arms.source.grade})`
      : `arms of USD ${arms.usdBn} bn through ${arms.through} (${arms.source.producer}, grade ${arms.source.grade})`,
  ];
  return `${parts.join('; ')}. These are intentions, not obligations.`;
}
