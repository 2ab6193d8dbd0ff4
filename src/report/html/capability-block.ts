import type { Capability } from '../../capability/capability.ts';
import { dependenceOf } from '../../capability/dependence.ts';
import { isMissing } from '../../evidence/missing.ts';
import { systemFamilies } from '../../procurement/system-family.ts';
import { probability } from '../../simulation/estimate.ts';
import { type CapabilityOutlook, denominatorKeys } from '../../verdict/capability-outlook.ts';
import { chance, percent } from '../number-format.ts';
import { capabilityAnchor, caseLink, sourceLink } from './anchor.ts';
import { eventTable, figureTable, missingList } from './capability-figures.ts';
import { html, type Part } from './escape.ts';
import { gradeText } from './grade.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { amountBand, countText, listText, lowerFirst, partBand } from './wording.ts';

export const kindNames: Readonly<Record<Capability['kind'], string>> = {
  buyable: 'Can be bought',
  built: 'Must be built up',
  organisational: 'People and decisions',
};

const boundaryNames: Readonly<Record<Capability['boundary'][number], string>> = {
  nuclear: 'nuclear forces',
  'missile-defence': 'missile defence',
  space: 'space',
  cyber: 'cyber',
};

/** One capability: by which rule it is counted, what becomes of it, and every figure, event and case behind that. */
export function capabilityBlock(report: Report, outlook: CapabilityOutlook): Part {
  const { id, name, unit, kind, grade, notAssessable } = outlook;
  const capability = report.record.capabilities.find((one) => one.id === id)!;
  return html`<article class="block" id="${capabilityAnchor(id)}"><h3>${name}</h3>
<dl class="pairs"><dt>Unit</dt><dd>${unit}</dd><dt>What counts</dt><dd>${capability.rule}</dd><dt>Kind</dt><dd>${kindNames[kind]}${enablerText(report, capability)}</dd><dt>Shortest time</dt><dd>${floorText(report, capability)}</dd><dt>Delivery to use</dt><dd>${trainingText(report, capability)}</dd>
${capability.boundary.length > 0 ? html`<dt>Boundary</dt><dd>“Conventional” may be read to leave out ${listText(capability.boundary.map((one) => boundaryNames[one]))}.</dd>` : undefined}
<dt>Weakest grade</dt><dd>${grade === null ? 'no figure is used' : gradeText(grade)}</dd></dl>
${notAssessable === undefined ? undefined : html`<p><b>Cannot be assessed:</b> ${notAssessable}</p>`}
${holdingTable(report, outlook)}
${shareTable(report, outlook)}
${figureTable(report, outlook)}
${missingList(report, id)}
${eventTable(report, id)}
${caseList(report, outlook, capability)}
<p class="up"><a href="#capabilities">All capabilities</a></p></article>\n`;
}

const enablerText = (report: Report, { enablerSource }: Capability): Part =>
  enablerSource
    ? html`; an enabler that money cannot buy quickly (${sourceLink(report, enablerSource.source)}: ${enablerSource.note})`
    : undefined;

const floorText = (report: Report, { floorMonths }: Capability): Part =>
  'missing' in floorMonths
    ? floorMonths.note
    : html`${floorMonths.months} months, which money cannot shorten (${sourceLink(report, floorMonths.source)}). ${floorMonths.note}`;

const trainingText = (
  report: Report,
  { trainingMonths: { low, best, high, source, note } }: Capability,
): Part =>
  html`${low} to ${high} months, most likely ${best}${source === null ? undefined : html` (${sourceLink(report, source)})`}. ${note}`;

