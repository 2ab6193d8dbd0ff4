import type { Claim } from '../../claim.ts';
import { decimalText, figureText, listText } from '../../figure-text.ts';
import { verdictOf } from '../../fit.ts';
import type { Finding, Reading, ReadingContext, RecordFigure } from '../../reading.ts';
import { editionOf } from '../../record-source.ts';
import { fiscal, isBase } from './fiscal-year.ts';
import { basis, noTotal, type Totals, total, totalsFor } from './total.ts';

const yearBefore =
  /\b(?:from|on|over|than|compared with|compared to|against)?\s*(?:the )?(?:previous|prior|preceding|last) (?:fiscal )?year\b|\b(?:the |a )?year (?:before|earlier)\b|\byear[- ]on[- ]year\b/;

/** A ratio or change as the growth from one fiscal year to another. */
export function growth(claim: Claim, context: ReadingContext): Reading[] {
  const { here } = context;
  const known = totalsFor(context, total);
  if (!known) return [];
  const { then, now, year } = known;
  const named = here.quantities.find(
    ({ kind, value, start, end }) =>
      kind === 'date' && value !== null && isBase(here.sentence.text, start, end),
  )?.value;
  const back = named ?? (yearBefore.test(here.lower) || claim.quantity.kind === 'change' ? year - 1 : null);
  const base = back ?? year - 1;
  if (base >= year) return [];
  return [
    {
      indicator: 'arms-sales',
      meaning: `growth of US Foreign Military Sales from fiscal year ${base} to ${year}`,
      reason: `The sentence compares US arms sales with ${back === null ? 'an earlier year, taken to be the year before' : `those of ${base}`}`,
      fit: back === null ? 0.7 : 0.9,
      period: fiscal(year),
      basis,
      check: () => checkGrowth(claim, context, base, year, then, now),
    },
  ];
}

const ratioOf = (known: Totals, base: number, year: number): number | null => {
  const [below, above] = [known.get(base)?.value, known.get(year)?.value];
  return below === undefined || above === undefined ? null : above / below;
};

function checkGrowth(
  { quantity }: Claim,
  context: ReadingContext,
  base: number,
  year: number,
  then: Totals,
  now: Totals,
): Finding {
  const isRatio = quantity.kind === 'ratio';
  const figureIn = (known: Totals): RecordFigure | null => {
    const ratio = ratioOf(known, base, year);
    const figure = known.get(year);
    if (ratio === null || !figure) return null;
    const value = Number((isRatio ? ratio : (ratio - 1) * 100).toPrecision(4));
    return {
      value,
      unit: isRatio ? 'x' : '%',
      edition: editionOf(context.record.data, figure.source),
      source: figure.source,
      note: `${figure.value} bn in fiscal year ${year}, ${known.get(base)!.value} bn in fiscal year ${base}`,
    };
  };
  const [knownThen, knownNow] = [figureIn(then), figureIn(now)];
  const known = knownThen ? then : now;
  const ratio = ratioOf(known, base, year);
  if (ratio === null) return noTotal(known.has(year) ? base : year);
  const verdict = verdictOf(quantity, knownThen, knownNow);
  const [low, high] = [known.get(base)!.value, known.get(year)!.value];
  const percent = `${ratio < 1 ? '−' : '+'}${decimalText(Math.abs(ratio - 1) * 100, 1)} %`;
  const sum = `${high} / ${low} = ${ratio.toFixed(3)}, ${percent}`;
  const wanted = isRatio ? quantity.value! : 1 + quantity.value! / 100;
  const holds = [...known.keys()]
    .sort((a, b) => b - a)
    .flatMap((other) => {
      const reached = other < year && other !== base ? ratioOf(known, other, year) : null;
      return reached !== null && wanted > 1 && reached >= wanted
        ? `against fiscal year ${other}: ${high} / ${known.get(other)!.value} = ${reached.toFixed(2)}`
        : [];
    });
  const times = wanted === 2 ? 'A doubling' : `A factor of ${decimalText(wanted)}`;
  const shown = verdict === 'contradicted' && holds.length > 0;
  const other = shown ? ` ${times} holds ${listText(holds)}.` : '';
  return {
    verdict,
    knownThen,
    knownNow,
    arithmetic: `${sum}${shown ? `; ${holds.join('; ')}` : ''}`,
    reason: `From fiscal year ${base} to ${year} the total went from ${figureText(low * 1e9, 'USD')} to ${figureText(high * 1e9, 'USD')}, ${percent}.${other}`,
    quote: `US Foreign Military Sales rose from ${figureText(low * 1e9, 'USD')} in fiscal year ${base} to ${figureText(high * 1e9, 'USD')} in fiscal year ${year}, ${percent}, according to ${(knownThen ?? knownNow)!.edition}.${other}`,
  };
}
