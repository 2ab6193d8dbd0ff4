import { useLanguage } from '../language/language.tsx';
import { Failure } from '../layout/failure.tsx';
import type { Asked } from '../model/protocol.ts';
import { useAnswer } from '../model/use-answer.ts';
import { Markup } from './markup.tsx';
import { Waiting } from './waiting.tsx';

/** Sections of the HTML report on the baseline, drawn by the worker. */
export function ReportSections({ names }: { readonly names: Asked<'sections'> }) {
  const { t } = useLanguage();
  const { answer, failure } = useAnswer('sections', names, `sections:${names.join()}`);
  if (failure !== undefined) return <Failure error={failure} />;
  if (!answer) return <Waiting />;
  return names.map((name, index) => (
    <section key={name} aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{t[`section.${name}`]}</h2>
      <Markup of={answer[index]!} />
    </section>
  ));
}
