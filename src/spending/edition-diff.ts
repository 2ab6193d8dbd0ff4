import type { DataPackage } from '../evidence/data-package.ts';
import { editionsOf, type Producer } from '../evidence/edition.ts';
import type { Source } from '../evidence/source.ts';
import { FaultError } from '../fault/fault.ts';
import { caveatsOf, type NotComparable, notComparable } from './edition-comparability.ts';
import { type Conclusion, conclusionsBetween } from './edition-conclusion.ts';
import { type EditionFigure, figuresOf, indexBase, type Quantity, quantityOf } from './edition-quantity.ts';

/** A figure of one country and year that two editions have differently. */
export interface Movement {
  readonly country: string;
  readonly year: number;
  /** In the unit of the difference: percent of GDP, or percent a year. */
  readonly before: number;
  readonly after: number;
  /** Percentage points. */
  readonly change: number;
  /** Real GDP with the base year of the difference at 100; `null` for shares of GDP. */
  readonly index: { readonly before: number; readonly after: number } | null;
}

/** A figure that only one of the editions has. */
export interface LoneFigure {
  readonly country: string;
  readonly year: number;
  readonly value: number;
  /** Why the other edition has none, where it says so. */
  readonly note: string;
}

/** What moved between two editions of one producer. */
export interface EditionDiff {
  readonly producer: Producer;
  readonly from: Source;
  readonly to: Source;
  /** What to know before reading any figure: changes of definition and of base year. */
  readonly caveats: readonly string[];
  readonly quantity: Quantity;
  readonly unit: 'percent of GDP' | 'percent a year';
  /** Base year of the index of real GDP; `null` for shares of GDP. */
  readonly indexBase: number | null;
  /** Years that both editions cover, and those that only one does. */
  readonly years: {
    readonly common: readonly number[];
    readonly appeared: readonly number[];
    readonly vanished: readonly number[];
  };
  /** Country-years with a figure in both. */
  readonly compared: number;
  /** Those that differ by more than the rounding of the two, by country, then year. */
  readonly movements: readonly Movement[];
  /** The ten largest movements of single countries, by size, then country, then year. */
  readonly largest: readonly Movement[];
  /** Figures for common years that only the later, or only the earlier of the two has. */
  readonly appeared: readonly LoneFigure[];
  readonly vanished: readonly LoneFigure[];
  readonly notComparable: readonly NotComparable[];
  /** For each target and common year; empty where the editions say nothing about targets. */
  readonly conclusions: readonly Conclusion[];
}

/**
 * Compares two editions of NATO's shares of GDP, or two of the IMF's real growth of GDP.
 *
 * @throws FaultError when the two are not editions of one producer.
 */
export function diffEditions(data: DataPackage, from: Source, to: Source): EditionDiff {
  const producer = producerOf(data, from, to);
  const quantity = quantityOf(producer);
  const base = quantity === 'real-gdp-growth' ? indexBase(data, from, to) : null;
  const before = figuresOf(data, from, quantity, base);
  const after = figuresOf(data, to, quantity, base);
  const [yearsBefore, yearsAfter] = [yearsIn(before), yearsIn(after)];
  const common = yearsBefore.filter((year) => yearsAfter.includes(year));
  const movements: Movement[] = [];
  let compared = 0;
  for (const [key, old] of before) {
    const now = after.get(key);
    if (old.value === null || now === undefined || now.value === null) continue;
    compared++;
    const change = now.value - old.value;
    if (Math.abs(change) <= old.slack + now.slack) continue;
    const { country, year, value } = old;
    const index = old.index === null || now.index === null ? null : { before: old.index, after: now.index };
    movements.push({ country, year, before: value, after: now.value, change, index });
  }
  return {
    producer,
    from,
    to,
    caveats: caveatsOf(from, to, quantity),
    quantity,
    unit: quantity === 'share-of-gdp' ? 'percent of GDP' : 'percent a year',
    indexBase: base,
    years: {
      common,
      appeared: yearsAfter.filter((year) => !common.includes(year)),
      vanished: yearsBefore.filter((year) => !common.includes(year)),
    },
    compared,
    movements: movements.sort(byPlace),
    largest: movements
      .filter(({ country }) => data.vocabulary.countries.has(country))
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || byPlace(a, b))
      .slice(0, 10),
    appeared: loneFigures(after, before, common),
    vanished: loneFigures(before, after, common),
    notComparable: notComparable(data, from, to),
    conclusions: quantity === 'share-of-gdp' ? conclusionsBetween(data, from, to, common) : [],
  };
}

function producerOf(data: DataPackage, from: Source, to: Source): Producer {
  const producers: readonly Producer[] = ['nato', 'imf-weo'];
  const found = producers.find((producer) => {
    const ids = editionsOf(data, producer).map((source) => source.id);
    return ids.includes(from.id) && ids.includes(to.id);
  });
  if (found) return found;
  throw new FaultError({
    code: 'not-two-editions',
    where: '--from, --to',
    value: `${from.id}, ${to.id}`,
    rule: `are not two editions of one producer; producers with editions: ${producers.join(', ')}`,
    example: editionsOf(data, 'nato')
      .slice(-2)
      .map((source) => source.id)
      .join(', '),
  });
}

const yearsIn = (figures: ReadonlyMap<string, EditionFigure>): number[] =>
  [...new Set([...figures.values()].map((figure) => figure.year))].sort((a, b) => a - b);

/** Figures that one edition has and the other has not, in the years that both cover. */
function loneFigures(
  here: ReadonlyMap<string, EditionFigure>,
  there: ReadonlyMap<string, EditionFigure>,
  years: readonly number[],
): LoneFigure[] {
  const lone: LoneFigure[] = [];
  for (const [key, { country, year, value }] of here) {
    const other = there.get(key);
    if (value === null || !years.includes(year) || (other && other.value !== null)) continue;
    lone.push({ country, year, value, note: other?.note ?? '' });
  }
  return lone.sort(byPlace);
}

const byPlace = (
  a: { readonly country: string; readonly year: number },
  b: { readonly country: string; readonly year: number },
): number => (a.country < b.country ? -1 : a.country > b.country ? 1 : a.year - b.year);
