import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';
import { html, type Markup, raw } from './escape.ts';

/** Colours are those of the page, so that one drawing serves light, dark and print. */
export const colours = {
  europe: 'var(--europe)',
  unitedStates: 'var(--united-states)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  paper: 'var(--paper)',
} as const;

export interface Chart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in words, for those who do not see it. */
  readonly description: string;
  readonly plot: Omit<Plot.PlotOptions, 'document' | 'className' | 'title' | 'caption' | 'figure'>;
}

/** The part of the document model that is used of a drawing; no browser types are needed here. */
interface Drawing {
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  remove(): void;
  querySelectorAll(selector: string): Iterable<Drawing>;
}

/**
 * Draws a chart as inline SVG with a title and a description. The document it is drawn in is plain script, the
 * same in Node and in browsers, so that the bytes do not depend on where a report is made.
 */
export function drawChart({ id, title, description, plot }: Chart): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawing = Plot.plot({
    ...plot,
    document,
    className: 'plot',
  } as Plot.PlotOptions) as unknown as Drawing;
  for (const style of drawing.querySelectorAll('style')) style.remove();
  for (const element of drawing.querySelectorAll('[aria-label], [aria-hidden]')) {
    // The parts of a picture with one label carry none of their own.
    element.removeAttribute('aria-label');
    element.removeAttribute('aria-hidden');
  }
  return html`<svg class="plot" viewBox="${drawing.getAttribute('viewBox') ?? ''}" role="img" aria-labelledby="${id}-title ${id}-description" fill="currentColor" text-anchor="middle"><title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>${raw(rounded(drawing.innerHTML))}</svg>`;
}

/** Hundredths of a pixel are more than any screen shows, and the same on every processor. */
const rounded = (markup: string): string =>
  markup.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2))));
