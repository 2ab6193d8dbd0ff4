import { readTargets } from '../../spending/target.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { figureText } from '../figure-text.ts';
import { fitOf } from '../fit.ts';
import type { Indicator, RecordFigure } from '../reading.ts';
import { subjectOf } from '../subject.ts';

const domain = /\b(?:nato|all(?:y|ies|iance)|defen[cs]e|military)\b/;
/** Words for staying at a share of one's own. */
const stays =
  /\b(?:keep(?:s|ing)?|kept|hold(?:s|ing)?|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|exempt(?:s|ed|ion)?|opt(?:s|ed)?[- ]out|spared|instead of|enough)\b/;

/** The share of GDP that one ally goes on with, where the rest have agreed on more. */
export const targetExemption: Indicator = {
  name: 'target-exemption',
  triggers: ['nato', 'allies', 'defence', 'defense', 'military', 'gdp'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before, record, day, today } = context;
    if (quantity.kind !== 'percent' || quantity.value === null || !/^%/.test(quantity.unit)) return [];
    if (!stays.test(here.lower) || !domain.test(`${here.lower} ${before[0]?.lower ?? ''}`)) return [];
    const country = subjectOf(claim, context);
    const target = readTargets(record.data).findLast(({ exemptions }) =>
      exemptions?.some((one) => one.country === country),
    );
    const exemption = target?.exemptions?.find((one) => one.country === country);
    if (!target || !exemption || country === null) return [];
    const name = nameOf(record.data.vocabulary, country);
    const since = exemption.source.date || target.agreed;
    const figure: RecordFigure = {
      value: exemption.pctOfGdp,
      unit: '% of GDP',
      edition: `${exemption.source.title} (${exemption.source.producer})`,
      source: exemption.source.id,
      note: exemption.note,
    };
    return [
      {
        indicator: 'target-exemption',
        meaning: `${name} goes on with ${figureText(quantity.value, '% of GDP')}, below the target of the others`,
        reason: `${name} has a share of its own beside the target of ${target.pctOfGdp} %`,
        fit: 0.9,
        basis: 'decisions of the Alliance and letters to it',
        check() {
          const [knownThen, knownNow] = [day, today].map((on) => (since <= on ? figure : null));
          const fits = fitOf(quantity, figure) !== 'misses';
          return {
            verdict: !knownThen && !knownNow ? 'not-checkable' : fits ? 'consistent' : 'contradicted',
            knownThen: knownThen ?? null,
            knownNow: knownNow ?? null,
            arithmetic: `${quantity.value} against ${figureText(exemption.pctOfGdp, '% of GDP')}`,
            reason: `${exemption.note} (${dateText(since)})`,
            quote: `Since ${dateText(since)} ${name} goes on with about ${figureText(exemption.pctOfGdp, '% of GDP')}, where the other allies agreed on ${target.name} by ${target.by}.`,
          };
        },
      },
    ];
  },
};
