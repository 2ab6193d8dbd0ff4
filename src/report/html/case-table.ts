import type { Case } from '../../procurement/case.ts';
import { systemFamilies } from '../../procurement/system-family.ts';
import type { CaseForecast, DeliveryDates } from '../../production/delivery-forecast.ts';
import type { Purchase } from '../../production/purchase.ts';
import { dateOf, dateText, type PartialDate } from '../../vocabulary/calendar.ts';
import { capabilityLink, caseAnchor, sourceLink } from './anchor.ts';
import { html, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { upperFirst } from './wording.ts';

/** Every case that the report names, with what it adds to and where its dates come from. */
export function caseTable(report: Report): Part {
  const { assessment, cases, data, held } = report;
  const forecasts = new Map(assessment.deliveries.rows.map((row) => [row.caseId, row]));
  const feeds = new Map<string, string[]>();
  for (const { id, cases: added } of assessment.capabilities)
    for (const one of added) feeds.set(one, [...(feeds.get(one) ?? []), id]);
  const named = [...cases.values()].filter(({ id }) => forecasts.has(id) || feeds.has(id));
  const families = systemFamilies(data);
  const purchases = held.purchases.filter(({ id }) => feeds.has(`purchase ${id}`));
  const adds = (id: string): Part => {
    const own = feeds.get(id) ?? [];
    return own.length === 0
      ? '–'
      : own.map((one, index) => [index > 0 ? ', ' : '', capabilityLink(report, one)]);
  };
  const groups = [...families.values()].flatMap(({ id, name }) => {
    const rows = [
      ...named
        .filter(({ family }) => family === id)
        .map((item) => caseRow(report, item, forecasts.get(item.id), adds(item.id))),
      ...purchases
        .filter(({ family }) => family === id)
        .map((one) => purchaseRow(report, one, adds(`purchase ${one.id}`))),
    ];
    return rows.length === 0 ? [] : [{ head: upperFirst(name), rows }];
  });
  if (groups.length === 0) return undefined;
  return html`<h3 id="cases">Every case, with its sources</h3>
${dataTable({
  id: 'case-table',
  caption:
    'Cases under way, and cases delivered since the holding was counted that they add to: reported dates, or the median forecast with 5 to 95 % in brackets',
  columns: [
    { head: 'Case' },
    { head: 'Buyer', prose: true },
    { head: 'Supplier', prose: true },
    { head: 'Number', numeric: true },
    { head: 'First delivery', prose: true },
    { head: 'Last delivery', prose: true },
    { head: 'Adds to', prose: true },
    { head: 'Sources', prose: true },
  ],
  groups,
})}`;
}

function caseRow(report: Report, item: Case, forecast: CaseForecast | undefined, adds: Part): Part[] {
  const { reached, quantity, buyer, supplier, partners = [], events, source } = item;
  const sources = [...new Set([source, ...events.map((event) => event.source)])].filter(Boolean);
  return [
    html`<span class="yardstick" id="${caseAnchor(item.id)}">${item.id}<span class="detail">${item.item}</span></span>`,
    [buyer, ...partners].map(report.name).join(', '),
    report.name(supplier),
    quantity === null ? 'not published' : String(quantity),
    dates(reached['first-delivery'], forecast?.firstDelivery),
    dates(reached['last-delivery'] ?? reached['in-service'], forecast?.lastDelivery),
    adds,
    sources.map((one, index) => [index > 0 ? '; ' : '', sourceLink(report, one)]),
  ];
}

/** What a scenario assumes to be bought has no source: it says so itself. */
const purchaseRow = ({ name, scenario }: Report, one: Purchase, adds: Part): Part[] => [
  html`<span class="yardstick" id="${caseAnchor(`purchase ${one.id}`)}">${one.id}<span class="detail">assumed purchase, chosen ${dateText(dateOf(one.chosen))}</span></span>`,
  'not stated',
  name(one.supplier),
  String(one.quantity),
  '–',
  '–',
  adds,
  `Assumption of the scenario “${scenario.name}”`,
];

const month = (date: string | null): string => date?.slice(0, 7) ?? 'later';

function dates(reported: PartialDate | undefined, forecast: DeliveryDates | undefined): Part {
  if (reported) return `${reported.text}, reported`;
  if (!forecast) return 'not forecast';
  return `${month(forecast.p50)} (${month(forecast.p05)} to ${month(forecast.p95)})`;
}