/** Holdings, with those of the United States under each denominator in a column of its own. */
function holdingTable({ assessment: { deadlines } }: Report, outlook: CapabilityOutlook): Part {
  const { id, name, unit, europe, unitedStates, requirement, coverage, independent } = outlook;
  const us = Object.values(denominatorKeys).map((key) => unitedStates[key]);
  if (![europe, requirement, ...us].some((one) => one !== null)) return undefined;
  return dataTable({
    id: `holding-${id}`,
    caption: `${name}: ${unit}`,
    columns: [
      { head: 'End of' },
      { head: 'Europe holds', numeric: true },
      { head: html`US<br>worldwide`, numeric: true },
      { head: html`US<br>in Europe`, numeric: true },
      { head: html`US<br>committed`, numeric: true },
      { head: 'Required', numeric: true },
      { head: 'Coverage', numeric: true },
      { head: html`Not dependent<br>on the US`, numeric: true },
    ],
    rows: deadlines.map((year) => [
      String(year),
      europe ? amountBand(europe[year]!) : '–',
      ...us.map((one) => (one ? amountBand(one[year]!) : '–')),
      requirement ? amountBand(requirement) : '–',
      ...[coverage, independent].map((one) => (one ? partBand(one[year]!) : '–')),
    ]),
  });
}

/** Europe's share and the probability that it is more than half, under each denominator for which both are public. */
function shareTable({ assessment: { deadlines }, replications }: Report, outlook: CapabilityOutlook): Part {
  const { id, name, share } = outlook;
  const words = { global: 'worldwide', inEurope: 'in Europe', committed: 'committed' } as const;
  const keys = Object.values(denominatorKeys).filter((key) => share[key] !== null);
  if (keys.length === 0) return undefined;
  return dataTable({
    id: `share-of-${id}`,
    caption: `${name}: Europe's share, and the probability that it is more than half`,
    columns: [
      { head: 'End of' },
      ...keys.flatMap((key) => [
        { head: html`Share against<br>US ${words[key]}`, numeric: true },
        { head: 'More than half', numeric: true },
      ]),
    ],
    rows: deadlines.map((year) => [
      String(year),
      ...keys.flatMap((key) => [
        partBand(share[key]![year]!),
        html`<b>${chance(chanceOf(outlook.probability[key]![year]!, replications))}</b>`,
      ]),
    ]),
  });
}

const chanceOf = (value: number, replications: number) =>
  probability(Math.round(value * replications), replications);

/** Cases that add to it, and how far what they deliver depends on the United States. */
function caseList(report: Report, { cases }: CapabilityOutlook, capability: Capability): Part {
  const { families, notCounted } = capability;
  const names = systemFamilies(report.data);
  const called = (family: string): string => lowerFirst(names.get(family)?.name ?? family);
  const counted = listText(families.map(({ family, perItem }) => `${called(family)} (${perItem} an item)`));
  return html`<p><b>Cases whose deliveries add to it:</b> ${cases.length === 0 ? 'none.' : `${countText(cases.length)}.`}${families.length > 0 ? ` Counted: ${counted}.` : undefined}${notCounted.map(({ family, reason }) => ` Not counted: ${called(family)}. ${reason}`)}</p>
${cases.length === 0 ? undefined : html`<ul class="links">${cases.map((id) => html`<li>${caseLink(id)}</li>`)}</ul>`}
${dependenceList(report, cases)}`;
}

/** What is known of each family and supplier among the cases; most is not. */
function dependenceList({ cases, data, record, name }: Report, ids: readonly string[]): Part {
  const families = systemFamilies(data);
  const kinds = new Map(
    ids.flatMap((id) => {
      const item = cases.get(id);
      return item
        ? [[`${families.get(item.family)?.name ?? item.family} (${name(item.supplier)})`, item] as const]
        : [];
    }),
  );
  if (kinds.size === 0) return undefined;
  const known: Part[] = [];
  const unknown: string[] = [];
  for (const [words, { family, supplier }] of kinds) {
    const fraction = dependenceOf(record.dependence, family, supplier);
    if (isMissing(fraction)) unknown.push(words);
    else {
      const { low, high, source, grade } = fraction;
      const range = low === high ? percent(low, 0) : `${percent(low, 0)} to ${percent(high, 0)}`;
      known.push(html`${words}: ${range} (${sourceLink({ data }, source)}, grade ${gradeText(grade)}). `);
    }
  }
  return html`<p class="note"><b>Part of these deliveries that depends on the United States.</b> ${known}${unknown.length > 0 ? `Not public, so that anything from none to all is as likely: ${unknown.join(', ')}.` : undefined}</p>`;
}
