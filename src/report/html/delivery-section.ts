import { shippedChannels } from '../../procurement/channel-file.ts';
import { deliveryKinds, type GroupBook } from '../../verdict/deliveries.ts';
import { whole } from '../number-format.ts';
import { caseLink } from './anchor.ts';
import { deliveryBars, deliveryTable, monthText } from './delivery-table.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';
import { ganttChart } from './gantt-chart.ts';
import { lateTable } from './late-table.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { countText } from './wording.ts';

/** Cases that one chart shows; the table behind it has them all. */
const shown = 16;

/** When the ordered air defence, aircraft, tanks and artillery arrive, what is latest, and from whom it comes. */
export function deliverySection(report: Report): Markup {
  const { deliveries, europe } = report.assessment;
  const channels = shippedChannels(report.data);
  if (deliveries.rows.length === 0)
    return html`<p>No case of these buyers was on record by the as-of day.</p>`;
  return html`<p>${countText(deliveries.rows.length)} dated procurement cases of ${europe.name} are under way. Each is forecast from where its reported milestones put it: by its plan, stretched by the record of plans, or by the fitted stages of its channel. Dates are of last deliveries: the light band holds 90 % of the possible futures, the dark one half of them, the line is the median, the ring the plan in force. How often such bands held in past years stands in the next chapter.</p>
<div class="charts two">${deliveryKinds.map((kind) => kindFigure(report, kind))}</div>
${lateTable(report)}
${groupTable('supplier', 'Supplier', deliveries.bySupplier)}
${groupTable('channel', 'Channel', deliveries.byChannel, (id) => channels.get(id)?.name ?? id)}`;
}

function kindFigure(report: Report, kind: (typeof deliveryKinds)[number]): Part {
  const families: readonly string[] = kind.families;
  const rows = report.assessment.deliveries.rows.filter(({ family }) => families.includes(family));
  if (rows.length === 0) return undefined;
  const first = Number(report.asOf.slice(0, 4));
  const years = [first, first + 16] as const;
  const id = `deliveries-${kind.id}`;
  return figure({
    id: `figure-${id}`,
    caption: html`<b>Last deliveries of ${kind.name}</b>, cases under way${rows.length > shown ? html`, the ${shown} that end first` : undefined}`,
    chart: ganttChart({
      id,
      title: `Expected last deliveries of ${kind.name}`,
      description: rows
        .slice(0, shown)
        .map((row) => `${row.caseId} ${monthText(row.lastDelivery.p50)}`)
        .join('; '),
      rows: deliveryBars(rows.slice(0, shown), years[1]),
      years,
    }),
    table: deliveryTable(
      `First and last deliveries of ${kind.name}: median, with 5 to 95 % in brackets`,
      rows,
      report.name,
      (row) => html`${caseLink(row.caseId)}: ${row.item}`,
    ),
    source: credit(report),
  });
}

const asUsual = 'the year of their median last delivery; a case counts once, whatever its size';

/** Cases of each group by year, the years after the first eight together. */
function groupTable(
  id: string,
  head: string,
  groups: readonly GroupBook<string>[],
  nameOf: (group: string) => string = (group) => group,
): Part {
  const years = [...new Set(groups.flatMap(({ byYear }) => byYear.map(({ year }) => year)))].sort();
  const early = years.slice(0, 8);
  return dataTable({
    id: `deliveries-by-${id}`,
    caption: `Cases under way by ${id} and ${asUsual}`,
    columns: [
      { head },
      { head: 'Cases', numeric: true },
      ...early.map((year) => ({ head: year, numeric: true })),
      ...(years.length > early.length ? [{ head: 'later', numeric: true }] : []),
    ],
    rows: groups.map(({ group, cases, byYear }) => {
      const counts = early.map((year) => byYear.find((entry) => entry.year === year)?.cases ?? 0);
      const later = cases - counts.reduce((sum, count) => sum + count, 0);
      return [
        nameOf(group),
        String(cases),
        ...counts.map(String),
        ...(years.length > early.length ? [String(later)] : []),
      ];
    }),
  });
}

const credit = ({ meta, replications }: Report): string =>
  `Source: dated cases from press and company reports (grades A to C, listed by "cases show"), SIPRI Arms Transfers Database for those called SIPRI-. Calculation: Burdenshift ${meta.version}, data ${meta.data.edition}, ${whole(replications)} replications.`;
