import { isMissing } from '../evidence/missing.ts';
import { FaultError } from '../fault/fault.ts';
import type { Macro, MacroSeries } from '../money/macro.ts';

/** What to do for years after the last of the Outlook. There is no default: silence is an error. */
export type BeyondHorizonRule = 'hold-last-growth';

/** Central GDP of one country relative to the first year, by series. */
export interface GdpPath {
  /** Index of real GDP, 1 in the first year. */
  readonly real: Float64Array;
  /** Index of GDP in current dollars at market rates. */
  readonly usd: Float64Array;
  /** Index of GDP in current international dollars. */
  readonly ppp: Float64Array;
  /** Index of population. */
  readonly population: Float64Array;
}

/**
 * Central GDP path of a country from one edition of the Outlook. Years after its last are continued by a
 * named rule: `hold-last-growth` repeats the growth of the edition's last year, series by series.
 *
 * @throws FaultError when a year lies beyond the edition and no rule is named, or a figure is missing.
 */
export function gdpPath(
  macro: Macro,
  country: string,
  years: readonly number[],
  rule: BeyondHorizonRule | undefined,
): GdpPath {
  const index = (series: MacroSeries): Float64Array => {
    const at = (year: number): number => {
      if (year <= macro.to) {
        const value = macro.value(series, country, year);
        if (isMissing(value)) {
          throw new FaultError({
            code: 'missing-figure',
            where: macro.source.id,
            value: country,
            rule: value.note,
          });
        }
        return value;
      }
      if (rule === undefined) {
        throw new FaultError({
          code: 'beyond-horizon',
          where: macro.source.id,
          value: String(year),
          rule: `the Outlook ends in ${macro.to} and the scenario names no rule for later years`,
          example: 'gdp: { beyondHorizon: hold-last-growth }',
        });
      }
      const last = at(macro.to);
      return last * (last / at(macro.to - 1)) ** (year - macro.to);
    };
    const first = at(years[0]!);
    return Float64Array.from(years, (year) => at(year) / first);
  };
  return { real: index('real'), usd: index('usd'), ppp: index('ppp'), population: index('population') };
}
