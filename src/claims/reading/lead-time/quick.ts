import type { Finding, Reading, ReadingContext, RecordFigure } from '../../reading.ts';
import { figureOf, nothing, observedOn, years } from './observed.ts';
import { type Origin, originNames } from './origin.ts';

/** "because it is delivered quickly": the supplier's fastest and usual times. */
export function quick(origin: Origin, context: ReadingContext): Reading {
  return {
    indicator: 'lead-time',
    meaning: `how soon arms from ${originNames[origin]} are delivered`,
    reason: `The sentence says that ${originNames[origin]} delivers soon`,
    fit: 0.65,
    basis: 'from the first dated step of a case to the first delivery',
    check(): Finding {
      const all = (): boolean => true;
      const [then, now] = [context.day, context.today].map((day) =>
        figureOf(observedOn(context, origin, all, day), context),
      ) as [RecordFigure | null, RecordFigure | null];
      const others = figureOf(
        observedOn(context, origin === 'USA' ? 'KOR' : 'USA', all, then ? context.day : context.today),
        context,
      );
      const figure = then ?? now;
      if (!figure || !others) return nothing(`from ${originNames[origin]}`);
      const other = originNames[origin === 'USA' ? 'KOR' : 'USA'];
      return {
        verdict: figure.value! < others.value! ? 'consistent' : 'contradicted',
        knownThen: then,
        knownNow: now,
        arithmetic: `median ${years(figure.value!)} years against ${years(others.value!)} (${other})`,
        reason: `The median from ${originNames[origin]} is ${years(figure.value!)} years (shortest ${years(figure.low!)}), that from ${other} ${years(others.value!)}.`,
        quote: `In the cases on record arms from ${originNames[origin]} came after ${years(figure.value!)} years (median; shortest ${years(figure.low!)}), those from ${other} after ${years(others.value!)}.`,
      };
    },
  };
}
