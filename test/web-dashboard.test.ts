import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../scripts/build-web.ts';
import { loadScenario } from '../src/files/scenario-folder.ts';
import { resolveScenario } from '../src/scenario/resolve.ts';
import { openLive } from '../src/verdict/live.ts';
import { yardsticks } from '../src/verdict/yardsticks.ts';
import { generatedFolder } from '../web/build/generated.ts';
import { thresholdNames, yardstickNames } from '../web/messages/fr-names.ts';
import { pages } from '../web/pages.ts';
import { launchChromium } from './chromium.ts';
import { shippedData } from './shipped-data.ts';
import { startWebServer, type WebServer } from './web-server.ts';

describe('the dashboard in a browser', { timeout: 240_000 }, () => {
  let browser: Browser;
  let server: WebServer;
  let baseline: string;

  beforeAll(async () => {
    // Throws when the first load is over its budget.
    await buildWeb(() => {});
    baseline = await readFile(join(generatedFolder, 'baseline.json'), 'utf8');
    server = await startWebServer();
    browser = await launchChromium();
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens an address; nothing may be said on the console and nobody else may be asked. */
  async function withPage(
    path: string,
    use: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      const said: string[] = [];
      const elsewhere: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== server.address && protocol !== 'blob:') elsewhere.push(request.url());
      });
      await page.goto(`${server.address}${path}`);
      await use(page);
      expect(said).toEqual([]);
      expect(elsewhere).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const drawn = async (page: Page): Promise<void> => {
    await page.locator('h1').waitFor();
    await page.locator('main .loading, .pending').first().waitFor({ state: 'detached', timeout: 120_000 });
  };

  const answered = yardsticks.filter(({ notAssessable }) => notAssessable === undefined);

  it('lands on the question, the baseline under every yardstick and three sentences', async () => {
    await withPage('/', async (page) => {
      await page.locator('table.matrix').waitFor();
      expect(await page.locator('.sentences p').count()).toBe(3);
      const names = await page.locator('table.matrix button.yardstick').allTextContents();
      expect(names).toEqual(
        (JSON.parse(baseline) as { yardsticks: { name: string; notAssessable?: string }[] }).yardsticks
          .filter(({ notAssessable }) => notAssessable === undefined)
          .map(({ name }) => name),
      );
      expect(names.length).toBeGreaterThan(10);
      expect(await page.locator('footer').textContent()).toContain(
        (JSON.parse(baseline) as { meta: { data: { sha256: string } } }).meta.data.sha256,
      );
      // The course of the chosen yardstick is drawn by the worker, when the browser is idle.
      await page.locator('.course svg.plot circle').first().waitFor();
    });
  });

  it('moves the picture with a slider, and says so in the address', async () => {
    await withPage('/', async (page) => {
      const cells = page.locator('table.matrix');
      const before = await cells.textContent();
      const slider = page.getByLabel(/^Share of GDP in 2035/);
      await slider.focus();
      for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
      await page.locator('.delta').first().waitFor();
      await drawn(page);
      expect(await cells.textContent()).not.toBe(before);
      await expect.poll(() => new URL(page.url()).search).toBe('?path=linear&pct=4');
      await page.getByRole('button', { name: 'Back to the baseline' }).click();
      await expect.poll(() => new URL(page.url()).search).toBe('');
      expect(await cells.textContent()).toBe(before);
    });
  });

  it('restores what a shared address says, and gives the numbers of the models to the tenth decimal', async () => {
    await withPage('/scenarios?with=faster-fms,hold&path=linear&pct=4.2&fms=0.5', async (page) => {
      await page.locator('table.versus').waitFor();
      await drawn(page);
      expect(await page.getByLabel(/^Paperwork/).inputValue()).toBe('0.5');
      expect(await page.getByLabel(/^Share of GDP in 2035/).inputValue()).toBe('4.2');
      expect(await page.locator('table.versus thead th').allTextContents()).toEqual([
        'Yardstick',
        'baseline',
        'my-scenario',
        'faster-fms',
        'hold',
      ]);
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'CSV', exact: true }).click();
      const rows = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n');

      const data = await shippedData();
      const { meta } = JSON.parse(baseline) as { meta: { seed: number; asOf: string } };
      const options = { asOf: meta.asOf, seed: meta.seed, replications: 1000 };
      const live = openLive(data, resolveScenario(data, loadScenario('baseline'), options));
      const { differences } = live.answer(resolveScenario(data, loadScenario('hold'), options));
      const expected = differences.map(({ yardstick, year, probability, share }) =>
        [
          yardstick,
          year,
          probability.base,
          probability.other,
          probability.change.mean,
          probability.change.error,
          share.base,
          share.other,
          share.change.mean,
          share.change.quantiles.p5,
          share.change.quantiles.p95,
        ].join(','),
      );
      expect(expected.length).toBeGreaterThan(30);
      const hold = rows.filter((row) => row.startsWith('baseline,hold,'));
      // The browser's engine may round exp, log and powers otherwise than Node's, in the last digits.
      const rounded = (row: string): string =>
        row.replace(/-?\d[\d.e-]*\d/g, (digits) => String(Math.round(Number(digits) * 1e10) / 1e10));
      expect(hold.map((row) => rounded(row.split(',').slice(3).join(',')))).toEqual(expected.map(rounded));
    });
  });

  it('reads a scenario file by the rules of the command line, faults with their lines', async () => {
    await withPage('/scenarios?with=none', async (page) => {
      const file = page.getByLabel('Scenario file, YAML');
      await expect.poll(() => file.inputValue(), { timeout: 60_000 }).toContain('extends: baseline');
      await file.fill('name: mine\ntitle: Mine\nextends: baseline\neurop: eu\n');
      await page.getByRole('button', { name: 'Run this file' }).click();
      const failure = page.getByRole('alert');
      await failure.waitFor();
      expect(await failure.textContent()).toContain('my-scenario.yaml:4:1');
    });
  });

  it('opens the pages on no one room, narrow and wide, with nothing that axe calls serious', async () => {
    await withPage('/', async (page) => {
      // The others are looked at with their figures, in the test of the pages.
      const own = pages.filter(({ code }) => ['overview', 'plan', 'scenarios', 'method'].includes(code));
      expect(own).toHaveLength(4);
      for (const { code, path } of own) {
        await page.goto(`${server.address}${path}`);
        await drawn(page);
        // Rows of a table are of one shape; the first of each are looked at.
        await page.evaluate(`
          for (const details of document.querySelectorAll('details')) details.open = true;
          for (const body of document.querySelectorAll('tbody')) for (const row of [...body.rows].slice(3)) row.remove();
          for (const block of [...document.querySelectorAll('article.block')].slice(2)) block.remove();
        `);
        const { violations, passes } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(passes.length).toBeGreaterThan(10);
        expect([code, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([code, []]);
        await page.setViewportSize({ width: 360, height: 800 });
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([code, width]).toEqual([code, 360]);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
    });
  });

  it('keeps its contrast in the dark', async () => {
    await withPage(
      '/?fms=0.5',
      async (page) => {
        await page.locator('.delta').first().waitFor();
        await drawn(page);
        const { violations, passes } = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
        expect(passes.length).toBeGreaterThan(0);
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      },
      { colorScheme: 'dark' },
    );
  });

  it('goes by keyboard alone: past the masthead, to another page, through the tour', async () => {
    await withPage('/', async (page) => {
      await page.locator('table.matrix').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate("document.activeElement.matches('a.skip')")).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      for (let step = 1; step <= 4; step++) {
        await expect.poll(() => page.locator('.tour').textContent()).toContain(`${step} / 4`);
        await page.locator('.tour button').first().focus();
        await page.keyboard.press('Enter');
      }
      await page.locator('.tour').waitFor({ state: 'detached' });
      await page.locator('nav.pages a', { hasText: 'Sources' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: 'Every figure' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/sources');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await drawn(page);
    });
  });

  it('speaks French', async () => {
    const thresholds = answered.flatMap(({ thresholds }) => thresholds.map(({ id }) => id));
    expect(yardsticks.map(({ id }) => id).filter((id) => !(id in yardstickNames))).toEqual([]);
    expect(thresholds.filter((id) => !(id in thresholdNames))).toEqual([]);
    await withPage('/', async (page) => {
      await page.getByRole('button', { name: 'Français' }).click();
      await page.locator('h1', { hasText: 'Qui porte' }).waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
      expect(new URL(page.url()).search).toBe('?lang=fr');
      // A decimal comma, and no word of the English table.
      const table = await page.locator('table.matrix').textContent();
      expect(table).toMatch(/\d,\d/);
      expect(table).not.toMatch(/\d\.\d|Share|yes/);
      await page.locator('nav.pages a', { hasText: 'Méthode' }).click();
      await page.locator('h1', { hasText: 'Comment' }).waitFor();
      expect(new URL(page.url()).search).toBe('?lang=fr');
      await drawn(page);
    });
  });
});
