import { defineConfig } from '@playwright/test';

/**
 * The journeys run against a server that is already there: `cargo xtask test` starts one with an empty
 * database and names it in VELVIT_URL. Without it, `cargo xtask run` on this machine is meant.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  // A journey that passes only sometimes is a failure to be understood, so nothing is tried again.
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.VELVIT_URL ?? 'http://127.0.0.1:3000',
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
