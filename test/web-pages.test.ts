import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../scripts/build-web.ts';
import { launchChromium } from './chromium.ts';
import { shippedData } from './shipped-data.ts';
import { startWebServer, type WebServer } from './web-server.ts';

const { sources } = await shippedData();

describe('the pages of the dashboard', { timeout: 240_000 }, () => {
  let server: WebServer;
  let browser: Browser;

  beforeAll(async () => {
    if (!existsSync(new URL('../dist/web/index.html', import.meta.url))) await buildWeb(() => {});
    [server, browser] = await Promise.all([startWebServer(), launchChromium()]);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens an address, waits until every answer is there, and closes the page again. */
  async function withPage(
    address: string,
    use: (page: Page, messages: readonly string[], requests: readonly string[]) => Promise<void>,
    width = 1280,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    try {
      const page = await context.newPage();
      const messages: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`${server.address}${address}`);
      await settled(page);
      await use(page, messages, requests);
    } finally {
      await context.close();
    }
  }

  /** The policy forbids to wait for an expression, so that the answers are waited for by locators. */
  async function settled(page: Page): Promise<void> {
    await page.locator('h1').waitFor();
    await expect
      .poll(() => page.locator('main .loading').count(), { timeout: 120_000, interval: 250 })
      .toBe(0);
  }

  /** Serious findings of axe, with the first rows of each table: the rest are of their shape. */
  async function seriousOf(page: Page): Promise<unknown[]> {
    await page.evaluate(
      "for (const body of document.querySelectorAll('tbody')) for (const row of [...body.rows].slice(3)) row.remove()",
    );
    const { violations, passes } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(passes.length).toBeGreaterThan(15);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes[0]?.html]);
  }

  it.each([
    ['/spending?edition=2026-07-07&year=2026', '#figure-ally-shares tr:has-text("Poland")', '4.68'],
    ['/deliveries?buyer=POL', '#figure-forecast tr:has-text("PL-APACHE")', '96'],
    ['/deliveries?case=PL-APACHE', '#case-events-caption ~ tbody tr:has-text("signature")', '2024-08-13'],
    ['/capability?capability=long-range-air-defence&year=2030', 'tr:has-text("F037")', '89'],
    ['/sources?grade=A&words=sipri', 'main', ` of ${sources.size}`],
    ['/plan?plan=factory', 'tr:has-text("artillery-2030")', '2030'],
  ])('%s opens with its figures, silently, for everybody', async (address, place, figure) => {
    await withPage(address, async (page, messages, requests) => {
      expect(await page.locator('.failure').allTextContents()).toEqual([]);
      expect(await page.locator(place).first().textContent()).toContain(figure);
      expect(await seriousOf(page)).toEqual([]);
      expect(messages).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(server.address))).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    });
  });

  it('marks a pasted text and sends none of it anywhere', async () => {
    await withPage('/claims', async (page, messages, requests) => {
      const before = requests.length;
      await page
        .getByRole('textbox')
        .first()
        .fill('13 February 2025\n\nSpain spent 3.5 % of GDP on defence in 2024.');
      await page.getByRole('button', { name: 'Check the claims' }).click();
      await page.locator('.passage mark.v-contradicted').waitFor();
      expect(await page.locator('.evidence').first().textContent()).toContain('Spain');
      expect(await seriousOf(page)).toEqual([]);
      expect(messages).toEqual([]);
      const sent = requests.slice(before);
      expect(sent.filter((url) => !new URL(url).pathname.startsWith('/assets/'))).toEqual([]);
    });
  });

  it('solves a plan in the browser', async () => {
    await withPage('/plan?plan=factory&solved=1', async (page, messages) => {
      expect(await page.locator('.failure').allTextContents()).toEqual([]);
      expect(await page.locator('#orders-table-caption ~ tbody').first().textContent()).toMatch(
        /USD [\d.,]+ (m|bn)/,
      );
      expect(messages).toEqual([]);
    });
  });

  it('words a fault of an address as the command line does', async () => {
    await withPage('/deliveries?case=NO-SUCH', async (page) => {
      expect(await page.locator('.failure').textContent()).toContain('there is no such case');
    });
  });
});
