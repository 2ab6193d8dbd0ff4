import { parseHTML } from 'linkedom/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AssessmentFixture, baselineFixture } from '../../../test/assessment-fixture.ts';
import { capabilityAnchor, caseAnchor, yardstickAnchor } from './anchor.ts';
import { assessmentHtml } from './assessment-html.ts';

/** The part of a parsed element that is used; no browser types are needed here. */
interface Element {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

let fixture: AssessmentFixture;
let page: Element;
/** Links on the page from one place to another: from a block or a row of a table, by the anchor it carries. */
let targets: (anchor: string) => string[];

beforeAll(async () => {
  fixture = await baselineFixture();
  const { assessment, backtest, request, data, scenario, meta } = fixture;
  const text = assessmentHtml(assessment, backtest, request, data, scenario, meta);
  page = parseHTML(text).document as unknown as Element;
  targets = (anchor) => {
    const at = page.querySelector(`[id="${anchor}"]`);
    if (!at) throw new Error(`nothing on the page has the anchor ${anchor}`);
    const place = at.closest('tr') ?? at;
    return [...place.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
  };
});

const starting = (anchors: readonly string[], prefix: string): string[] =>
  anchors.filter((anchor) => anchor.startsWith(prefix));

describe('the chain from a verdict to its sources', () => {
  it('has no link without a target', () => {
    const ids = new Set([...page.querySelectorAll('[id]')].map((element) => element.getAttribute('id')));
    const links = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')!.slice(1),
    );
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((anchor) => !ids.has(anchor))).toEqual([]);
  });

  it('leads from the answer to every yardstick, answered or not', () => {
    const linked = starting(targets('answer'), 'yardstick-');
    expect(new Set(linked)).toEqual(
      new Set(fixture.assessment.yardsticks.map(({ id }) => yardstickAnchor(id))),
    );
  });

  it('leads from every yardstick of what is held to capabilities, a case and a source', () => {
    const held = fixture.assessment.yardsticks.filter(
      ({ subject, notAssessable }) => subject === 'capability' && notAssessable === undefined,
    );
    expect(held.length).toBeGreaterThanOrEqual(9);
    for (const { id } of held) {
      const capabilities = starting(targets(yardstickAnchor(id)), 'capability-');
      expect(capabilities, id).not.toEqual([]);
      const cases = starting(capabilities.flatMap(targets), 'case-');
      expect(cases, id).not.toEqual([]);
      const sources = starting(cases.flatMap(targets), 'source-');
      expect(sources, id).not.toEqual([]);
    }
  });

  it('leads from every yardstick of money to the sources of its figures', () => {
    const money = fixture.assessment.yardsticks.filter(
      ({ subject, notAssessable }) => subject === 'money' && notAssessable === undefined,
    );
    expect(money.length).toBeGreaterThanOrEqual(4);
    for (const { id } of money) expect(starting(targets(yardstickAnchor(id)), 'source-'), id).not.toEqual([]);
  });

  it('leads from every capability with a figure to a source, and from every case to a source and back', () => {
    for (const { id, figures, cases } of fixture.assessment.capabilities) {
      const links = targets(capabilityAnchor(id));
      if (figures.length > 0) expect(starting(links, 'source-'), id).not.toEqual([]);
      expect(starting(links, 'case-')).toEqual(cases.map(caseAnchor));
      for (const one of cases) {
        const back = targets(caseAnchor(one));
        expect(back).toContain(capabilityAnchor(id));
        expect(starting(back, 'source-'), one).not.toEqual([]);
      }
    }
  });

  it('gives each source that it links to a row with producer, title, address and grade', () => {
    const linked = new Set(
      [...page.querySelectorAll('a[href^="#source-"]')].map((link) => link.getAttribute('href')!.slice(1)),
    );
    expect(linked.size).toBeGreaterThan(50);
    for (const anchor of linked) {
      const row = page.querySelector(`[id="${anchor}"]`)!.closest('tr')!;
      const cells = [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent.trim());
      expect(cells, anchor).not.toContain('');
      expect(cells.some((cell) => /^[ABC]( provisional)?$/.test(cell))).toBe(true);
      expect(row.closest('details'), anchor).toBeNull();
    }
  });

  it('has a row for every case that a capability counts and for every case under way', () => {
    const { capabilities, deliveries } = fixture.assessment;
    const named = [
      ...capabilities.flatMap(({ cases }) => cases),
      ...deliveries.rows.map(({ caseId }) => caseId),
    ];
    const missing = named.filter((id) => page.querySelector(`td, th [id="${caseAnchor(id)}"]`) === null);
    expect(missing).toEqual([]);
  });
});
