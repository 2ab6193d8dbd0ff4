import type { DataPackage } from '../../evidence/data-package.ts';
import { editionsOf } from '../../evidence/edition.ts';
import type { PublishedFigure } from '../../evidence/published.ts';
import { openMacro } from '../../money/macro.ts';
import { noMilitaryParity, parseMilitaryParity } from '../../money/military-parity.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { type BasisShare, type Conversions, shareUnderEachRate } from '../../spending/price-basis-share.ts';
import { compareWithRussia, type RussiaComparison } from '../../spending/russia.ts';
import { editionOption, years } from '../area.ts';
import type { GivenText } from '../given-file.ts';
import { type Setting, shellWord, wholeNumber } from '../option.ts';
import { version } from '../version.ts';

export const priceBasisDefaults = { set: 'nato-europe', sharesYear: 2025, russiaYear: 2024 };

/** A set in a reported year under every price basis. */
export interface PriceBasisQuestion {
  readonly year?: Setting;
  readonly set?: string | undefined;
  /** NATO edition; the newest by default. */
  readonly edition?: string | undefined;
  /** Table of military purchasing power parities of one's own. */
  readonly militaryPpp?: GivenText | undefined;
}

export interface SharesResult {
  readonly meta: Meta;
  readonly rows: readonly BasisShare[];
}

export interface RussiaResult {
  readonly meta: Meta;
  readonly rows: readonly RussiaComparison[];
  /** Figures as published, beside the computed ones. */
  readonly published: readonly PublishedFigure[];
}

/** Reads a question, with the editions that its answer rests on; @throws FaultError. */
export function readPriceBasis(data: DataPackage, question: PriceBasisQuestion, otherwise: number) {
  const year = wholeNumber('--year', question.year, years.low, years.high, otherwise);
  const set = question.set ?? priceBasisDefaults.set;
  const source = editionOption(data, question.edition);
  const file = question.militaryPpp;
  const conversions: Conversions = {
    macro: openMacro(data, editionsOf(data, 'imf-weo').at(-1)!),
    military: file === undefined ? noMilitaryParity : parseMilitaryParity(file.name, file.text),
  };
  const command = `--year ${year} --set ${set} --edition ${source.edition}${file === undefined ? '' : ` --military-ppp ${shellWord(file.name)}`}`;
  return { year, set, source, conversions, command };
}

/** A set's share of the alliance's spending under each price basis; @throws FaultError. */
export function sharesAnswer(data: DataPackage, question: PriceBasisQuestion): SharesResult {
  const { year, set, source, conversions, command } = readPriceBasis(
    data,
    question,
    priceBasisDefaults.sharesYear,
  );
  return {
    meta: metaOf(data, version, `spending shares ${command}`),
    rows: shareUnderEachRate(data, source, conversions, set, year),
  };
}

/** A set of allies and Russia on like price bases; @throws FaultError. */
export function russiaAnswer(data: DataPackage, question: PriceBasisQuestion): RussiaResult {
  const { year, set, source, conversions, command } = readPriceBasis(
    data,
    question,
    priceBasisDefaults.russiaYear,
  );
  return {
    meta: metaOf(data, version, `spending russia ${command}`),
    rows: compareWithRussia(data, source, conversions, set, year),
    published: data.published.filter(
      (figure) =>
        figure.entity === 'RUS' && figure.period === String(year) && /expenditure/.test(figure.metric),
    ),
  };
}
