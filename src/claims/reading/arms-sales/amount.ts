import type { Claim } from '../../claim.ts';
import { figureText } from '../../figure-text.ts';
import { fitOf, verdictOf } from '../../fit.ts';
import type { Finding, Reading, ReadingContext } from '../../reading.ts';
import { fiscal, fiscalYearOf } from './fiscal-year.ts';
import { basis, newestOf, noTotal, recordIn, total, totalsFor, totalsOn } from './total.ts';

/** Measures of arms sales, and the words that ask for another than the first. */
const totals: readonly [string, RegExp | null][] = [
  [total, null],
  ['direct commercial sales authorised', /\bcommercial\b/],
  [
    'Foreign Military Sales and direct commercial sales together',
    /\b(?:together|combined|in all|overall|total)\b/,
  ],
];

/** "the $80.9 billion of the year before" */
const ofYearBefore =
  /^,? (?:of|in|for) (?:the )?(?:year before|(?:previous|prior|preceding) (?:fiscal )?year)\b/;

/** A sum as the total of a fiscal year. */
export function amount(claim: Claim, context: ReadingContext, around: string): Reading[] {
  const worded = totals.filter(([, words]) => words === null || words.test(around));
  const best =
    worded.findLast(([metric, words]) => words !== null && fits(metric)) ??
    worded.find(([metric]) => fits(metric));
  const [metric] = best ?? (/\bcommercial\b/.test(around) ? totals[1]! : totals[0]!);
  function fits(name: string): boolean {
    const known = totalsOn(context, name, context.today);
    const figure =
      known.size > 0 ? recordIn(context, known, fiscalYearOf(context, newestOf(known)).year) : null;
    return figure !== null && fitOf(claim.quantity, figure) !== 'misses';
  }
  const known = totalsFor(context, metric);
  if (!known) return [];
  const { then, now, year: named, stated } = known;
  // Of several years that a sentence names, the one that stands nearest to the sum.
  const own = claim.period?.known === 'stated' ? Number(claim.period.to.slice(0, 4)) : named;
  const year = ofYearBefore.test(context.here.lower.slice(claim.quantity.end)) ? named - 1 : own;
  if (!stated && !/\b(?:annual|yearly|total|record)\b/.test(around)) return [];
  const name = metric.replace(/,.*/, '');
  return [
    {
      indicator: 'arms-sales',
      meaning: `${name} of the United States in fiscal year ${year}`,
      reason: `The sentence speaks of US arms sales; the United States counts them by fiscal year, so ${year} is read as fiscal year ${year}`,
      fit: stated ? 0.9 : 0.75,
      period: fiscal(year),
      basis,
      check: (): Finding => {
        const [knownThen, knownNow] = [recordIn(context, then, year), recordIn(context, now, year)];
        const verdict = verdictOf(claim.quantity, knownThen, knownNow);
        const figure = knownThen ?? knownNow;
        if (!figure) return noTotal(year);
        const text = figureText(figure.value!, 'USD');
        const statedText = figureText(claim.quantity.value!, 'USD');
        const cut =
          fitOf(claim.quantity, figure) === 'cut-off'
            ? `; ${statedText} is ${text} cut off, not rounded`
            : '';
        return {
          verdict,
          knownThen,
          knownNow,
          arithmetic: `${statedText} against ${text}`,
          reason: `The record has ${text} for fiscal year ${year}${cut}.${figure.note ? ` It counts ${figure.note.replace(/;.*/, '')}.` : ''}`,
          quote: `${name} of the United States came to ${text} in fiscal year ${year} (October ${year - 1} to September ${year}), according to ${figure.edition}.`,
        };
      },
    },
  ];
}
