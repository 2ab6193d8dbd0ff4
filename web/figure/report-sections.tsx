import { Failure } from '../layout/failure.tsx';
import type { Asked } from '../model/protocol.ts';
import { useAnswer } from '../model/use-answer.ts';
import { Markup } from './markup.tsx';
import { Waiting } from './waiting.tsx';

/** Sections of the HTML report on the baseline, drawn by the worker. */
export function ReportSections({ names }: { readonly names: Asked<'sections'> }) {
  const { answer, failure } = useAnswer('sections', names, `sections:${names.join()}`);
  if (failure !== undefined) return <Failure error={failure} />;
  if (!answer) return <Waiting />;
  return answer.map((markup, index) => <Markup key={names[index]} of={markup} />);
}
