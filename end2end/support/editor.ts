import { expect, visit, type Page } from './test.ts';

const DATA = new URL('../data/', import.meta.url).pathname;

/** The path of a file in `end2end/data`. */
export function dataFile(name: string): string {
  return DATA + name;
}

/** Makes a resume from the finished sample of an engineer, and is then in its editor. */
export async function openSample(page: Page): Promise<void> {
  await openNewResumeDialog(page);
  await page.getByRole('button', { name: 'Use this sample' }).first().click();
  await untilInEditor(page);
}

/** Imports a file of `end2end/data` that imports without remarks, and is then in its editor. */
export async function openImported(page: Page, file: string): Promise<void> {
  await openNewResumeDialog(page);
  await page.locator('input[type=file]').setInputFiles(dataFile(file));
  await untilInEditor(page);
}

export async function openNewResumeDialog(page: Page): Promise<void> {
  await visit(page, '/dashboard');
  await page.getByRole('button', { name: 'New resume' }).first().click();
  await expect(page.getByRole('dialog', { name: 'New resume' })).toBeVisible();
}

async function untilInEditor(page: Page): Promise<void> {
  await page.waitForURL(/\/resumes\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('region', { name: 'About you' })).toBeVisible();
}

/** Waits until everything is stored, and gives the revision. */
export async function savedRevision(page: Page): Promise<number> {
  const state = page.getByText(/^Saved · revision \d+$/);
  await expect(state).toBeVisible();
  return Number((await state.innerText()).match(/\d+/)?.[0]);
}

/** Waits until a revision later than `before` is stored. */
export async function savedAfter(page: Page, before: number): Promise<void> {
  await expect.poll(() => savedRevision(page)).toBeGreaterThan(before);
}

/** The headings of the form's sections, in their order. */
export function sectionOrder(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Sections', exact: true });
  return list.getByRole('heading', { level: 2 }).allInnerTexts();
}

/** The names of a section's items, in their order. */
export function itemOrder(page: Page, section: string): Promise<string[]> {
  const list = page.getByRole('list', { name: `Items of ${section}` });
  return list.getByRole('article').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
}

/** All text of the preview's pages. */
export async function previewText(page: Page): Promise<string> {
  const pages = await page.getByRole('region', { name: 'Pages' }).getByRole('img').allTextContents();
  return pages.join('\n');
}

/** What screen readers were told last. */
export function announced(page: Page, text: string | RegExp) {
  return expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached();
}
