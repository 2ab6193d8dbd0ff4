import type { CapabilityFigure } from '../capability/figure.ts';
import type { CapabilityOverview } from '../capability/overview.ts';
import type { CapabilityShare } from '../capability/share.ts';
import { isMissing, type Missing } from '../evidence/missing.ts';
import { whole } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

/** The overviews of all capabilities as two tables of 80 columns, with what cannot be assessed and why. */
export function capabilityListText(rows: readonly CapabilityOverview[]): string {
  const required = rows.filter(({ requirement, usMade }) =>
    [...Object.values(requirement), usMade].some((one) => !isMissing(one)),
  );
  const open = rows.filter(({ share }) => Object.values(share).every(isMissing));
  return [
    'Holdings, and the European share under three denominators',
    '',
    textTable(
      ['capability', 'Europe', 'global', 'share', 'in Eur', 'share', 'commit', 'share'],
      rows.map(({ id, europe, unitedStates, share }) => [
        id,
        cell(europe),
        cell(unitedStates.global),
        shareCell(share.global),
        cell(unitedStates.inEurope),
        shareCell(share.inEurope),
        cell(unitedStates.committed),
        shareCell(share.committed),
      ]),
    ),
    '',
    wrap(
      'US holdings: global, all the world over; in Eur, forces in Europe; commit, committed to NATO in a crisis. ' +
        'Each share is Europe ÷ (Europe + that US holding); the three are never mixed. The European side is all that ' +
        'European allies hold, committed or not, so that the second and third share flatter Europe. ' +
        '* provisional (grade C); ° your own; † with Canada; – not public, see below. Best figures; "capability show" gives ranges, ' +
        'dates and sources.',
      80,
    ),
    '',
    'Requirements, and the part of the European holding that is of US design',
    '',
    textTable(
      ['capability', 'unit', 'alliance', 'Europe', 'replace', 'US made'],
      required.map(({ id, unit, requirement, usMade }) => [
        id,
        unit,
        cell(requirement.alliance),
        cell(requirement.europe),
        cell(requirement.replaceUs),
        cell(usMade),
      ]),
      ['left', 'left', 'right', 'right', 'right', 'right'],
    ),
    '',
    wrap(
      'Required: alliance, by NATO as a whole; Europe, by Europe alone; replace, to replace the US contribution.',
      80,
    ),
    '',
    `Not assessable under any denominator (${open.length} of ${rows.length}):`,
    ...open.map((one) => wrap(`- ${one.id}: ${reasonOf(one)}`, 80)),
  ].join('\n');
}

/** Why there is no share at all: the European count if it is missing, otherwise the US ones. */
function reasonOf({ europe, unitedStates }: CapabilityOverview): string {
  if (isMissing(europe)) return europe.note;
  const notes = Object.values(unitedStates).flatMap((one) => (isMissing(one) ? [one.note] : []));
  return [...new Set(notes)].join(' ');
}

const cell = (figure: CapabilityFigure | Missing): string =>
  isMissing(figure)
    ? '–'
    : short(figure.best) +
      (figure.holder === 'united-states-canada' ? '†' : '') +
      (figure.grade === 'own' ? '°' : mark(figure.grade === 'C'));

const shareCell = (share: CapabilityShare | Missing): string =>
  isMissing(share) ? '–' : `${Math.round(share.best * 100)} %${mark(share.provisional)}`;

const mark = (provisional: boolean): string => (provisional ? '*' : '');

/** A count that fits a narrow column: from ten thousand on in millions. */
const short = (value: number): string =>
  value >= 10_000 ? `${(value / 1_000_000).toFixed(2)}m` : whole(value);
