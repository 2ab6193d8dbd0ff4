import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../test/chromium.ts';
import { startWebServer } from '../test/web-server.ts';
import { pages } from '../web/pages.ts';

/** Pictures of every page of the built dashboard, for review: wide in light and dark, narrow, French. */
const looks = [
  { name: 'wide', width: 1280, colorScheme: 'light', search: '' },
  { name: 'dark', width: 1280, colorScheme: 'dark', search: '' },
  { name: 'narrow', width: 360, colorScheme: 'light', search: '' },
  { name: 'french', width: 1280, colorScheme: 'light', search: '?lang=fr' },
  { name: 'moved', width: 1280, colorScheme: 'light', search: '?path=linear&pct=4.5&fms=0.5&committed=0.5' },
] as const;

/** Most of a long page that a picture holds, pixels. */
const tallest = 2600;

const folder = fileURLToPath(new URL('../screenshots', import.meta.url));
const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await startWebServer();
const browser = await launchChromium();
for (const { name, width, colorScheme, search } of looks) {
  if (wanted.length > 0 && !wanted.some((one) => one === name || pages.some(({ code }) => code === one)))
    continue;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on('console', (message) => process.stdout.write(`${name}: ${message.text()}\n`));
  page.on('pageerror', (error) => process.stdout.write(`${name}: ${error.message}\n`));
  for (const { code, path } of pages) {
    if (wanted.some((one) => pages.some((page) => page.code === one)) && !wanted.includes(code)) continue;
    await page.goto(`${server.address}${path}${search}`);
    await page.locator('h1').waitFor();
    await page.locator('main .loading').first().waitFor({ state: 'detached', timeout: 120_000 });
    await page.locator('.pending').first().waitFor({ state: 'detached', timeout: 120_000 });
    if (code === 'overview') await page.locator('figure svg').waitFor({ timeout: 120_000 });
    const height = Math.min(tallest, await page.evaluate<number>('document.documentElement.scrollHeight'));
    const clip = { x: 0, y: 0, width, height };
    await page.screenshot({ path: join(folder, `${code}-${name}.png`), fullPage: true, clip });
    process.stdout.write(`${code}-${name}.png\n`);
  }
  await context.close();
}
await browser.close();
await server.close();
