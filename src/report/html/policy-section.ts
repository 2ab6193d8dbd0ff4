import type { Source } from '../../evidence/source.ts';
import { commitmentsAsOf, readTargets } from '../../spending/target.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { html, link, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';

/** Targets and national commitments on record on the as-of day. */
export function policySection({ data, asOf, name, scenario }: Report): Markup {
  const targets = readTargets(data).filter(({ agreed }) => agreed <= asOf);
  const commitments = commitmentsAsOf(data, asOf);
  const specs = [scenario.defaultPath, ...Object.values(scenario.allyPaths)];
  const used = specs.some(({ path }) => path === 'commitments');
  return html`${dataTable({
    id: 'target-table',
    caption: `Targets agreed by ${dateText(asOf)}`,
    columns: [
      { head: 'Target' },
      { head: '% of GDP', numeric: true },
      { head: 'Agreed' },
      { head: 'Due' },
      { head: 'Exemptions and notes', prose: true },
      { head: 'Source', prose: true },
    ],
    rows: targets.map((target) => [
      html`<span class="wrap">${target.name}</span>`,
      target.pctOfGdp,
      dateText(target.agreed),
      target.by === undefined ? 'at once' : String(target.by),
      [
        target.note ?? '',
        (target.exemptions ?? []).map(
          ({ country, pctOfGdp, note, source }) =>
            html` ${name(country)} ${pctOfGdp} %: ${note} Source: ${policyCredit(source)}.`,
        ),
      ],
      policyCredit(target.source),
    ]),
  })}
<p>Commitments feed the path “commitments”${used ? ' and the scenario' : '; the scenario itself does not use them'}. Those made known later than ${dateText(asOf)}, or withdrawn by then, are not used. Grade C is provisional.</p>
${dataTable({
  id: 'commitment-table',
  caption: `National commitments on record on ${dateText(asOf)}, percent of GDP`,
  columns: [
    { head: 'Ally' },
    { head: '% of GDP', numeric: true },
    { head: 'By', numeric: true },
    { head: 'Kind' },
    { head: 'Stated' },
    { head: 'Note', prose: true },
    { head: 'Source', prose: true },
  ],
  rows: commitments.map((entry) => [
    name(entry.country),
    entry.pctOfGdp,
    String(entry.by),
    entry.kind.replaceAll('-', ' '),
    dateText(entry.statedOn),
    entry.note,
    policyCredit(entry.source),
  ]),
})}`;
}

/** Producer, title with its address, date and grade. */
const policyCredit = ({ producer, title, date, url, grade }: Source): Part =>
  html`${producer}, ${link(url, title)}${date ? `, ${dateText(date)}` : ''}, grade ${grade}${grade === 'C' ? html` <span class="tag">provisional</span>` : ''}`;
