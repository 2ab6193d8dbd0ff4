import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReview } from '../src/claims/correction.ts';
import { claimsHtml } from '../src/report/html/claims-html.ts';
import type { IsoDate } from '../src/vocabulary/calendar.ts';
import { launchChromium } from './chromium.ts';
import { claimsFixture } from './claims-fixture.ts';

const texts = fileURLToPath(new URL('../validation/claims/texts/', import.meta.url));

/** Texts that hold what could break out of a page; the second names its marks, so that they are text. */
const hostile = `13 February 2025

In 2024, 24 of 32 NATO members met <b onclick="alert(1)">the goal</b> of 2% of GDP. </script><img src=x onerror="document.title='run'"> ]]> -->

European allies and Canada spent 2.02 percent of GDP on "defence" in 2024 & "more" is to come.
`;
const named = `<p>&lt;script&gt;document.title = "run"&lt;/script&gt; In 2024, 24 of 32 NATO members met the goal of 2% of GDP.</p>
<script>document.title = "run"</script>`;
const review = `corrections:
  - { words: 2.02 percent, reviewer: "<i>R</i>", reason: "</script><b>not so</b>", indicator: none }
`;

describe('the page of checked texts in a browser', { timeout: 240_000 }, () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claims-'));
    const path = join(folder, 'claims.html');
    const report = await claimsFixture(
      // A name that is no HTML file: its markup is text.
      { name: 'a<b>.md', source: hostile, review: parseReview('a.claims.yaml', review) },
      { name: 'b.html', source: named, date: '2025-02-13' as IsoDate },
      ...(await Promise.all(
        ['compliance.txt', 'targets.html', 'russia.md'].map(async (name) => ({
          name,
          source: await readFile(texts + name, 'utf8'),
        })),
      )),
    );
    await writeFile(path, claimsHtml(report));
    address = pathToFileURL(path).href;
    browser = await launchChromium();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  async function withPage(
    width: number,
    use: (page: Page, seen: { messages: string[]; requests: string[] }) => Promise<void>,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    try {
      const page = await context.newPage();
      const seen = { messages: [] as string[], requests: [] as string[] };
      page.on('console', (message) => seen.messages.push(message.text()));
      page.on('pageerror', (error) => seen.messages.push(error.message));
      page.on('request', (request) => seen.requests.push(request.url()));
      await page.goto(address);
      await use(page, seen);
    } finally {
      await context.close();
    }
  }

  it.each([
    [1280, 'light'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('passes axe at %i pixels in %s and does not scroll sideways', async (width, scheme) => {
    await withPage(
      width,
      async (page) => {
        const { violations, passes } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
          .analyze();
        expect(passes.length).toBeGreaterThan(15);
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
      },
      scheme,
    );
  });

  it('shows markup of a text as text, runs nothing and asks for nothing', async () => {
    await withPage(1280, async (page, { messages, requests }) => {
      expect(messages).toEqual([]);
      expect(requests.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
      expect(await page.title()).not.toBe('run');
      const text = await page.locator('main').innerText();
      expect(text).toContain('<b onclick="alert(1)">');
      expect(text).toContain('<script>document.title = "run"</script> In 2024');
      expect(text).toContain('</script><img src=x');
      expect(text).toContain('corrected by <i>R</i>: </script><b>not so</b>');
      expect(await page.locator('main script, main img, main i, main b').count()).toBe(0);
    });
  });

  it('links every mark to its evidence and back, with symbol and words', async () => {
    await withPage(1280, async (page) => {
      const marks = await page.evaluate<{ id: string; href: string; text: string }[]>(
        "[...document.querySelectorAll('a.mark')].map((a) => ({ id: a.id, href: a.getAttribute('href'), text: a.textContent }))",
      );
      expect(marks.length).toBeGreaterThan(10);
      for (const { id, href, text } of marks) {
        expect(text).toMatch(/^[✗≠↷↻✓?] [a-z, ]+ \d+$/);
        expect(
          await page.evaluate(
            `document.querySelector(${JSON.stringify(href)}).querySelector('a').getAttribute('href')`,
          ),
        ).toBe(`#${id}`);
      }
      // What is marked twice over, once for a number and once for its sentence, still has one mark for each.
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    });
  });

  it('carries ClaimReview data that a parser reads', async () => {
    await withPage(1280, async (page) => {
      const data = await page.evaluate<string>(
        'document.querySelector(\'script[type="application/ld+json"]\').textContent',
      );
      const graph = JSON.parse(data)['@graph'] as { '@type': string; url: string }[];
      expect(graph.length).toBeGreaterThan(3);
      for (const { url } of graph) expect(await page.locator(url).count()).toBe(1);
    });
  });
});
