import { whole } from '../number-format.ts';
import { html, type Markup } from './escape.ts';
import { framed } from './frame.ts';
import type { Report } from './report.ts';
import { dateText } from './wording.ts';

export interface Section {
  /** Unique on the page, the address of the section. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** The page of an assessment about its sections. */
export function page(report: Report, sections: readonly Section[]): string {
  const { meta, scenario, asOf, replications, assessment } = report;
  const heading = "Does Europe carry most of NATO's conventional defence?";
  return framed(meta, {
    title: `${heading} ${scenario.name}, as of ${dateText(asOf)}`,
    heading,
    series: 'assessment',
    subtitle: scenario.title,
    facts: [
      ['As of', dateText(asOf)],
      ['Europe', `${assessment.europe.name} (${assessment.europe.members.length})`],
      ['Scenario', scenario.name],
      ['Data edition', meta.data.edition],
      ['Replications', whole(replications)],
      ['Version', meta.version],
    ],
    line: `As of ${dateText(asOf)} · scenario “${scenario.name}” · data ${meta.data.edition} · version ${meta.version}`,
    noun: 'report',
    contents: sections,
    main: sections.map(
      ({ id, title, body }) => html`<section id="${id}">\n<h2>${title}</h2>\n${body}\n</section>\n`,
    ),
    footer: html`Every number on this page comes from the sources named beside it or is calculated from them; <a href="#remake">how to make it again</a>.`,
  });
}
