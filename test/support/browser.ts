import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Reason for skipping the browser tests, for readers of the test report. */
export const NO_CHROMIUM =
  'Chromium was not found, so the browser tests are skipped. Install it (Debian: apt-get install chromium) ' +
  'or set CHROMIUM_PATH to a Chromium or Chrome binary.';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser to test with, or null when this machine has none. */
export function chromiumPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), ...USUAL_PLACES].find((path) => existsSync(path)) ?? null;
}

/** Headless Chromium without background requests, so that every observed request comes from the page. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
