import Papa from 'papaparse';
import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { RecordFigure } from '../claims/reading.ts';
import { type CsvCell, safeCell } from './csv-cell.ts';

export const claimsCsvColumns = [
  'id',
  'start',
  'end',
  'sentence',
  'kind',
  'value',
  'low',
  'high',
  'unit',
  'of',
  'negated',
  'basis',
  'periodFrom',
  'periodTo',
  'subject',
  'indicator',
  'meaning',
  'attribution',
  'attributionName',
  'attributionSources',
  'modality',
  'role',
  'verdict',
  'thenValue',
  'thenUnit',
  'thenEdition',
  'thenSource',
  'nowValue',
  'nowUnit',
  'nowEdition',
  'nowSource',
  'arithmetic',
  'reason',
  'quote',
  'reviewer',
  'reviewerReason',
] as const;

const figureCells = (figure: RecordFigure | null): CsvCell[] =>
  figure === null ? ['', '', '', ''] : [figure.value, figure.unit, figure.edition, figure.source];

/** Checked claims as CSV, one a line; an empty cell where there is nothing to say. */
export function claimsCsv(claims: readonly CheckedClaim[]): string {
  const rows = claims.map((claim) => {
    const { quantity, attribution } = claim;
    return [
      claim.id,
      claim.start,
      claim.end,
      claim.sentence,
      quantity.kind,
      quantity.value,
      quantity.low,
      quantity.high,
      quantity.unit,
      quantity.of,
      quantity.negated,
      quantity.basis,
      quantity.period?.from,
      quantity.period?.to,
      claim.subject.join(' '),
      claim.indicator,
      claim.meaning,
      attribution.type,
      attribution.name,
      attribution.sources,
      claim.modality,
      claim.role,
      claim.verdict,
      ...figureCells(claim.then),
      ...figureCells(claim.now),
      claim.arithmetic,
      claim.reason,
      claim.quote,
      claim.correction?.reviewer,
      claim.correction?.reason,
    ].map(safeCell);
  });
  return `${Papa.unparse([[...claimsCsvColumns], ...rows], { newline: '\n' })}\n`;
}
