import { dataFile, openImported, openNewResumeDialog, previewText } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test } from '../support/test.ts';

test('a JSON Resume file becomes a resume', async ({ page }) => {
  await signUp(page);
  await openImported(page, 'devops-engineer.json');
  await expect(page.getByLabel('Full name')).toHaveValue('Morgan Casey');
  await expect(page.getByRole('list', { name: 'Items of Experience' }).getByRole('article')).toHaveCount(3);
  await expect.poll(() => previewText(page)).toContain('CloudForge Systems');
});

test('what a file says wrongly is named in words and by its path, and the rest is there', async ({ page }) => {
  await signUp(page);
  await openNewResumeDialog(page);
  await page.locator('input[type=file]').setInputFiles(dataFile('with-remarks.json'));
  const dialog = page.getByRole('dialog', { name: 'New resume' });
  await expect(dialog.getByText('Imported, with remarks')).toBeVisible();
  const remark = (text: string) => dialog.getByRole('listitem').filter({ hasText: text });
  await expect(remark('Experience, “Archivist”, From: not a date')).toContainText('/work/0/startDate');
  await expect(remark('Education: text where a list belongs')).toContainText('/education');
  await dialog.getByRole('link', { name: 'Open the editor' }).click();
  await expect(page.getByLabel('Full name')).toHaveValue('Imre Vadász');
  await expect(page.getByRole('article', { name: 'Archivist' })).toBeVisible();
});

test('a file that is no JSON is refused with a reason', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  await signUp(page);
  await openNewResumeDialog(page);
  const file = { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"basics": ') };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('dialog', { name: 'New resume' }).getByText('The resume was not made')).toBeVisible();
});
