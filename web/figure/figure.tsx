import type { Markup as Escaped } from '../../src/report/html/escape.ts';
import { figure, type Figure as ReportFigure } from '../../src/report/html/figure.ts';
import { Markup } from './markup.tsx';

/**
 * A chart that can be quoted alone: caption, chart, key, the numbers behind it and their source. Either the markup of a
 * figure that the worker drew, or its parts.
 */
export function Figure({ of }: { readonly of: Escaped | ReportFigure }) {
  return <Markup className="block-figure" of={'markup' in of ? of : figure(of)} />;
}
