import { shippedChannels } from '../../procurement/channel-file.ts';
import type { CaseForecast, DeliveryDates } from '../../production/delivery-forecast.ts';
import { deliveryKinds, type GroupBook } from '../../verdict/deliveries.ts';
import { dayOf, type IsoDate, partialDate } from '../../vocabulary/calendar.ts';
import { percent, whole } from '../number-format.ts';
import { caseLink } from './anchor.ts';
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

/** A date as years with decimals; one beyond the window of the forecast as `late`. */
export const asYear = (date: IsoDate | null, late: number): number =>
  date === null ? late : 1970 + dayOf(date) / 365.2425;

function kindFigure(report: Report, kind: (typeof deliveryKinds)[number]): Part {
  const families: readonly string[] = kind.families;
  const rows = report.assessment.deliveries.rows.filter(({ family }) => families.includes(family));
  if (rows.length === 0) return undefined;
  const first = Number(report.asOf.slice(0, 4));
  const years = [first, first + 16] as const;
  const plan = (row: CaseForecast): string | null =>
    row.rung === 'delivering' ? (row.onTime?.planned ?? null) : null;
  const bars = rows.slice(0, shown).map((row) => {
    const { p05, p25, p50, p75, p95 } = row.lastDelivery;
    const planned = plan(row);
    return {
      label: labelOf(row),
      p05: asYear(p05, years[1]),
      p25: asYear(p25, years[1]),
      p50: asYear(p50, years[1]),
      p75: asYear(p75, years[1]),
      p95: asYear(p95, years[1]),
      planned: planned === null ? null : 1970 + (partialDate(planned)?.last ?? 0) / 365.2425,
    };
  });
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
      rows: bars,
      years,
    }),
    table: {
      caption: `First and last deliveries of ${kind.name}: median, with 5 to 95 % in brackets`,
      columns: [
        { head: 'Case' },
        { head: 'Buyer' },
        { head: 'Supplier' },
        { head: 'Number', numeric: true },
        { head: 'First delivery' },
        { head: 'Last delivery' },
        { head: 'Plan in force' },
        { head: 'Chance of keeping it', numeric: true },
      ],
      rows: rows.map((row) => [
        html`${caseLink(row.caseId)}: ${row.item}`,
        report.name(row.buyer),
        report.name(row.supplier),
        row.quantity === null ? 'not published' : String(row.quantity),
        row.rung === 'delivering'
          ? `${monthText(row.firstDelivery.p50)}, reported`
          : bandText(row.firstDelivery),
        bandText(row.lastDelivery),
        row.onTime?.planned ?? 'none',
        row.onTime === null ? '–' : percent(row.onTime.probability, 0),
      ]),
    },
    source: credit(report),
  });
}

/** Short name on an axis. A case of the register is known by its buyer and item; its number keeps names apart. */
export const labelOf = ({ caseId, buyer, item }: CaseForecast): string => {
  if (!caseId.startsWith('SIPRI-')) return caseId;
  const name = `${buyer} ${item}`;
  return `${name.length > 13 ? `${name.slice(0, 12).trimEnd()}…` : name} ${caseId.slice(-4)}`;
};

export const monthText = (date: string | null): string => date?.slice(0, 7) ?? 'later';
export const bandText = ({ p05, p50, p95 }: DeliveryDates): string =>
  `${monthText(p50)} (${monthText(p05)} to ${monthText(p95)})`;

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
