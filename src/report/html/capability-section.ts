import { capabilityLink } from './anchor.ts';
import { capabilityBlock, kindNames } from './capability-block.ts';
import { html, type Markup, type Part } from './escape.ts';
import { gradeText } from './grade.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { amountBand, partBand } from './wording.ts';

/** What Europe holds, what the United States has and what is required: an overview, then one block a capability. */
export function capabilitySection(report: Report): Markup {
  const { capabilities } = report.assessment;
  if (capabilities.length === 0) return html`<p>No capability is described.</p>`;
  return html`<p>Numbers are in the unit of each capability, at the end of the year: median, with the 5 to 95 % band in brackets. The holdings of the United States are counted in three ways, which are never mixed: all the world over, stationed in Europe, and committed to NATO in a crisis. A share is Europe ÷ (Europe + United States) under one of them. What is required is what Europe needs by itself where a source says so, else what it held plus what replaces the United States, else what the whole alliance needs. What is not public is a dash; the block says why.</p>
${overviewTable(report)}
${missingTable(report)}
${capabilities.map((one) => capabilityBlock(report, one))}`;
}

/** All capabilities that can be assessed, at the end of the report's last deadline. */
export function overviewTable(report: Report): Part {
  const { assessment, lastDeadline: year } = report;
  const assessed = assessment.capabilities.filter(({ notAssessable }) => notAssessable === undefined);
  return dataTable({
    id: 'capability-overview',
    caption: `Capabilities that can be assessed, at the end of ${year}`,
    columns: [
      { head: 'Capability' },
      { head: 'Unit' },
      { head: 'Grade' },
      { head: 'Europe holds', numeric: true },
      { head: 'Required', numeric: true },
      { head: 'Coverage', numeric: true },
      { head: html`Share against<br>US worldwide`, numeric: true },
      { head: html`Share against<br>US in Europe`, numeric: true },
      { head: html`Share against<br>US committed`, numeric: true },
      { head: html`Not dependent<br>on the US`, numeric: true },
    ],
    groups: (['buyable', 'built', 'organisational'] as const).flatMap((kind) => {
      const rows = assessed
        .filter((one) => one.kind === kind)
        .map(({ id, unit, grade, europe, requirement, coverage, share, independent }) => [
          html`<span class="yardstick">${capabilityLink(report, id)}</span>`,
          html`<span class="wrap">${unit}</span>`,
          gradeText(grade),
          europe ? stacked(amountBand(europe[year]!)) : '–',
          requirement ? stacked(amountBand(requirement)) : '–',
          coverage ? stacked(partBand(coverage[year]!)) : '–',
          ...[share.global, share.inEurope, share.committed, independent].map((part) =>
            part ? stacked(partBand(part[year]!)) : '–',
          ),
        ]);
      return rows.length === 0 ? [] : [{ head: kindNames[kind], rows }];
    }),
  });
}

/** The band below the median, for tables of many columns. */
function stacked(band: string): Part {
  const [median, rest] = band.split(' (');
  return rest ? html`${median}<span class="detail under">(${rest}</span>` : band;
}

/** Those that cannot be, and why. */
export function missingTable(report: Report): Part {
  const rows = report.assessment.capabilities.filter(({ notAssessable }) => notAssessable !== undefined);
  if (rows.length === 0) return undefined;
  return dataTable({
    id: 'capability-not-assessable',
    caption: 'Capabilities that cannot be assessed from public figures: neither a share nor a coverage',
    columns: [{ head: 'Capability' }, { head: 'Unit' }, { head: 'Kind' }, { head: 'Why', prose: true }],
    rows: rows.map(({ id, unit, kind, notAssessable }) => [
      html`<span class="wrap">${capabilityLink(report, id)}</span>`,
      html`<span class="wrap">${unit}</span>`,
      kindNames[kind],
      notAssessable,
    ]),
  });
}
