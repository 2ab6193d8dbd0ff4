import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planHtml } from '../src/report/html/plan-html.ts';
import { planWords } from '../src/report/plan-words.ts';
import { launchChromium } from './chromium.ts';
import { frontierCurves, planMeta, savedPlan } from './plan-fixture.ts';

describe('the page of a plan in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-'));
    const path = join(folder, 'plan.html');
    const words = {
      ...planWords(new Map(), []),
      supplierGroup: () => 'European',
      munitions: new Set<string>(),
    };
    await writeFile(path, planHtml(savedPlan, words, planMeta, frontierCurves));
    address = pathToFileURL(path).href;
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('passes axe in %s at %i pixels and never scrolls sideways', async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    try {
      const page = await context.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      await page.goto(address);
      await page.locator('svg.plot circle').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(messages).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
