import { docxParagraphs, docxProblems, download, flat, keep, pdfText } from '../support/documents.ts';
import { previewText } from '../support/editor.ts';
import { stranger } from '../support/person.ts';
import { expect, reload, test, visit } from '../support/test.ts';

test('a guest tries the editor, and the draft survives closing the tab', async ({ page, context }) => {
  await visit(page, '/');
  await page.getByRole('link', { name: 'Try it now' }).first().click();
  await expect(page).toHaveURL(/\/editor$/);
  await page.getByLabel('Full name').fill('Grace Hopper');
  await expect.poll(() => previewText(page)).toContain('Grace Hopper');
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible();

  await reload(page);
  await expect(page.getByLabel('Full name')).toHaveValue('Grace Hopper');

  await page.getByLabel('Professional title').pressSequentially('Rear admiral');
  await page.close();
  const later = await context.newPage();
  await visit(later, '/editor');
  await expect(later.getByLabel('Full name')).toHaveValue('Grace Hopper');
  await expect(later.getByLabel('Professional title')).toHaveValue('Rear admiral');
});

test('a guest takes the files along without an account', async ({ page }) => {
  await visit(page, '/editor');
  await page.getByRole('button', { name: 'Sample: nurse' }).click();
  const name = await page.getByLabel('Full name').inputValue();
  expect(name).not.toBe('');
  const pdf = await keep(await download(page, 'PDF'));
  expect(flat(await pdfText(pdf))).toContain(name);
  const docx = await keep(await download(page, 'Word (DOCX)'));
  expect(await docxProblems(docx)).toBe('');
  expect((await docxParagraphs(docx)).paragraphs.map(([, text]) => text)).toContain(name);
});

test('a guest who registers keeps the draft', async ({ page }) => {
  await visit(page, '/editor');
  await page.getByLabel('Full name').fill('Annie Easley');
  await page.getByRole('button', { name: 'Save to my account' }).click();
  await page.getByRole('tab', { name: 'Register' }).click();
  const { userId, password } = stranger();
  const panel = page.getByRole('tabpanel');
  await panel.getByLabel('User name or e-mail address').fill(userId);
  await panel.getByLabel('Password', { exact: true }).fill(password);
  await panel.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/editor$/);
  await expect(page.getByLabel('Full name')).toHaveValue('Annie Easley');
  await page.getByRole('button', { name: 'Save to my account' }).click();
  await expect(page).toHaveURL(/\/resumes\/[0-9a-f-]{36}$/);
  await expect(page.getByLabel('Full name')).toHaveValue('Annie Easley');
  await visit(page, '/dashboard');
  await expect(page.getByRole('link', { name: 'My resume' })).toBeVisible();
});
