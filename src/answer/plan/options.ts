import type { DataPackage } from '../../evidence/data-package.ts';
import { FaultError } from '../../fault/fault.ts';
import { offerContext } from '../../planning/offered-option.ts';
import { type UnpricedProduct, withOptions } from '../../planning/option.ts';
import { listOption, type OptionListing } from '../../planning/option-listing.ts';
import { readOptions } from '../../planning/option-table.ts';
import { optionWords } from '../../planning/option-words.ts';
import { readPlannerOptions } from '../../planning/planner-options.ts';
import { shippedLines } from '../../production/shipped-line.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import type { GivenText } from '../given-file.ts';
import { type Setting, shellWord, wholeNumber } from '../option.ts';
import { version } from '../version.ts';

export const defaultPriceYear = 2025;

/** What can be bought, of whom, at which price and how soon. */
export interface OptionsQuestion {
  /** One option; all by default. */
  readonly option?: string | undefined;
  readonly priceYear?: Setting;
  /** Options of one's own, CSV or YAML, over the shipped ones. */
  readonly options?: GivenText | undefined;
}

/** What `plan options --json` prints. */
export interface PlanOptionsResult {
  readonly meta: Meta;
  readonly rows: readonly OptionListing[];
  /** Products that are known and left out, and why. */
  readonly missing: readonly UnpricedProduct[];
}

/** @throws FaultError for a year out of range, an unknown option, and every fault of a planner's file. */
export function optionsAnswer(
  data: DataPackage,
  { option: id, priceYear: given, options: file }: OptionsQuestion,
): PlanOptionsResult {
  const words = optionWords(data);
  const priceYear = wholeNumber('--price-year', given, 2014, 2031, defaultPriceYear);
  const { options: shipped, missing } = readOptions(data, words);
  const own = file === undefined ? [] : readPlannerOptions(file.text, file.name, words);
  const asOf = data.descriptor.created as IsoDate;
  const context = offerContext(data, priceYear, asOf);
  const lines = shippedLines(data, dayOf(asOf));
  const rows = withOptions(shipped, own).map((one) => listOption(one, context, lines));
  const chosen = id === undefined ? rows : rows.filter((row) => row.id === id);
  if (chosen.length === 0)
    throw new FaultError({
      code: 'unknown-option',
      where: 'option',
      value: id,
      rule: 'is no option that `plan options` lists',
      example: `plan options ${rows[0]!.id}`,
    });
  const meta = metaOf(
    data,
    version,
    `plan options${id === undefined ? '' : ` ${shellWord(id)}`} --price-year ${priceYear}${file === undefined ? '' : ` --options ${shellWord(file.name)}`}`,
  );
  return { meta, rows: chosen, missing };
}
