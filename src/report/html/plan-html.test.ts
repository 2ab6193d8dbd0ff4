import { describe, expect, it } from 'vitest';
import { frontierCurves, planMeta, planOf, savedPlan, smallProblem } from '../../../test/plan-fixture.ts';
import { interoperabilityOf } from '../../planning/interoperability.ts';
import type { SavedPlan } from '../../planning/saved-plan.ts';
import { planWords } from '../plan-words.ts';
import { escapeText } from './escape.ts';
import { planHtml } from './plan-html.ts';
import type { PlanReportWords } from './plan-report.ts';

const words: PlanReportWords = {
  ...planWords(new Map([['USA', 'United States']]), []),
  supplierGroup: (code) => (code === 'USA' ? 'US' : code === 'KOR' ? 'Korean' : 'European'),
  munitions: new Set(),
};
const onRecord = interoperabilityOf(
  [
    {
      capability: 'tanks',
      family: 'tank',
      system: 'leopard-2',
      buyers: ['DEU'],
      units: 100,
      widelyOperated: true,
    },
  ],
  new Set(),
);
const page = planHtml(savedPlan, words, planMeta, frontierCurves, onRecord);

const checkPage = (text: string): void => {
  const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
  for (const [, list] of text.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g))
    for (const reference of list!.split(' ')) expect(ids).toContain(reference);
  expect(text).not.toMatch(/\b(NaN|undefined|Infinity|null|\[object)\b/);
  expect(text).not.toMatch(/<(script|iframe|img|object|embed|base)\b/i);
  expect(text.replace(/<a [^>]*>/g, '').replace(/>[^<]*/g, '>')).not.toMatch(/https?:\/\//);
};

describe('the page of a plan', () => {
  it('is complete, loads nothing and prints no number that is none', () => {
    checkPage(page);
    expect(page.match(/<section /g)).toHaveLength(8);
    expect(planHtml(savedPlan, words, planMeta, frontierCurves, onRecord)).toBe(page);
  });

  it('gives every chart its numbers, its caption and its source', () => {
    const figures = page.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
    expect(figures).toHaveLength(3);
    for (const figure of figures) {
      expect(figure).toMatch(/<figcaption>.+<\/figcaption>/);
      expect(figure).toMatch(/<svg [^>]*role="img" aria-labelledby="[^"]+"/);
      expect(figure).toMatch(/<details[\s\S]*<table>[\s\S]*<tbody>/);
      expect(figure).toContain('<p class="source">Calculation: Burdenshift 0.1.0');
    }
    expect(
      page.match(/<figure id="figure-frontier-deadline"[\s\S]*?<\/figure>/)![0].match(/<circle /g),
    ).toHaveLength(9);
    expect(page).toContain('No plan at −3 (before the first year of orders).');
  });

  it.each([
    ['orders-table', ['European battery', 'USD 1.6 bn']],
    ['by-buyer', ['POL', 'USD 1.8 bn', '31.0\u00a0%']],
    ['by-supplier', ['United States (US)', 'USD 2.0 bn', '35.4\u00a0%']],
    ['by-group', ['European', 'USD 3.6 bn', '64.6\u00a0%']],
    ['by-capability', ['tanks', 'USD 1.3 bn', '22.1\u00a0%']],
    ['money-buyers', ['USD 800 m', 'USD 14 m', 'USD 186 m']],
    ['demands-table', ['air-defence-2030', '12\u00a0%', 'not by 2031', 'end of 2031']],
    ['conditions-table', ['American purchases', 'binds, USD 500 m']],
    ['shares-table', ['62.8\u00a0%', '37.5\u00a0% to 59.6\u00a0%']],
    ['variety-record', ['tanks', '100.0\u00a0%']],
  ])('has a table %s', (id, cells) => {
    const table = page.slice(page.indexOf(`aria-labelledby="${id}-caption"`)).split('</table>')[0]!;
    for (const cell of cells) expect(table).toContain(cell);
  });

  it('says why no more', () => {
    expect(page).toContain('one more runs into its line line-de, which has no room left for it');
  });

  it('escapes what a problem says', () => {
    const hostile = '</style><script>alert(1)</script> & "quoted"';
    const problem = {
      ...smallProblem,
      name: hostile,
      options: smallProblem.options.map((option) => ({ ...option, name: hostile })),
    };
    const text = planHtml({ ...savedPlan, problem }, words, planMeta);
    expect(text).not.toContain('<script');
    expect(text.match(/<\/style>/g)).toHaveLength(1);
    expect(text).toContain(escapeText(hostile));
  });

  it('is complete for a plan that orders nothing under no condition', () => {
    const problem = { ...smallProblem, conditions: [] };
    const nothing: SavedPlan = { ...planOf(problem, []), problem, conditions: [], probability: [] };
    const text = planHtml(nothing, words, planMeta);
    checkPage(text);
    expect(text).toContain('The plan orders nothing.');
    expect(text).toContain('The problem has no political condition.');
  });
});
