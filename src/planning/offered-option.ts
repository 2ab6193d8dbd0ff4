import { type CapabilityRecord, readCapabilities } from '../capability/capability-record.ts';
import { dependenceOf } from '../capability/dependence.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import { present } from '../fault/guard.ts';
import { toConstantDollars } from '../money/constant-dollars.ts';
import { type Macro, openMacro } from '../money/macro.ts';
import type { Case } from '../procurement/case.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { type Channel, stagesAhead } from '../procurement/channel.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import { europeanSuppliers } from '../procurement/supplier-group.ts';
import { medianOfSum } from '../simulation/duration-sum.ts';
import { type Day, dateOf, dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { isWidelyOperated, operatorsOf } from './operators.ts';
import { capacityLine, contentOf, type PricePoint, type PurchaseOption } from './option.ts';
import type { OfferedOption, PerMille, ThousandUsd, Year } from './problem.ts';

/** What options are offered against: one price year, and what was known on a day. */
export interface OfferContext {
  readonly priceYear: Year;
  readonly asOf: Day;
  readonly macro: Macro;
  readonly vocabulary: Vocabulary;
  readonly record: CapabilityRecord;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly cases: readonly Case[];
  readonly europeanSuppliers: ReadonlySet<string>;
  readonly allies: ReadonlySet<string>;
}

/**
 * Opens a data package for offers at the prices of a year, as of a day.
 *
 * @throws FaultError when no edition of the Outlook existed on that day.
 */
export function offerContext(data: DataPackage, priceYear: Year, asOf: IsoDate): OfferContext {
  return {
    priceYear,
    asOf: dayOf(asOf),
    macro: openMacro(data, editionAsOf(data, 'imf-weo', asOf)),
    vocabulary: data.vocabulary,
    record: readCapabilities(data),
    channels: shippedChannels(data),
    cases: casesAsOf(readCases(data), dayOf(asOf)),
    europeanSuppliers: europeanSuppliers(data.vocabulary),
    allies: new Set(countriesOf(data.vocabulary, 'nato', asOf)),
  };
}

/** Price of an item in thousands of US dollars at the prices of one year, and what it is known from. */
export interface PriceRange {
  readonly low: ThousandUsd;
  readonly best: ThousandUsd;
  readonly high: ThousandUsd;
  /** The prices it is taken from, as they were stated. */
  readonly points: readonly PricePoint[];
}

/**
 * The price of an item at constant US dollars of the context's year, in whole thousands: the median of the prices that
 * were public by the day, each moved by {@link toConstantDollars}; low and high are the lowest and highest of them. A
 * price of a year that the Outlook of the day does not cover is left out; missing where none is left.
 */
export function priceOf({ prices }: PurchaseOption, context: OfferContext): PriceRange | Missing {
  const { priceYear, asOf, macro, vocabulary } = context;
  const thousands = (millions: number, { currency, year }: PricePoint): number | Missing => {
    const moved = toConstantDollars({ millions, currency, year }, priceYear, macro, vocabulary);
    return isMissing(moved) ? moved : moved.millions * 1000;
  };
  const known = prices.filter(({ knownFrom }) => knownFrom <= asOf);
  if (known.length === 0) return missing('not-yet-due', `no price was public by ${dateOf(asOf)}`);
  const moved = known.map((point) => {
    const [low, best, high] = [point.low, point.best, point.high].map((one) => thousands(one, point));
    return { point, low: low!, best: best!, high: high! };
  });
  const usable = moved.filter(
    (one): one is typeof one & Record<'low' | 'best' | 'high', number> => !isMissing(one.best),
  );
  if (usable.length === 0) return moved[0]!.best as Missing;
  const best = usable.map((one) => one.best).sort((a, b) => a - b);
  return {
    low: Math.round(Math.min(...usable.map(({ low }) => low))),
    best: Math.round((best[(best.length - 1) >> 1]! + best[best.length >> 1]!) / 2),
    high: Math.round(Math.max(...usable.map(({ high }) => high))),
    points: usable.map(({ point }) => point),
  };
}

/** Mean length of a month, days. */
const monthDays = 365.25 / 12;

/** Months over which a problem spreads the items of an order (`timing.ts`). */
const spreadMonths = 12;

/**
 * Whole months from the choice to the first delivery: what the option itself states, otherwise the median of the sum of
 * the stages of its channel ({@link medianOfSum}), which are those that a purchase of a scenario is simulated with. Where the
 * channel takes longer from the first delivery to the last than the twelve months over which a problem spreads an order, half
 * of the rest is added: the middle of the deliveries is then that of the record.
 */
export function leadMonthsOf({ leadMonths, channel }: PurchaseOption, { channels }: OfferContext): number {
  if (leadMonths !== null) return Math.round(leadMonths.months);
  const stages = stagesAhead(present(channels.get(channel), `no channel ${channel}`), new Set(['selection']));
  const [series, toFirst] = [true, false].map((last) =>
    stages.filter(({ from }) => (from === 'first-delivery') === last).map(({ law }) => law),
  );
  const [first, rest] = [toFirst!, series!].map((laws) => medianOfSum(laws) / monthDays);
  return Math.round(first! + Math.max(0, rest! - spreadMonths) / 2);
}

const perMille = (part: number): PerMille => Math.round(part * 1000);

/**
 * An option as a problem offers it; missing where it had no price by the day, or none that can be moved to the price year.
 *
 * @param lines ids of the lines of the problem ({@link capacityLine}): what another line makes is not bounded.
 */
export function offeredOption(
  option: PurchaseOption,
  context: OfferContext,
  lines: { has(id: string): boolean },
): OfferedOption | Missing {
  const { record, asOf, cases, allies } = context;
  const price = priceOf(option, context);
  if (isMissing(price)) return price;
  const line = capacityLine(option);
  const capability = present(
    record.capabilities.find(({ id }) => id === option.capability),
    `no capability ${option.capability}`,
  );
  const operators = operatorsOf(option, cases).filter((code) => allies.has(code));
  const dependence = dependenceOf(record.dependence, option.family, option.supplier);
  return {
    id: option.id,
    name: option.name,
    capability: option.capability,
    unitsPerItem: option.unitsPerItem,
    family: option.family,
    supplier: option.supplier,
    channel: option.channel,
    line: lines.has(line) ? line : null,
    itemPrice: price.best,
    firstOrder: Math.max(option.earliestOrder ?? 0, Number(dateOf(asOf).slice(0, 4))),
    leadMonths: leadMonthsOf(option, context),
    trainingMonths: Math.round(capability.trainingMonths.best),
    europeanContent: perMille(contentOf(option, context.europeanSuppliers).best),
    usDependence: isMissing(dependence) ? null : perMille(dependence.best),
    widelyOperated: isWidelyOperated(operatorsOf(option, cases), allies),
    operators,
  };
}
