import type { Capability } from '../capability/capability.ts';
import type { Dependence } from '../capability/dependence.ts';
import type { CapabilityFigure, MissingFigure } from '../capability/figure.ts';
import type { CapabilityOverview } from '../capability/overview.ts';
import type { PostureEvent } from '../capability/posture-event.ts';
import type { CapabilityShare } from '../capability/share.ts';
import { isMissing, type Missing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { sourceLines } from './credit-lines.ts';
import { textTable, wrap } from './text-table.ts';

/** All that is shown of one capability. */
export interface CapabilityShown {
  readonly capability: Capability;
  readonly overview: CapabilityOverview;
  /** Every figure, defaults first. Grade C is provisional. */
  readonly figures: readonly CapabilityFigure[];
  readonly missing: readonly MissingFigure[];
  /** Dated changes; `first` and `last` are ISO dates. */
  readonly events: readonly ShownEvent[];
  /** Of the families that it counts. */
  readonly dependence: readonly Dependence[];
  readonly sources: readonly Source[];
}

type ShownEvent = Omit<PostureEvent, 'first' | 'last'> & { readonly first: string; readonly last: string };

/** One capability in 80 columns: rule, shares, every figure, events, what is missing, sources. */
export function capabilityShowText(shown: CapabilityShown): string {
  const { capability, overview, figures, missing, events, dependence, sources } = shown;
  return [
    wrap(`${capability.name} (${capability.id}), counted in ${capability.unit}`, 80),
    '',
    item(`Rule: ${capability.rule}`),
    item(`Kind: ${capability.kind}.${enablerText(capability)}${boundaryText(capability)}`),
    item(`Shortest time that money cannot shorten: ${floorText(capability)}`),
    item(`From delivery to use: ${trainingText(capability)}`),
    ...capability.families.map(({ family, perItem, quantityUnit }) =>
      item(
        `Each ${family} delivered adds ${perItem}${quantityUnit ? ` where it is counted in ${quantityUnit}` : ''}.`,
      ),
    ),
    ...capability.notCounted.map(({ family, reason }) => item(`${family} adds nothing: ${reason}`)),
    '',
    'European share by which US forces stand beside it, never mixed',
    '',
    textTable(
      ['US forces', 'they hold', 'European share'],
      [
        shareRow('global', overview.unitedStates.global, overview.share.global),
        shareRow('in Europe', overview.unitedStates.inEurope, overview.share.inEurope),
        shareRow('committed to NATO', overview.unitedStates.committed, overview.share.committed),
      ],
    ),
    '',
    item(
      `Europe: ${isMissing(overview.europe) ? overview.europe.note : `${bandOf(overview.europe)}.`} * provisional (grade C).`,
    ),
    ...section('Figures (best [low to high])', figures.map(figureText)),
    ...section('Changes on record', events.map(eventText)),
    ...section('Dependence on the United States of what is delivered', dependence.map(dependenceText)),
    ...section('Missing', missing.map(missingText)),
    ...sourceLines(sources),
  ].join('\n');
}

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', `${title}:`, ...items.map((text) => item(`- ${text}`))];

/** A paragraph whose further lines are indented. */
const item = (text: string): string => wrap(text, 80, '  ').slice(2);

const enablerText = ({ enablerSource }: Capability): string =>
  enablerSource ? ` Money cannot buy it quickly: ${enablerSource.note}` : '';

const boundaryText = ({ boundary }: Capability): string =>
  boundary.length === 0 ? '' : ` A narrow reading of "conventional" leaves it out (${boundary.join(', ')}).`;

const floorText = ({ floorMonths }: Capability): string =>
  'months' in floorMonths
    ? `${floorMonths.months} months. ${floorMonths.note}`
    : `${floorMonths.missing === 'not-applicable' ? '' : 'not known. '}${floorMonths.note}`;

const trainingText = ({ trainingMonths: { low, best, high, note } }: Capability): string =>
  `${best} months [${low} to ${high}]. ${note}`;

function shareRow(name: string, us: CapabilityFigure | Missing, share: CapabilityShare | Missing): string[] {
  if (isMissing(share)) return [name, bandOf(us), '–'];
  const percent = (value: number): string => String(Math.round(value * 100));
  const { low, best, high, basis, provisional } = share;
  const band = percent(low) === percent(high) ? '' : ` [${percent(low)} to ${percent(high)}]`;
  const from = basis === 'published' ? ' as published' : '';
  return [name, bandOf(us), `${percent(best)} %${band}${from}${provisional ? '*' : ''}`];
}

const bandOf = (figure: CapabilityFigure | Missing): string =>
  isMissing(figure)
    ? '–'
    : `${band(figure)}${figure.holder === 'united-states-canada' ? ' with Canada' : ''}${figure.grade === 'C' ? '*' : ''}`;

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const band = ({ low, best, high }: Pick<CapabilityFigure, 'low' | 'best' | 'high'>): string =>
  low === high ? sign(best) : `${sign(best)} [${sign(low)} to ${sign(high)}]`;

const sign = (value: number): string => number.format(value).replace('-', '−');

function figureText(figure: CapabilityFigure): string {
  const { measure, holder, scope, unit, date, source, use, note, countries, grade } = figure;
  const set = countries === '' ? '' : ` (${countries})`;
  return `${measure}, ${holder}${set}, ${scope}: ${band(figure)} ${unit}, ${date}; ${use}; ${gradeText(grade)}, ${source}. ${note}`;
}

const gradeText = (grade: CapabilityFigure['grade']): string =>
  grade === 'own' ? 'your own' : `grade ${grade}${grade === 'C' ? ', provisional' : ''}`;

function eventText(event: ShownEvent): string {
  const { kind, holder, scope, effect, unit, first, last, inBaseline, source, grade, note } = event;
  const days = first === last ? first : `${first} to ${last}`;
  const change = kind === 'floor' ? 'not below' : effect === 'set' ? 'to' : 'by';
  const baseline = inBaseline ? '' : ' Not in the baseline.';
  return `${days}: ${kind}, ${holder}, ${scope}, ${change} ${band(event)} ${unit}; ${gradeText(grade)}, ${source}. ${note}${baseline}`;
}

const dependenceText = ({ family, supplier, fraction, reason }: Dependence): string =>
  `${family} from ${supplier === '*' ? 'others' : supplier}: ${isMissing(fraction) ? 'not public' : `${band(fraction)} of the items; ${gradeText(fraction.grade)}, ${fraction.source}`}. ${reason}`;

const missingText = ({ measure, holder, scope, note }: MissingFigure): string =>
  `${[measure, holder, scope].map((word) => (word === '*' ? 'all' : word)).join(', ')}: ${note}`;
