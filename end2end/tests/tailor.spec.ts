import { readFile } from 'node:fs/promises';

import { docxParagraphs, docxProblems, downloadBy, flat, keep, pdfText } from '../support/documents.ts';
import { dataFile, openImported } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test, visit, type Page } from '../support/test.ts';

async function startTailoring(page: Page, mode: string): Promise<void> {
  await page.getByRole('link', { name: 'Tailor to a job' }).first().click();
  await expect(page.getByRole('heading', { name: 'Tailor to a job', level: 1 })).toBeVisible();
  await page.getByLabel('Company').fill('General Services Administration');
  await page.getByLabel('Job title').fill('Site Reliability Engineer');
  await page.getByLabel('Job posting').fill(await readFile(dataFile('cloud-operations-sre.txt'), 'utf8'));
  await page.getByRole('radio', { name: mode }).check();
  await page.getByRole('button', { name: 'Tailor my resume' }).click();
  await expect(page).toHaveURL(/\/jobs\/[0-9a-f-]{36}$/);
}

async function save(page: Page, name: string): Promise<string> {
  const link = page.getByRole('link', { name: `Download the tailored resume as ${name}` });
  return keep(await downloadBy(page, link.click()));
}

/** Has the page write down every value that its progress bar shows, so that a slow machine misses none. */
async function noteProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenProgress: seen });
    const look = () => {
      document.querySelectorAll('progress').forEach((bar) => seen.add(bar.getAttribute('value') ?? ''));
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => [...(window as unknown as { seenProgress: Set<string> }).seenProgress]);
}

test('a resume and a posting become a tailored PDF, DOCX and JSON', async ({ page }) => {
  const progress = await noteProgress(page);
  await signUp(page);
  await openImported(page, 'devops-engineer.json');
  await startTailoring(page, 'Standard');

  await expect(page.getByRole('heading', { name: 'Original and tailored' })).toBeVisible({ timeout: 30_000 });
  expect((await progress()).length, 'stages that were seen').toBeGreaterThan(2);

  await expect(page.getByText('Done')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What Velvit did' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Asked for, not shown in your resume' })).toBeVisible();
  await expect(page.locator('[data-mark]').first()).toBeVisible();

  const pdf = await save(page, 'PDF');
  expect(pdf).toMatch(/Morgan Casey.*\.pdf$/);
  const text = flat(await pdfText(pdf));
  expect(text).toContain('Morgan Casey');
  expect(text).toContain('CloudForge Systems');
  expect(text).not.toContain('�');

  const docx = await save(page, 'DOCX');
  expect(docx).toMatch(/Morgan Casey.*\.docx$/);
  expect(await docxProblems(docx)).toBe('');
  const { title, paragraphs } = await docxParagraphs(docx);
  expect(title).toContain('Morgan Casey');
  const headings = paragraphs.filter(([style]) => /^(Heading|Title)/.test(style)).map(([, words]) => words);
  expect(headings.join('\n')).toContain('Morgan Casey');
  expect(headings.join('\n')).toMatch(/experience/i);
  expect(paragraphs.map(([, words]) => words).join('\n')).toContain('CloudForge Systems');

  const json = JSON.parse(await readFile(await save(page, 'JSON'), 'utf8')) as {
    basics: { name: string };
    work: { name: string }[];
  };
  expect(json.basics.name).toBe('Morgan Casey');
  expect(json.work.map((job) => job.name)).toContain('CloudForge Systems');

  await page.getByRole('link', { name: 'Open in the editor' }).click();
  await expect(page.getByLabel('Full name')).toHaveValue('Morgan Casey');

  await visit(page, '/dashboard');
  await expect(page.getByText('For General Services Administration')).toBeVisible();
  await expect(page.getByText('Tailored so far')).toBeVisible();
});

test('progress comes by asking when events do not', async ({ page, allowErrors }) => {
  allowErrors(/ERR_FAILED|EventSource/);
  await page.route('**/api/jobs/*/events', (route) => route.abort());
  await signUp(page);
  await openImported(page, 'devops-engineer.json');
  await startTailoring(page, 'Fast');
  await expect(page.getByRole('heading', { name: 'Original and tailored' })).toBeVisible({ timeout: 30_000 });
});

test('a posting that is too short is said at the posting', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  await signUp(page);
  await openImported(page, 'devops-engineer.json');
  await page.getByRole('link', { name: 'Tailor to a job' }).first().click();
  await page.getByLabel('Company').fill('Acme');
  await page.getByLabel('Job title').fill('Engineer');
  await page.getByLabel('Job posting').fill('Engineer wanted');
  await page.getByRole('button', { name: 'Tailor my resume' }).click();
  await expect(page.getByLabel('Job posting')).toHaveAttribute('aria-invalid', 'true');
});
