import type { CaseValue, ValueBasis } from '../../procurement/case.ts';
import { whole } from '../../report/number-format.ts';

/** What each basis is called in a sentence. */
export const basisNames: Readonly<Record<ValueBasis, string>> = {
  contract: 'contract',
  offer: 'offer',
  ceiling: 'ceiling of a notification',
  programme: 'programme cost',
  package: 'package that may cover more',
  unknown: 'value of unknown basis',
};

/** An amount such as `USD 10 000m` with its basis. */
export const valueText = ({ millions, currency, basis }: CaseValue): string =>
  `${amountText(millions, currency)} (${basisNames[basis]})`;

export const amountText = (millions: number, currency: string): string => `${currency} ${whole(millions)}m`;
