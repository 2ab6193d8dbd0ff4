import { isMissing } from '../evidence/missing.ts';
import type { UnpricedProduct } from '../planning/option.ts';
import type { ListedPrice, OptionListing } from '../planning/option-listing.ts';
import { whole } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

/** Options by capability as tables of 80 columns, what the columns mean, and what is known without a price. */
export function optionsText(
  listings: readonly OptionListing[],
  unpriced: readonly UnpricedProduct[],
): string {
  const capabilities = [...new Set(listings.map(({ capability }) => capability))].sort();
  const priced = listings.map(({ price }) => price).find((price): price is ListedPrice => !isMissing(price));
  const header = ['option', 'from', 'USD m', 'range', 'of', 'lead', 'rate', 'EU', 'US', 'used'];
  const align = header.map((_, index) => (index < 2 ? ('left' as const) : ('right' as const)));
  return [
    `What can be bought, prices of ${priced?.priceYear ?? 'no year'}`,
    ...capabilities.flatMap((capability) => {
      const own = listings.filter((one) => one.capability === capability);
      own.sort((a, b) => (a.id < b.id ? -1 : 1));
      return ['', capability, textTable(header, own.map(cells), align)];
    }),
    '',
    wrap(
      'USD m: price of an item in millions of US dollars, the median of the contracts it is taken from; range, the lowest ' +
        'and the highest; of, the years of them. Contracts differ in what they include. † budget of a programme, ‡ value of ' +
        'a package that may cover more; # an offer or an unknown basis; * provisional (grade C); ° your own. lead: months ' +
        'from the choice to the first delivery, by the stages of the channel; s, as a source states it. rate: items a year of ' +
        'its line, for all buyers. EU: per cent of the price that stays in Europe, all where the maker is and none elsewhere ' +
        'but where a source gives a figure (=). US: per cent that depends on the United States. used: countries that have it ' +
        'or have ordered it; + where the United States or five allies do. –: not public.',
      80,
    ),
    ...(unpriced.length === 0 ? [] : ['', `Known, without a price that may be shown (${unpriced.length}):`]),
    ...unpriced.map(({ name, supplier, reason }) => wrap(`- ${name} (${supplier}): ${reason}`, 80)),
  ].join('\n');
}

function cells(one: OptionListing): string[] {
  const { id, supplier, price, leadMonths, leadBasis, ratePerYear, europeanContent, usDependence } = one;
  const content = `${Math.round(europeanContent.best * 100)}${europeanContent.rule === 'stated' ? '=' : ''}`;
  return [
    id,
    supplier,
    isMissing(price) ? '–' : short(price.best) + marks(price),
    isMissing(price) || price.low === price.high ? '–' : `${short(price.low)}–${short(price.high)}`,
    isMissing(price) ? '–' : years(price),
    `${leadMonths}${leadBasis === 'stated' ? 's' : ''}`,
    isMissing(ratePerYear) ? '–' : short(ratePerYear).replace(/\.0$/, ''),
    content,
    isMissing(usDependence) ? '–' : `${Math.round(usDependence.best * 100)}`,
    `${one.operators.length}${one.widelyOperated ? '+' : ''}`,
  ];
}

/** Everything that is known of one option, with each price as it was stated. */
export function optionText(one: OptionListing): string {
  const { price, ratePerYear, europeanContent: content, usDependence } = one;
  const percent = (part: number): string => `${Math.round(part * 1000) / 10} %`;
  const known = <T>(value: T, text: (value: Exclude<T, { missing: unknown }>) => string): string =>
    isMissing(value) ? `not public: ${value.note}` : text(value as Exclude<T, { missing: unknown }>);
  const lines = [
    `${one.name} (${one.id}), ${one.supplier}: ${one.capability}, ${one.unitsPerItem} an item`,
    '',
    known(
      price,
      ({ low, best, high, priceYear }) =>
        `Price: USD ${short(best)}m at prices of ${priceYear}, ${short(low)} to ${short(high)}`,
    ),
    ...(isMissing(price)
      ? []
      : price.points.map(({ best, currency, year, what, basis, case: id, source, grade }) =>
          wrap(
            `- ${currency} ${amount(best)}m in ${year}, ${basis}: ${what} (${id === null ? '' : `${id}, `}${source}, grade ${grade})`,
            80,
          ),
        )),
    `Line: ${one.line ?? 'none described'}; a year: ${known(ratePerYear, short)}`,
    `Channel: ${one.channel}; first delivery after ${one.leadMonths} months (${one.leadBasis})`,
    `European content: ${percent(content.best)}, ${content.rule === 'stated' ? 'by a source' : 'by where the maker is'}`,
    `Dependent on the United States: ${known(usDependence, ({ best, source }) => `${percent(best)} (${source})`)}`,
    `Operators: ${one.operators.join(' ') || 'none on record'}${one.widelyOperated ? ' (widely operated)' : ''}`,
    ...(one.ammunition === null ? [] : [`Ammunition: ${one.ammunition}`]),
    ...(one.note === '' ? [] : [`Note: ${one.note}`]),
  ];
  return lines.map((line) => (line.startsWith('- ') ? line : wrap(line, 80))).join('\n');
}

const short = (value: number): string => (value < 99.95 ? value.toFixed(1) : whole(value));
const amount = (value: number): string => String(Number(value.toPrecision(5)));

const marks = ({ points, grade }: ListedPrice): string => {
  const basis = points[0]!.basis;
  const mark = basis === 'contract' ? '' : basis === 'programme' ? '†' : basis === 'package' ? '‡' : '#';
  return mark + (grade === 'C' ? '*' : grade === 'own' ? '°' : '');
};

const years = ({ points }: ListedPrice): string => {
  const all = points.map(({ year }) => year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return first === last ? String(first) : `${String(first).slice(2)}–${String(last).slice(2)}`;
};
