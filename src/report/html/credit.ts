import { creditLine, type Source } from '../../evidence/source.ts';
import { whole } from '../number-format.ts';
import { sourceAnchor } from './anchor.ts';
import { html, type Part } from './escape.ts';
import type { Report } from './report.ts';

/** The line that credits a source, linked to its row. */
export const creditLink = (source: Source): Part =>
  html`<a href="#${sourceAnchor(source.id)}">${creditLine(source)}</a>`;

/** What was calculated, from which data, under which scenario. */
export const calculationText = ({ meta, scenario, replications }: Report): string =>
  `Calculation: Burdenshift ${meta.version}, data ${meta.data.edition}, scenario ${scenario.name}, ${whole(replications)} replications.`;

/** Credit under a chart of money: where the figures come from, and what was calculated from them. */
export const chartCredit = (report: Report): Part =>
  html`Source: ${creditLink(report.nato)}; ${creditLink(report.outlook)}. ${calculationText(report)}`;
