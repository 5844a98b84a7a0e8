import { previewText } from '../support/editor.ts';
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
