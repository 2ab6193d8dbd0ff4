import * as Plot from '@observablehq/plot';
import type { DataPackage } from '../../evidence/data-package.ts';
import type { Source } from '../../evidence/source.ts';
import { type SpendingRow, spendingSeries } from '../../spending/series.ts';
import { endOfYear } from '../../vocabulary/calendar.ts';
import { countriesOf, nameOf } from '../../vocabulary/vocabulary.ts';
import { billions, whole } from '../number-format.ts';
import { colours, drawChart } from './chart.ts';
import { creditLink } from './credit.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';

/** Percent of GDP: the pledge of 2014, core defence as agreed in The Hague, and the whole of what was agreed there. */
const targets = [2, 3.5, 5] as const;

/** Every ally's share of GDP in one year of one edition against the targets, largest first, with the money to each. */
export function allyShareFigure(data: DataPackage, source: Source, year: number): Markup {
  const rows = countriesOf(data.vocabulary, 'nato', endOfYear(year))
    .map((country) => spendingSeries(data, source, country, year, year)[0]!)
    .sort((a, b) => (b.shareOfGdpPct ?? -1) - (a.shareOfGdpPct ?? -1));
  const name = ({ country }: SpendingRow): string => nameOf(data.vocabulary, country);
  const shown = rows.flatMap((row) =>
    row.shareOfGdpPct === null
      ? []
      : [{ name: name(row), pct: row.shareOfGdpPct, reported: row.status === 'actual', own: row.country }],
  );
  const id = 'ally-shares';
  const title = `Defence expenditure of the allies in ${year}, percent of GDP`;
  return figure({
    id: `figure-${id}`,
    caption: html`<b>Defence expenditure in ${year}</b>, percent of GDP, against 2, 3.5 and 5 %`,
    chart: drawChart({
      id,
      title,
      description: shown.map((one) => `${one.name} ${one.pct.toFixed(2)} %`).join('; '),
      plot: {
        width: 480,
        height: shown.length * 19 + 56,
        marginLeft: 134,
        marginRight: 40,
        marginTop: 30,
        marginBottom: 24,
        style: { fontSize: '12px' },
        x: { domain: [0, Math.max(5.2, ...shown.map(({ pct }) => pct))], label: null, ticks: 6, tickSize: 4 },
        y: { domain: shown.map((one) => one.name), label: null, tickSize: 0, padding: 0.35 },
        marks: [
          Plot.barX(shown, {
            x: 'pct',
            y: 'name',
            fill: ({ own }) => (own === 'USA' ? colours.unitedStates : colours.europe),
            fillOpacity: ({ reported }) => (reported ? 0.85 : 0.5),
          }),
          Plot.ruleX(targets, { stroke: colours.ink, strokeDasharray: '4,3' }),
          Plot.text(targets, {
            x: (target) => target,
            frameAnchor: 'top',
            dy: -12,
            text: (target) => `${target} %`,
            fontWeight: 600,
            fill: colours.ink,
          }),
          Plot.ruleX([0], { stroke: colours.muted }),
          Plot.text(shown, {
            x: 'pct',
            y: 'name',
            text: ({ pct }) => pct.toFixed(2),
            textAnchor: 'start',
            dx: 5,
            fill: colours.ink,
            stroke: colours.paper,
            strokeWidth: 3,
          }),
        ],
      },
    }),
    key: [
      html`<span><i class="swatch bar-key europe"></i>ally</span> `,
      html`<span><i class="swatch bar-key united-states"></i>United States</span> `,
      html`<span>paler: an estimate</span>`,
    ],
    note: 'The table gives, beside each target, what is missing to it in billion US dollars at current prices: expenditure times target over share, less expenditure. Of the 5 % agreed in The Hague 3.5 % are core defence, which this table reports; the wider spending up to 1.5 % is not in it.',
    table: {
      caption: `${title}, edition of ${source.edition}`,
      columns: [
        { head: 'Ally' },
        { head: 'Share, %', numeric: true },
        { head: 'Figure' },
        { head: 'Million USD, current', numeric: true },
        ...targets.map((target) => ({ head: `To ${target} %`, numeric: true })),
        { head: 'Equipment, %', numeric: true },
        { head: 'Note', prose: true },
      ],
      rows: rows.map((row) => [
        name(row),
        row.shareOfGdpPct === null ? '–' : row.shareOfGdpPct.toFixed(2),
        row.status ?? 'none',
        row.amountUsdMillionsCurrent === null ? '–' : whole(row.amountUsdMillionsCurrent),
        ...targets.map((target) => missingTo(row, target)),
        row.equipmentSharePct === null ? '–' : row.equipmentSharePct.toFixed(1),
        Object.values(row.missing)[0]?.note ?? '',
      ]),
    },
    open: true,
    source: html`Source: ${creditLink(source)}.`,
  });
}

/** What an ally would have spent more at the target; a share is compared as NATO prints it, to two decimals. */
function missingTo({ shareOfGdpPct: pct, amountUsdMillionsCurrent: usd }: SpendingRow, target: number): Part {
  if (pct === null) return '–';
  if (Number(pct.toFixed(2)) >= target) return 'met';
  return usd === null ? 'below' : `${billions((usd * target) / pct - usd)} bn`;
}
