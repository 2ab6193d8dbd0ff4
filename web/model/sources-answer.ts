import { dataConflictsAnswer } from '../../src/answer/data.ts';
import type { Source } from '../../src/evidence/source.ts';
import { html, type Markup } from '../../src/report/html/escape.ts';
import { seriesConflictTable } from '../../src/report/html/series-conflict-table.ts';
import { sourceTable } from '../../src/report/html/source-section.ts';
import { nameOf } from '../../src/vocabulary/vocabulary.ts';
import type { Model } from './model.ts';

/** What sources are narrowed to; empty texts do not narrow. `words` are looked for in every column. */
export interface SourcesAsked {
  readonly producer: string;
  readonly grade: string;
  readonly licence: string;
  readonly words: string;
}

export interface SourcesShown {
  readonly producers: readonly string[];
  readonly licences: readonly string[];
  readonly count: number;
  readonly all: number;
  readonly table: Markup | null;
}

/** Every source with producer, edition, grade and licence. */
export function sourcesShown(
  { data }: Model,
  { producer, grade, licence, words }: SourcesAsked,
): SourcesShown {
  const sources = [...data.sources.values()];
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (source: Source): boolean => {
    const text = `${source.id} ${source.producer} ${source.title} ${source.edition} ${source.date} ${source.licence} ${source.note}`;
    const lower = text.toLowerCase();
    return (
      (producer === '' || source.producer === producer) &&
      (grade === '' || source.grade === grade) &&
      (licence === '' || source.licence === licence) &&
      wanted.every((word) => lower.includes(word))
    );
  };
  const shown = sources.filter(fits);
  const distinct = (of: (source: Source) => string): string[] => [...new Set(sources.map(of))].sort();
  return {
    producers: distinct((source) => source.producer),
    licences: distinct((source) => source.licence),
    count: shown.length,
    all: sources.length,
    table:
      shown.length === 0 ? null : html`${sourceTable('source-table', 'Sources of the data package', shown)}`,
  };
}

/** Series on which two editions of one producer differ, with the largest differences. */
export const seriesConflicts = ({ data }: Model): Markup => {
  const { natoEditions, macroEditions, natoAndSipri } = dataConflictsAnswer(data);
  return seriesConflictTable(data, [...natoEditions, ...macroEditions, ...natoAndSipri], (code) =>
    nameOf(data.vocabulary, code),
  );
};
