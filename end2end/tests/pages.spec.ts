import { mkdir } from 'node:fs/promises';

import { openImported, openSample } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test, visit, type Page } from '../support/test.ts';

const SCREENSHOTS = new URL('../screenshots/', import.meta.url).pathname;
const WIDTHS = [360, 768, 1280];

/** Every page with a name for its pictures, and how to get there. */
const PAGES: [name: string, open: (page: Page) => Promise<void>][] = [
  ['landing', (page) => visit(page, '/')],
  ['log-in', (page) => visit(page, '/login')],
  ['register', (page) => visit(page, '/login?tab=register')],
  ['guest-editor', (page) => visit(page, '/editor')],
  ['styleguide', (page) => visit(page, '/styleguide')],
  ['dashboard-empty', signedIn('/dashboard')],
  ['tailor-empty', signedIn('/tailor')],
  [
    'new-resume',
    async (page) => {
      await signedIn('/dashboard')(page);
      await page.getByRole('button', { name: 'New resume' }).first().click();
    },
  ],
  [
    'editor',
    async (page) => {
      await signUp(page);
      await openSample(page);
      await expect(page.getByText(/^Page 1 of \d+$/)).toBeAttached();
    },
  ],
  [
    'tailor',
    async (page) => {
      await signUp(page);
      await openSample(page);
      await page.getByRole('link', { name: 'Tailor to a job' }).first().click();
      await expect(page.getByLabel('Job posting')).toBeVisible();
    },
  ],
  ['job', openJob],
  [
    'dashboard',
    async (page) => {
      await openJob(page);
      await visit(page, '/dashboard');
      await expect(page.getByText('Done')).toBeVisible();
    },
  ],
];

function signedIn(path: string): (page: Page) => Promise<void> {
  return async (page) => {
    await signUp(page);
    await visit(page, path);
  };
}

/** A finished tailoring. */
async function openJob(page: Page): Promise<void> {
  await signUp(page);
  await openImported(page, 'devops-engineer.json');
  await page.getByRole('link', { name: 'Tailor to a job' }).first().click();
  await page.getByLabel('Company').fill('Harbour Systems');
  await page.getByLabel('Job title').fill('Platform Engineer');
  const posting = 'We need Kubernetes, Terraform and AWS. You must have 5 years of Python. Rust is a plus.';
  await page.getByLabel('Job posting').fill(posting);
  await page.getByRole('button', { name: 'Tailor my resume' }).click();
  await expect(page.getByRole('heading', { name: 'Original and tailored' })).toBeVisible({ timeout: 30_000 });
}

for (const [name, open] of PAGES) {
  test(`${name} is accessible in light and dark, and fits every width`, async ({ page, axe }) => {
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await axe();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: `${SCREENSHOTS}${name}-${width}-${colorScheme}.png`, fullPage: true });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(overflow, `pixels that ${name} is too wide at ${width}`).toBe(0);
      }
    }
    // So high that no bar at the window's edge lies on a field: a person would scroll, axe does not.
    await page.setViewportSize({ width: 360, height: 8_000 });
    await axe();
  });
}

test('an unknown address says so, with the right status', async ({ page, axe, allowErrors }) => {
  allowErrors(/Failed to load resource.*404/);
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('There is no page here');
  await axe();
});

test('every response of a page carries its security headers', async ({ page }) => {
  const response = await page.goto('/');
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("script-src");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
