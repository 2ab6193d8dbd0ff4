import { decimalText } from '../figure-text.ts';
import { knownFigures } from '../known-figures.ts';
import type { Indicator, RecordFigure } from '../reading.ts';

const military = /\b(?:defen[cs]e|military|nato)\b/;
/** Words for a large rise, and for a small one. */
const large =
  /\b(?:massive|huge|enormous|dramatic|steep|sharp|vast|hefty|giant|drastic|big|major|substantial)\s+(?:increase|rise|jump|hike|leap|step up|boost)\b/;
const small = /\b(?:small|modest|slight|minor|marginal|tiny)\s+(?:increase|rise|jump|hike|step up|boost)\b/;

/** A rise by half or more is large, one by less than a tenth small; in between words decide nothing. */
const [leastLarge, mostSmall] = [1.5, 1.1];

/** A rise that is named in words only, against the two shares of GDP that the sentence sets side by side. */
export const requiredRise: Indicator = {
  name: 'required-rise',
  triggers: ['increase', 'rise', 'jump', 'hike', 'leap', 'boost', 'step up'],
  qualitative: true,
  read({ quantity }, { here, record, day, today }) {
    if (quantity.kind !== 'qualitative') return [];
    const word = large.exec(here.lower)?.[0] ?? small.exec(here.lower)?.[0];
    if (word === undefined || !military.test(here.lower)) return [];
    const shares = here.quantities.filter(
      ({ kind, unit, value }) =>
        kind === 'percent' && /^%/.test(unit) && value !== null && value > 0 && value <= 10,
    );
    const values = [...new Set(shares.map(({ value }) => value!))].sort((a, b) => a - b);
    if (values.length !== 2 || !shares.some(({ unit }) => unit === '% of GDP')) return [];
    const [from, to] = values as [number, number];
    return [
      {
        indicator: 'required-rise',
        meaning: `"${word}" from ${from} % to ${to} % of GDP`,
        reason: 'the sentence sets two shares of GDP side by side and names the rise in words',
        fit: 0.6,
        basis: 'ratio of the two shares',
        check() {
          const times = to / from;
          const isLarge = large.test(here.lower);
          const fits = isLarge ? times >= leastLarge : times < mostSmall;
          const open = times < leastLarge && times >= mostSmall;
          const figures = knownFigures(record.data, 'share', 'nato-europe-canada').filter(
            ({ producer, source }) => producer === 'nato' && source.startsWith('nato-'),
          );
          const on = (limit: string): RecordFigure | null => {
            const known = figures.filter(
              ({ since, year }) => since <= limit && year <= Number(day.slice(0, 4)),
            );
            const last = known.filter(({ since }) => since === known.at(-1)!.since).at(-1);
            if (!last) return null;
            const { value, edition, source, year } = last;
            const note = `${to} / ${value.toFixed(2)}, the share of European allies and Canada in ${year}`;
            return { value: to / value, unit: 'x', edition, source, note };
          };
          const [then, now] = [on(day), on(today)];
          const actual = then?.note ? `; ${then.note} = ${decimalText(then.value!)}` : '';
          const sum = `${to} / ${from} = ${decimalText(times)}`;
          return {
            verdict: open ? 'not-checkable' : fits ? 'consistent' : 'contradicted',
            knownThen: then,
            knownNow: now,
            arithmetic: `${sum}${actual}`,
            reason: open
              ? `A rise to ${decimalText(times)} times is neither large nor small by any rule; "${word}" cannot be checked.`
              : `From ${from} to ${to} % of GDP is ${decimalText(times)} times as much${fits ? '' : `, which "${word}" does not describe`}.`,
            quote: `Raising spending from ${from} % to ${to} % of GDP multiplies it by ${decimalText(times)} (${sum}).${then ? ` Measured by what European allies and Canada spent, the factor is ${decimalText(then.value!)} (${then.edition}).` : ''}`,
          };
        },
      },
    ];
  },
};
