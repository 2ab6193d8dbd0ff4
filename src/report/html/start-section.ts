import { missingReasons } from '../../evidence/missing.ts';
import type { AllyStart } from '../../verdict/assessment.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { html, type Markup } from './escape.ts';
import { allyPathText } from './path-text.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';

/** Where every ally starts and which rule it follows. */
export function startSection(report: Report): Markup {
  const { assessment, nato, name } = report;
  const inEurope = new Set(assessment.europe.members);
  return html`${dataTable({
    id: 'ally-starts',
    caption: `Last published share of GDP, percent, edition of ${dateText(nato.date)}, and the path of the scenario`,
    columns: [
      { head: 'Ally' },
      { head: 'Counts as Europe' },
      { head: 'Year', numeric: true },
      { head: 'Share of GDP, %', numeric: true },
      { head: 'Status' },
      { head: 'Path', prose: true },
    ],
    rows: inOrder(report).map(({ country, year, sharePct, estimated }) => [
      name(country),
      inEurope.has(country) ? 'yes' : 'no',
      String(year),
      sharePct.toFixed(2),
      estimated ? 'NATO estimate' : 'reported',
      allyPathText(report, country, sharePct),
    ]),
  })}
${
  assessment.leftOut.length === 0
    ? html`<p>No ally is left out.</p>`
    : html`<h3>Left out of the sums</h3>
<ul>${assessment.leftOut.map(({ country, reason, note }) => html`<li><b>${name(country)}</b>: ${note || reasonText(reason)}.</li>`)}</ul>`
}`;
}

/** Allies in the order of the vocabulary, which is that of the alphabet. */
const inOrder = ({ data, assessment }: Report): readonly AllyStart[] =>
  [...data.vocabulary.countries.keys()].flatMap((code) =>
    assessment.allies.filter(({ country }) => country === code),
  );

const reasonText = (reason: string): string =>
  (missingReasons as Readonly<Record<string, string>>)[reason] ?? reason;
