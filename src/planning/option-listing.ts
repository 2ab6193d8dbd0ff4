import { type DependentFraction, dependenceOf } from '../capability/dependence.ts';
import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import type { ShippedLine } from '../production/shipped-line.ts';
import { leadMonthsOf, type OfferContext, priceOf } from './offered-option.ts';
import { isWidelyOperated, operatorsOf } from './operators.ts';
import { contentOf, type OptionGrade, type PricePoint, type PurchaseOption } from './option.ts';
import type { Year } from './problem.ts';

/** An option as a list shows it. Plain data, for people and for JSON. */
export interface OptionListing {
  readonly id: string;
  readonly name: string;
  readonly capability: string;
  readonly family: string;
  /** ISO 3166-1 alpha-3. */
  readonly supplier: string;
  readonly channel: string;
  readonly unitsPerItem: number;
  /** Millions of US dollars at the prices and exchange rates of `priceYear`, and what they are taken from. */
  readonly price: ListedPrice | Missing;
  readonly line: string | null;
  /** Items a year: the last rate of the line that was reported by the day, or what a source states of the option. */
  readonly ratePerYear: number | Missing;
  readonly leadMonths: number;
  /** `channel`: median of the stages of the channel; `stated`: of the option, by a source. */
  readonly leadBasis: 'channel' | 'stated';
  /** Parts of the price, 0 to 1, and whether a source states them or they follow from the supplier. */
  readonly europeanContent: ReturnType<typeof contentOf>;
  readonly usDependence: DependentFraction | Missing;
  /** ISO 3166-1 alpha-3 of those who have it or have ordered it. */
  readonly operators: readonly string[];
  /** The United States or at least five allies. */
  readonly widelyOperated: boolean;
  readonly ammunition: string | null;
  readonly note: string;
}

export interface ListedPrice {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly priceYear: Year;
  /** Grade of the weakest source. */
  readonly grade: OptionGrade;
  readonly points: readonly PricePoint[];
}

/** What an option offers, as of the day of the context. */
export function listOption(
  option: PurchaseOption,
  context: OfferContext,
  lines: readonly ShippedLine[],
): OptionListing {
  const { id, name, capability, family, supplier, channel, unitsPerItem, line, note } = option;
  const operators = operatorsOf(option, context.cases);
  return {
    ...{ id, name, capability, family, supplier, channel, unitsPerItem },
    price: listedPrice(option, context),
    line: isMissing(line) ? null : line,
    ratePerYear: rateOf(option, context, lines),
    leadMonths: leadMonthsOf(option, context),
    leadBasis: option.leadMonths === null ? 'channel' : 'stated',
    europeanContent: contentOf(option, context.europeanSuppliers),
    usDependence: dependenceOf(context.record.dependence, family, supplier),
    operators,
    widelyOperated: isWidelyOperated(operators, context.allies),
    ammunition: option.ammunition?.class ?? null,
    note,
  };
}

function listedPrice(option: PurchaseOption, context: OfferContext): ListedPrice | Missing {
  const price = priceOf(option, context);
  if (isMissing(price)) return price;
  const { low, best, high, points } = price;
  const grades = points.map(({ grade }) => grade);
  const grade = (['own', 'C', 'B'] as const).find((one) => grades.includes(one)) ?? 'A';
  const { priceYear } = context;
  return { low: low / 1000, best: best / 1000, high: high / 1000, priceYear, grade, points };
}

function rateOf(
  { line, rate }: PurchaseOption,
  { asOf }: OfferContext,
  lines: readonly ShippedLine[],
): number | Missing {
  if (rate !== null) return rate.perYear;
  if (isMissing(line)) return line;
  const known = lines.find(({ id }) => id === line);
  if (known === undefined || known.noQueue !== null) return missing('no-source', known?.noQueue ?? undefined);
  const reported = known.rates.filter(({ kind, day }) => kind === 'actual' && day <= asOf).at(-1);
  return reported?.perYear ?? missing('no-source', 'no rate was public by then');
}
