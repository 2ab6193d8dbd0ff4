import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { installFromDebian } from './debian-package.ts';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].filter((path) => path !== undefined);

const found = (): string | undefined => candidates.find((path) => existsSync(path));

/**
 * The system's Chromium, installed where that is ours to do.
 *
 * @throws Error of one line that says what to install.
 */
function chromiumPath(): string {
  const path = found();
  if (path) return path;
  installFromDebian('chromium');
  const installed = found();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
  );
}

/** A browser that calls nobody on its own account. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
