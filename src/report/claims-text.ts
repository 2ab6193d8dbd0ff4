import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { CheckedDocument } from '../claims/document.ts';
import type { DocumentComparison } from '../claims/document-conflict.ts';
import { figureText } from '../claims/figure-text.ts';
import type { ClaimRecord, RecordFigure } from '../claims/reading.ts';
import { attributionText, claimWords, recordFigureText } from './claim-wording.ts';
import {
  type ClaimsReport,
  claimNumber,
  documentDate,
  figureCredit,
  markedWords,
  nameOf,
} from './claims-report.ts';
import type { Meta } from './meta.ts';
import { wrap } from './text-table.ts';
import { verdictCounts, verdictMarks } from './verdict-mark.ts';

const columns = 80;
const indent = '      ';
const labelled = (label: string, text: string): string =>
  `${indent}${label.padEnd(9)}${wrap(text, columns, `${indent}${' '.repeat(9)}`).trimStart()}`;

/** Checked texts for a terminal: each claim with its evidence, those that cannot be checked at the end, and counts. */
export function claimsText({ documents, comparisons, record, meta }: ClaimsReport): string {
  return [
    ...documents.flatMap((document) => [...documentLines(document, record), '']),
    ...(documents.length > 1 ? [...comparisonLines(comparisons), ''] : []),
    ...remakeLines(meta),
  ].join('\n');
}

function documentLines(document: CheckedDocument, record: ClaimRecord): string[] {
  const { article, claims } = document;
  const checkable = claims.filter(({ verdict }) => verdict !== 'not-checkable');
  const others = claims.filter(({ verdict }) => verdict === 'not-checkable');
  const counts = verdictCounts(claims).map(
    ([verdict, count]) => `${verdictMarks[verdict].symbol} ${count} ${verdictMarks[verdict].words}`,
  );
  return [
    article.name,
    wrap(`Date: ${documentDate(document)}`, columns),
    claims.length === 0 ? 'No claim of the subject was found.' : `Claims: ${counts.join(', ')}`,
    ...checkable.flatMap((claim) => ['', ...claimLines(document, claim, record)]),
    ...(others.length === 0 ? [] : ['', 'Not checkable:']),
    ...others.flatMap((claim) => [
      wrap(
        `? ${claimNumber(claim)}  "${claimWords(markedWords(document, claim), 60)}": ${claim.reason}`,
        columns,
        '  ',
      ),
      ...correctionLines(claim),
    ]),
  ];
}

function claimLines(document: CheckedDocument, claim: CheckedClaim, record: ClaimRecord): string[] {
  const { symbol, words } = verdictMarks[claim.verdict];
  const beside = claim.role === 'body' || claim.role === 'heading' ? '' : `  [in a ${claim.role}]`;
  return [
    `${symbol} ${claimNumber(claim)}  ${words.toUpperCase()}${beside}`,
    wrap(`"${claimWords(claim.sentence, 300)}"`, columns, '    '),
    ...(claim.quantity.kind === 'qualitative'
      ? []
      : [labelled('marked', `"${markedWords(document, claim)}"`)]),
    labelled('says', attributionText(claim.attribution, nameOf(record))),
    ...(claim.meaning === null ? [] : [labelled('read as', claim.meaning)]),
    ...figureLines(claim, record),
    ...(claim.arithmetic === null ? [] : [labelled('sum', claim.arithmetic)]),
    labelled('why', claim.reason),
    labelled('quote', claim.quote),
    ...correctionLines(claim),
  ];
}

/** What was known then and now; once, where it is the same. */
function figureLines({ then, now }: CheckedClaim, record: ClaimRecord): string[] {
  const line = (label: string, figure: RecordFigure): string[] => [
    labelled(label, `${recordFigureText(figure)}, ${figure.edition}`),
    labelled('', figureCredit(record, figure)),
    ...(figure.note === undefined ? [] : [labelled('', figure.note)]),
  ];
  if (then && now && JSON.stringify(then) === JSON.stringify(now)) return line('then+now', then);
  return [...(then ? line('then', then) : []), ...(now ? line('now', now) : [])];
}

function correctionLines({ correction }: CheckedClaim): string[] {
  if (!correction) return [];
  const { reviewer, reason, before } = correction;
  const was =
    before.verdict === null
      ? 'not read as a claim'
      : `${verdictMarks[before.verdict].words}${before.meaning === null ? '' : `, read as: ${before.meaning}`}`;
  return [labelled('changed', `corrected by ${reviewer}: ${reason} (without it: ${was})`)];
}

function comparisonLines(comparisons: readonly DocumentComparison[]): string[] {
  if (comparisons.length === 0) return ['Across the documents: nothing is stated in more than one of them.'];
  return [
    'Across the documents',
    ...comparisons.flatMap(({ about, unit, values, conflict, reason }) => [
      '',
      wrap(`${conflict ? '✗ CONFLICT' : '✓ agreement'}: ${about}`, columns),
      ...values.map(({ value, origins }) =>
        labelled(
          figureText(value, unit),
          origins
            .map(
              ({ claims, why }) => `${claims.join(', ')}${claims.length > 1 ? ` (one origin: ${why})` : ''}`,
            )
            .join('; '),
        ),
      ),
      wrap(reason, columns, indent),
    ]),
  ];
}

export const remakeLines = ({ asOf, data, version, command }: Meta): string[] => [
  `Record as of ${asOf}, data ${data.edition} (${data.sha256.slice(0, 12)}), version ${version}`,
  `Again: ${command}`,
];
