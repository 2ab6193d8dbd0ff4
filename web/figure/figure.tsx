import { useRef } from 'react';
import type { Markup as Escaped } from '../../src/report/html/escape.ts';
import { figure, type Figure as ReportFigure } from '../../src/report/html/figure.ts';
import { useLanguage } from '../language/language.tsx';
import { csv, download } from './download.ts';
import { Markup } from './markup.tsx';
import { pngOf, svgText } from './picture.ts';

/**
 * A chart that can be quoted alone: caption, chart, key, the numbers behind it and their source; to be taken along as a
 * picture and as numbers. Either the markup of a figure that the worker drew, or its parts.
 */
export function Figure({ of, name }: { readonly of: Escaped | ReportFigure; readonly name: string }) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const chart = (): SVGSVGElement => place.current!.querySelector<SVGSVGElement>('svg.plot')!;
  const numbers = (): string =>
    csv(
      [...place.current!.querySelectorAll('table tr')].map((row) =>
        [...row.children].map(({ textContent }) => textContent ?? ''),
      ),
    );
  return (
    <div ref={place}>
      <Markup of={'markup' in of ? of : figure(of)} />
      <p className="take">
        {t['figure.take']}{' '}
        <button
          type="button"
          className="plain"
          onClick={() => download(`${name}.svg`, svgText(chart()), 'image/svg+xml')}
        >
          SVG
        </button>{' '}
        <button
          type="button"
          className="plain"
          onClick={() => pngOf(chart()).then((picture) => download(`${name}.png`, picture))}
        >
          PNG
        </button>{' '}
        <button
          type="button"
          className="plain"
          onClick={() => download(`${name}.csv`, numbers(), 'text/csv')}
        >
          CSV
        </button>
      </p>
    </div>
  );
}
