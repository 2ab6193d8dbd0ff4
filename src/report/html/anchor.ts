import { html, link, type Part } from './escape.ts';
import type { Report } from './report.ts';

/** Addresses on the page, and the links of the chain from a verdict to its sources. */

const slug = (text: string): string => text.replace(/[^A-Za-z0-9-]+/g, '-');

export const yardstickAnchor = (id: string): string => `yardstick-${slug(id)}`;
export const capabilityAnchor = (id: string): string => `capability-${slug(id)}`;
export const caseAnchor = (id: string): string => `case-${slug(id)}`;
export const sourceAnchor = (id: string): string => `source-${slug(id)}`;

export const yardstickLink = (id: string, text: Part): Part =>
  html`<a href="#${yardstickAnchor(id)}">${text}</a>`;

export const capabilityLink = ({ record }: Pick<Report, 'record'>, id: string): Part =>
  html`<a href="#${capabilityAnchor(id)}">${record.capabilities.find((one) => one.id === id)?.name ?? id}</a>`;

export const caseLink = (id: string): Part => html`<a href="#${caseAnchor(id)}">${id}</a>`;

/** Producer and year, linked to the row of the source; a source that a user names has no row. */
export function sourceLink({ data }: Pick<Report, 'data'>, id: string): Part {
  const source = data.sources.get(id);
  if (!source) return link(id, id);
  const year = source.date.slice(0, 4);
  return html`<a href="#${sourceAnchor(id)}">${source.producer}${year ? ` ${year}` : ''}</a>`;
}
