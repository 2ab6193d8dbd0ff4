import { editionsOf } from '../../evidence/edition.ts';
import type { Oddity } from '../../evidence/published.ts';
import type { Source } from '../../evidence/source.ts';
import { type Compliance, complianceByEdition } from '../../spending/compliance.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { upperFirst } from './wording.ts';

const targets = [
  { pct: 2, from: 2014 },
  { pct: 3.5, from: 2024 },
] as const;

/** Years for which the allies are named. */
const namedYears = 3;

/** How many allies met a target: a property of the edition, so one column an edition. */
export function complianceSection(report: Report): Markup {
  const { data, assessment, known } = report;
  const editions = editionsOf(data, 'nato').filter(known);
  const last = assessment.years[0]!;
  const odd = data.oddities.filter(
    ({ source, indicator }) =>
      editions.some(({ id }) => id === source) && ['share-of-gdp', '*'].includes(indicator),
  );
  return html`<p>Each edition of NATO's table revises earlier years, and the definition has changed between editions. A count is therefore a property of the edition: columns are never spliced into one series. An ally meets a target when its share, rounded to two decimals as NATO prints it, is at or above it. The base is the members of NATO on 31 December of the year.</p>
<ul class="note">${editions.map((source) => html`<li>Edition of ${dateText(source.date)}, grade ${source.grade}: ${source.definition || 'definition not stated'}.${source.note ? ` ${source.note}.` : ''}</li>`)}${odd.map((entry) => html`<li>${oddityPlace(report, entry)}: ${entry.reason}</li>`)}</ul>
${targets.map(({ pct, from }) => countTable(report, editions, pct, from, last))}
${targets.map(({ pct, from }) => nameTable(report, editions, pct, Math.max(from, last - namedYears + 1), last))}`;
}

const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Compliance of one year in the editions known on the as-of day. */
const compliance = (
  { data }: Report,
  editions: readonly Source[],
  year: number,
  target: number,
): Compliance[] =>
  complianceByEdition(data, year, target).filter(({ source }) => editions.some(({ id }) => id === source));

/** Names in the order of the vocabulary, which is that of the alphabet. */
const inOrder = ({ data, name }: Report, codes: readonly string[]): string[] =>
  [...data.vocabulary.countries.keys()].filter((code) => codes.includes(code)).map(name);

/** What an oddity is about: edition, and ally and year where it is about one. */
function oddityPlace({ data, name }: Report, { source, country, year }: Oddity): string {
  const about = [country, year].filter((text) => text !== '*').map(name);
  const edition = `edition of ${dateText(data.sources.get(source)?.date ?? source)}`;
  return about.length > 0 ? `${about.join(' ')}, ${edition}` : upperFirst(edition);
}

const slug = (target: number): string => String(target).replace('.', '-');

const countTable = (
  report: Report,
  editions: readonly Source[],
  target: number,
  from: number,
  to: number,
): Part =>
  dataTable({
    id: `compliance-${slug(target)}`,
    caption: `Allies at or above ${target} % of GDP, of the members of the year, by edition`,
    columns: [
      { head: 'Year' },
      ...editions.map((source) => ({ head: `Edition of ${dateText(source.date)}`, numeric: true })),
    ],
    rows: yearsBetween(from, to).map((year) => [
      String(year),
      ...compliance(report, editions, year, target).map(countCell),
    ]),
  });

function countCell({ met, members, withFigure }: Compliance): Part {
  if (met === null) return 'no figures';
  const partial = withFigure < members ? html` <span class="detail">${withFigure} with a figure</span>` : '';
  return html`<b>${met}</b> of ${members}${partial}`;
}

const nameTable = (
  report: Report,
  editions: readonly Source[],
  target: number,
  from: number,
  to: number,
): Part =>
  dataTable({
    id: `compliance-names-${slug(target)}`,
    caption: `Allies at or above ${target} % of GDP in ${from} to ${to}, by name and edition`,
    columns: [
      { head: 'Year' },
      { head: 'Edition' },
      { head: 'At or above', prose: true },
      { head: 'Without a figure', prose: true },
    ],
    rows: yearsBetween(from, to).flatMap((year) =>
      compliance(report, editions, year, target)
        .filter(({ met }) => met !== null)
        .map((entry) => [
          String(year),
          dateText(entry.edition),
          `${entry.met}: ${inOrder(report, entry.metBy).join(', ') || 'none'}`,
          Object.entries(entry.missing)
            .map(([country, { note, missing }]) => `${report.name(country)} (${note || missing})`)
            .join('; ') || '–',
        ]),
    ),
  });
