import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentHtml } from '../src/report/html/assessment-html.ts';
import { baselineFixture } from './assessment-fixture.ts';
import { launchChromium } from './chromium.ts';

/** `npm run prove` has axe look at every row of every table, which takes minutes. */
const whole = process.env.BURDENSHIFT_PROVE === '1';

describe('the report in a browser', { timeout: 240_000 }, () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
    const path = join(folder, 'assessment.html');
    const { assessment, backtest, request, data, scenario, meta } = await baselineFixture();
    await writeFile(path, assessmentHtml(assessment, backtest, request, data, scenario, meta));
    address = pathToFileURL(path).href;
    browser = await launchChromium();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  /** Opens the report and closes it again; collects what it said and what it asked for. */
  async function withPage<T>(
    options: BrowserContextOptions,
    use: (page: Page, seen: { messages: string[]; requests: string[] }) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const seen = { messages: [] as string[], requests: [] as string[] };
      page.on('console', (message) => seen.messages.push(message.text()));
      page.on('pageerror', (error) => seen.messages.push(error.message));
      page.on('request', (request) => seen.requests.push(request.url()));
      await page.goto(address);
      // Axes count as invisible; a drawn mark shows that the charts are there.
      await page.locator('svg.plot circle').first().waitFor();
      return await use(page, seen);
    } finally {
      await context.close();
    }
  }

  it('says nothing on the console and asks the network for nothing', async () => {
    await withPage({}, async (page, { messages, requests }) => {
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      expect(messages).toEqual([]);
      expect(requests.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    });
  });

  /** Opens what is folded away, and leaves the first rows of each table where rows are many: the rest are of their shape. */
  const unfold = (page: Page): Promise<void> =>
    page.evaluate(`
      for (const details of document.querySelectorAll('details')) details.open = true;
      if (${!whole})
        for (const body of document.querySelectorAll('tbody'))
          for (const row of [...body.rows].slice(4)) row.remove();
    `);

  it.each([
    ['light', undefined],
    // Only colours change with the scheme.
    ['dark', 'color-contrast'],
  ] as const)('passes axe in %s', async (colorScheme, rule) => {
    await withPage({ colorScheme }, async (page) => {
      await unfold(page);
      // Naming every element that passes takes most of the time and says nothing.
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
      const { violations, passes } = await (rule
        ? axe.withRules(rule)
        : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
      ).analyze();
      // A checker that looked at nothing would find nothing.
      expect(passes.length).toBeGreaterThan(rule ? 0 : 20);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  });

  it('never scrolls sideways at 320, 768 and 1400 pixels', async () => {
    await withPage({}, async (page) => {
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      for (const width of [320, 768, 1400]) {
        await page.setViewportSize({ width, height: 800 });
        const scroll = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(scroll).toBeLessThanOrEqual(width);
      }
    });
  });

  it('lets a keyboard reach the skip link first, and every table', async () => {
    await withPage({}, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.locator('a.skip');
      expect(await page.evaluate("document.activeElement.matches('a.skip')")).toBe(true);
      const box = await skip.boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');

      // One step of the keyboard from whatever stands before a table leads into it.
      await page.evaluate(
        'window.stops = [...document.querySelectorAll(\'a[href], summary, [tabindex="0"]\')].filter((stop) => stop.checkVisibility())',
      );
      const tables = await page.evaluate<{ at: number; label: string }[]>(
        `window.stops.flatMap((stop, at) => (stop.matches('.scroll:has(table)') ? [{ at, label: stop.getAttribute('aria-labelledby') }] : []))`,
      );
      expect(tables.length).toBeGreaterThan(100);
      const visible = await page.evaluate<number>(
        "[...document.querySelectorAll('table')].filter((table) => table.checkVisibility()).length",
      );
      expect(tables).toHaveLength(visible);
      for (const { at, label } of tables) {
        await page.evaluate(`window.stops[${at - 1}].focus()`);
        await page.keyboard.press('Tab');
        expect(await page.evaluate("document.activeElement.getAttribute('aria-labelledby')")).toBe(label);
      }
    });
  });

  it('prints on paper, with the numbers behind the charts', async () => {
    await withPage({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const hidden = await page.evaluate<number>(
        "[...document.querySelectorAll('figure table')].filter((table) => table.offsetHeight === 0).length",
      );
      expect(hidden).toBe(0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(50_000);
    });
  });
});
