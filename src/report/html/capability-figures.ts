import type { CapabilityFigure, Holder, Measure, MissingFigure, Scope } from '../../capability/figure.ts';
import type { PostureEvent } from '../../capability/posture-event.ts';
import { present } from '../../fault/guard.ts';
import type { CapabilityOutlook } from '../../verdict/capability-outlook.ts';
import { dateOf, dateText } from '../../vocabulary/calendar.ts';
import { sourceLink } from './anchor.ts';
import { html, type Part } from './escape.ts';
import { gradeText } from './grade.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { amount, upperFirst } from './wording.ts';

const measureNames: Readonly<Record<Measure, string>> = {
  holding: 'held',
  requirement: 'required',
  'us-made': 'of US design',
  'us-share': 'US share of the alliance',
  'unit-cost': 'price of a unit',
  'lead-time': 'days from order to use',
};
const holderNames: Readonly<Record<Holder, string>> = {
  europe: 'Europe',
  'united-states': 'United States',
  'united-states-canada': 'United States with Canada',
  nato: 'all allies',
};
const scopeNames: Readonly<Record<Scope, string>> = {
  global: 'worldwide',
  'in-europe': 'in Europe',
  committed: 'committed to NATO',
  all: 'all',
  alliance: 'what the alliance needs',
  europe: 'what Europe needs by itself',
  'replace-us': 'what replaces the United States',
};

/** Holder, measure and scope in words. */
const subject = (measure: Measure, holder: Holder, scope: Scope): string =>
  `${upperFirst(holderNames[holder])}: ${measureNames[measure]}${scope === 'all' ? '' : `, ${scopeNames[scope]}`}`;

const range = ({ low, best, high }: Pick<CapabilityFigure, 'low' | 'best' | 'high'>): string =>
  low === high ? amount(best) : `${amount(best)} (${amount(low)} to ${amount(high)})`;

/** The figures that a capability is calculated from, each with its source. */
export function figureTable(report: Report, { id, name, figures }: CapabilityOutlook): Part {
  if (figures.length === 0) return undefined;
  const used = figures.map((figure) =>
    present(
      report.record.figures.find((one) => one.id === figure),
      `no figure ${figure}`,
    ),
  );
  return dataTable({
    id: `figures-${id}`,
    caption: `${name}: figures used`,
    columns: [
      { head: 'Figure' },
      { head: 'What', prose: true },
      { head: 'Value, lowest to highest' },
      { head: 'Of' },
      { head: 'Source', prose: true },
      { head: 'Grade' },
      { head: 'Note', prose: true },
    ],
    rows: used.map((figure) => [
      figure.id,
      html`${subject(figure.measure, figure.holder, figure.scope)}${figure.countries ? html` <span class="detail">${figure.countries}</span>` : undefined}`,
      html`${range(figure)} <span class="detail">${figure.unit}; stated as ${figure.stated}</span>`,
      dateText(figure.date),
      sourceLink(report, figure.source),
      gradeText(figure.grade),
      figure.note,
    ]),
  });
}

/** Figures that no public source gives, with the reason. */
export function missingList({ record }: Report, id: string): Part {
  const rows = record.missing.filter(({ capability }) => capability === id);
  if (rows.length === 0) return undefined;
  const what = ({ measure, holder, scope }: MissingFigure): string =>
    measure === '*' || holder === '*' || scope === '*'
      ? [
          measure === '*' ? 'Any figure' : upperFirst(measureNames[measure]),
          holder === '*' ? '' : holderNames[holder],
          scope === '*' || scope === 'all' ? '' : scopeNames[scope],
        ]
          .filter(Boolean)
          .join(', ')
      : subject(measure, holder, scope);
  return html`<details><summary>Figures that are missing (${rows.length}), and why</summary>
<ul class="note">${rows.map((row) => html`<li>${what(row)}: ${row.note}</li>`)}</ul></details>`;
}

const eventNames: Readonly<Record<PostureEvent['kind'], string>> = {
  withdrawal: 'withdrawal',
  'commitment-change': 'change of what is committed',
  handover: 'handover',
  donation: 'donation',
  'tied-down': 'tied down elsewhere',
  retirement: 'retirement',
  floor: 'lower bound by law',
};

/** Dated changes of posture, as the scenario has them, and those that it leaves out. */
export function eventTable(report: Report, id: string): Part {
  const { record, held } = report;
  const assumed = new Map(held.events.map((event) => [event.id, event]));
  const listed = new Set(record.events.map((event) => event.id));
  const events = [
    ...record.events.map((event) => assumed.get(event.id) ?? event),
    ...held.events.filter((event) => !listed.has(event.id)),
  ].filter(({ capability }) => capability === id);
  if (events.length === 0) return undefined;
  return dataTable({
    id: `events-${id}`,
    caption:
      'Changes of posture. A change acts on a figure that is older than it; a later figure holds it already',
    columns: [
      { head: 'Event' },
      { head: 'What', prose: true },
      { head: 'When' },
      { head: 'Effect' },
      { head: 'In the scenario' },
      { head: 'Source', prose: true },
      { head: 'Note', prose: true },
    ],
    rows: events.map((event) => [
      event.id,
      `${upperFirst(eventNames[event.kind])}: ${holderNames[event.holder]}${event.scope === 'all' ? '' : `, ${scopeNames[event.scope]}`}`,
      event.first === event.last
        ? dateText(dateOf(event.first))
        : html`${dateText(dateOf(event.first))}<br>to ${dateText(dateOf(event.last))}`,
      html`${event.effect === 'set' ? 'to' : event.best < 0 ? 'by' : 'by +'} ${range(event)} <span class="detail">${event.unit}</span>`,
      assumed.has(event.id) ? 'yes' : 'no',
      html`${sourceLink(report, event.source)}, grade ${gradeText(event.grade)}`,
      event.note,
    ]),
  });
}
