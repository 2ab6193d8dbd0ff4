import type { DataPackage } from './data-package.ts';
import type { Observation } from './observation.ts';
import { type PrintedPrecision, printedPrecision } from './printed-precision.ts';
import type { Source } from './source.ts';

/** Relative difference that binary arithmetic in another order may leave. */
export const arithmeticNoise = 1e-9;

/** The figures of one edition, with what is needed to compare them with each other. */
export interface EditionFigures {
  readonly data: DataPackage;
  readonly source: Source;
  /** Price basis of the constant prices of the edition, such as `mer-2021`. */
  readonly constant: string;
  readonly precision: PrintedPrecision;
  readonly rows: readonly Observation[];
  row(indicator: string, priceBasis: string, country: string, year: number): Observation | undefined;
  /** The value in the unit of the indicator; `undefined` where there is none, for whatever reason. */
  value(indicator: string, priceBasis: string, country: string, year: number): number | undefined;
}

export function editionFigures(data: DataPackage, source: Source): EditionFigures {
  const row: EditionFigures['row'] = (indicator, priceBasis, country, year) =>
    data.find({ source: source.id, indicator, priceBasis, country, year });
  return {
    data,
    source,
    constant: `mer-${source.constantBase}`,
    precision: printedPrecision(data.observations, source.id),
    rows: data.observations.filter((observation) => observation.source === source.id),
    row,
    value: (...key) => row(...key)?.value ?? undefined,
  };
}

/** A number for a sentence: up to six significant decimals, without trailing zeros. */
export const figureText = (value: number): string => String(Number(value.toPrecision(12)));

/** Lowest and highest value of a ratio when both terms are rounded. All in the units of the terms. */
export function ratioBounds(
  [numerator, halfAbove]: readonly [number, number],
  [denominator, halfBelow]: readonly [number, number],
): { readonly low: number; readonly high: number } {
  return {
    low: (numerator - halfAbove) / (denominator + halfBelow),
    high: (numerator + halfAbove) / (denominator - halfBelow),
  };
}
