import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { CheckedDocument } from '../claims/document.ts';
import { figureText } from '../claims/figure-text.ts';
import type { ClaimRecord, RecordFigure } from '../claims/reading.ts';
import { attributionText, claimWords, periodText, recordFigureText, toleranceText } from './claim-wording.ts';
import { claimNumber, documentDate, figureCredit, markedWords, nameOf } from './claims-report.ts';
import { remakeLines } from './claims-text.ts';
import type { Meta } from './meta.ts';
import { wrap } from './text-table.ts';
import { verdictMarks } from './verdict-mark.ts';

const columns = 80;
const paragraph = (text: string): string => wrap(text, columns, '  ');

/** One claim in full: how it was read, every other reading, and the record then and now. */
export function claimsExplainText(
  document: CheckedDocument,
  claim: CheckedClaim,
  record: ClaimRecord,
  meta: Meta,
): string {
  const { quantity, verdict, correction, otherReadings, then, now } = claim;
  const { symbol, words, means } = verdictMarks[verdict];
  const stated =
    quantity.value === null
      ? 'no number'
      : `${quantity.negated ? 'not ' : ''}${figureText(quantity.value, quantity.unit)}${quantity.of === undefined ? '' : `, of ${quantity.of}`}`;
  const fact = (label: string, text: string): string => paragraph(`${label}: ${text}`);
  return [
    `Claim ${claimNumber(claim)} of ${document.article.name}`,
    wrap(`Date of the text: ${documentDate(document)}`, columns),
    '',
    paragraph(`"${claimWords(claim.sentence, 1000)}"`),
    '',
    'What it says',
    fact(
      'marked',
      `"${markedWords(document, claim)}", characters ${claim.start} to ${claim.end} of the file`,
    ),
    fact('quantity', `${stated} (${quantity.kind})`),
    fact('tolerance', `${toleranceText(claim)}, by the precision of the wording`),
    fact('period', periodText(quantity.period)),
    fact('said of', claim.subject.map(nameOf(record)).join(', ') || 'nobody named'),
    fact('said by', attributionText(claim.attribution, nameOf(record))),
    fact('manner', claim.modality),
    ...(claim.role === 'body' ? [] : [fact('place', claim.role)]),
    '',
    `${symbol} ${words.toUpperCase()}. ${means}`,
    fact('why', claim.reason),
    ...(claim.arithmetic === null ? [] : [fact('sum', claim.arithmetic)]),
    ...figureLines('known then', then, record),
    ...figureLines('known now', now, record),
    fact('quote', claim.quote),
    '',
    'Readings, the best first',
    ...(claim.indicator === null
      ? [paragraph('none: no indicator of the record fits the words.')]
      : [
          reading(1, claim.indicator, claim.fit ?? 0, claim.meaning ?? '', claim.readingReason ?? '', words),
          ...otherReadings.map((other, index) =>
            reading(
              index + 2,
              other.indicator,
              other.fit,
              other.meaning,
              other.reason,
              verdictMarks[other.verdict].words,
            ),
          ),
        ]),
    ...(correction
      ? [
          '',
          'Corrected',
          fact('by', correction.reviewer),
          fact('reason', correction.reason),
          fact(
            'without it',
            correction.before.verdict === null
              ? 'not read as a claim'
              : `${verdictMarks[correction.before.verdict].words}, ${correction.before.meaning ?? 'no reading'}`,
          ),
        ]
      : []),
    '',
    ...remakeLines(meta),
  ].join('\n');
}

const reading = (
  rank: number,
  indicator: string,
  fit: number,
  meaning: string,
  reason: string,
  words: string,
): string =>
  paragraph(`${rank}. ${indicator} (fit ${fit.toFixed(2)}): ${meaning}. ${reason}. Verdict: ${words}.`);

function figureLines(label: string, figure: RecordFigure | null, record: ClaimRecord): string[] {
  if (figure === null) return [paragraph(`${label}: nothing on record`)];
  return [
    paragraph(`${label}: ${recordFigureText(figure)}, ${figure.edition}`),
    paragraph(`  ${figureCredit(record, figure)}`),
    ...(figure.note === undefined ? [] : [paragraph(`  ${figure.note}`)]),
  ];
}
