import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AssessmentFixture,
  assessmentFixture,
  baselineFixture,
} from '../../../test/assessment-fixture.ts';
import { propertySeed } from '../../../test/shipped-data.ts';
import { shippedScenarios } from '../../files/scenario-folder.ts';
import { assessmentHtml } from './assessment-html.ts';
import { drawChart } from './chart.ts';
import { escapeText, html, link } from './escape.ts';

const render = ({ assessment, backtest, request, data, scenario, meta }: AssessmentFixture): string =>
  assessmentHtml(assessment, backtest, request, data, scenario, meta);

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the report of an assessment', () => {
  let fixture: AssessmentFixture;
  let page: string;
  beforeAll(async () => {
    fixture = await baselineFixture();
    page = render(fixture);
  });

  it('is the same bytes for the same input', async () => {
    expect(render(await assessmentFixture())).toBe(page);
  });

  it('loads nothing: addresses stand in links only, and there is no script', () => {
    const rest = page.replace(/<a [^>]*>/g, '').replace(/>[^<]*/g, '>');
    expect(rest).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/<(script|iframe|img|object|embed|base)\b/i);
    expect(page).not.toMatch(/@import|url\(/i);
    expect(page.match(/<link [^>]*>/g)).toEqual(['<link rel="icon" href="data:,">']);
    expect(page).not.toMatch(/\son[a-z]+=/i);
  });

  it('gives every chart its numbers, its caption and its source', () => {
    const figures = page.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
    expect(figures.length).toBeGreaterThanOrEqual(10);
    for (const figure of figures) {
      expect(figure).toMatch(/<figcaption>.+<\/figcaption>/);
      expect(figure).toMatch(/<svg [^>]*role="img" aria-labelledby="[^"]+"/);
      expect(figure).not.toMatch(/aria-label="/);
      expect(figure).toMatch(/<details[\s\S]*<table>[\s\S]*<tbody>/);
      expect(figure).toMatch(
        /<p class="source">Source: (<a href="#source-nato-|dated cases|figures, events and cases).+ replications\.<\/p>/,
      );
    }
  });

  it('uses every identifier once and refers to those there are', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const references = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)].flatMap(([, list]) =>
      list!.split(' '),
    );
    for (const reference of references) expect(ids).toContain(reference);
  });

  it('prints no number that is none', () => {
    expect(page).not.toMatch(/\b(NaN|undefined|Infinity|null|\[object)\b/);
  });

  it('answers in three sentences and under every yardstick, and says which cannot be answered', () => {
    const answer = /<section id="answer">[\s\S]*?<\/section>/.exec(page)![0];
    const { deadlines, yardsticks } = fixture.assessment;
    const unanswered = yardsticks.filter(({ notAssessable }) => notAssessable !== undefined);
    expect(answer.match(/<ul class="answers">[\s\S]*?<\/ul>/)![0].match(/<li>/g)).toHaveLength(3);
    const matrix = /<table class="matrix">[\s\S]*?<\/table>/.exec(answer)![0];
    expect(matrix.match(/class="meter"/g)).toHaveLength(
      (yardsticks.length - unanswered.length) * deadlines.length,
    );
    const plain = answer.replaceAll('\u00a0', ' ');
    for (const { name } of yardsticks) expect(plain).toContain(escapeText(name));
    for (const year of deadlines) expect(matrix).toContain(`End of ${year}`);
    expect(unanswered.length).toBeGreaterThan(0);
    expect(answer).toContain('European allies, 30 countries on 22 November 2026');
  });

  it('says how to make it again', () => {
    expect(page).toContain(escapeText(fixture.meta.command));
    expect(page).toContain(fixture.data.sha256);
    expect(page).toContain(fixture.meta.scenario!.sha256);
  });

  it('escapes what a scenario says', () => {
    const title = '</style><script>alert(1)</script> & "quoted"';
    const hostile = render({ ...fixture, scenario: { ...fixture.scenario, title, name: title } });
    expect(hostile).not.toContain('<script');
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
    expect(hostile).toContain(escapeText(title));
  });

  it.each(shippedScenarios())('is complete for the scenario %s', async (name) => {
    const other = render(await assessmentFixture(name, { replications: 100 }));
    expect(other).not.toMatch(/\b(NaN|undefined|Infinity|null|\[object)\b/);
    expect(other.match(/<section /g)).toHaveLength(17);
    const ids = new Set([...other.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...other.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(other.match(/<svg /g)!.length).toBeGreaterThanOrEqual(10);
  });

  it('shows no edition later than the as-of day', async () => {
    const earlier = render(await assessmentFixture('hold', { asOf: '2025-12-31', replications: 100 }));
    const compliance = /<section id="compliance">[\s\S]*?<\/section>/.exec(earlier)![0];
    expect(compliance).toContain('Edition of 28 August 2025');
    expect(compliance).not.toContain('7 July 2026');
    expect(earlier).not.toContain('Hindsight: ');
    // In May 2025 there was one edition of each producer; a spread between editions needs two.
    expect(render(await assessmentFixture('hold', { asOf: '2025-05-15', replications: 100 }))).toContain(
      'Hindsight: ',
    );
  });
});

describe('escaping', () => {
  it('leaves no text that a parser could take for markup, and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
        expect(decode(escaped)).toBe(text);
      }),
      { seed: propertySeed },
    );
  });

  it('replaces controls and halves of characters', () => {
    expect(escapeText('a\u0000b\ud800')).toBe('a\ufffdb\ufffd');
  });

  it('holds in every place of a template, lists included', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (items, title) => {
        const { markup } = html`<ul title="${title}">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
        expect(markup.match(/</g)).toHaveLength(2 * items.length + 2);
        expect(markup.match(/"/g)).toHaveLength(2);
      }),
      { seed: propertySeed },
    );
  });

  it('holds inside a drawing', () => {
    const { markup } = drawChart({
      id: 'c"<',
      title: '<b>&',
      description: '</svg><script>',
      plot: { x: { type: 'point', domain: ['<i>&amp;</i>'], label: '<script>' } },
    });
    expect(markup).not.toMatch(/<(b|i|script)\b/);
    expect(markup).toContain('&lt;i&gt;');
  });

  it('links to the web only', () => {
    expect(html`${link('javascript:alert(1)', 'x')}`.markup).toBe('x');
    expect(html`${link('https://example.org/?a=1&b="', 'x')}`.markup).toBe(
      '<a href="https://example.org/?a=1&amp;b=&quot;" rel="noreferrer">x</a>',
    );
  });
});
