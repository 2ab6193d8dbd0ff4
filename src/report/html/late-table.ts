import { plannedStage } from '../../production/delivery-book.ts';
import type { LateCase } from '../../verdict/late-case.ts';
import { caseLink } from './anchor.ts';
import { html, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';

/** Cases that the table names. */
const shown = 10;

/** The most delayed cases, and why each is late. */
export function lateTable({ assessment, name }: Report): Part {
  const rows = assessment.deliveries.late.slice(0, shown);
  if (rows.length === 0) return undefined;
  return dataTable({
    id: 'deliveries-late',
    caption:
      'Most delayed cases: the median forecast against the plan in force (first delivery, or the last when the first is over); why: what takes longest of all that is ahead',
    columns: [
      { head: 'Case', prose: true },
      { head: 'Plan in force' },
      { head: 'Median forecast' },
      { head: 'Months late', numeric: true },
      { head: 'Why', prose: true },
    ],
    rows: rows.map((late) => [
      html`${caseLink(late.caseId)}: ${late.item}, ${name(late.buyer)}`,
      late.planned,
      late.median.slice(0, 7),
      late.months.toFixed(0),
      reasonOf(late),
    ]),
  });
}

/** Why a case is late, in a few words: the table is read on telephones too. */
function reasonOf({ overdue, longest, behind }: LateCase): string {
  const passed = overdue ? ['plan over, no delivery reported'] : [];
  if (longest === null) return passed[0] ?? 'not known';
  const months = `${Math.round((longest.days / 365.25) * 12)} months to go`;
  const ahead = behind.length === 0 ? '' : `, behind ${behind.slice(0, 3).join(', ')}`;
  const reasons: Record<string, string> = {
    [plannedStage]: `as such plans slip, ${months}`,
    series: `from first to last delivery, ${months}`,
    queue: `in the queue of its line, ${months}${ahead}`,
  };
  return [...passed, reasons[longest.stage] ?? `${longest.stage}, ${months}`].join('; ');
}
