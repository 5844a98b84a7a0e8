import { openImported } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test } from '../support/test.ts';

test('a resume is fitted to two pages when the person agrees, and can be taken back', async ({ page }) => {
  await signUp(page);
  await openImported(page, 'devops-engineer.json');
  const count = page.locator('.preview-count');
  await expect(page.getByRole('region', { name: 'Pages' })).toHaveAttribute('data-source', 'worker');
  await expect(count).toHaveText('3 pages');

  await page.getByRole('button', { name: 'Fit to pages' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fit to pages' });
  await expect(dialog.getByRole('radio', { name: '2 pages' })).toBeChecked();
  await dialog.getByText('3 pages').click();
  await expect(dialog.getByText('It has 3 pages already.')).toBeVisible();
  await dialog.getByText('2 pages').click();
  await dialog.getByRole('button', { name: /use this design$/i }).click();

  await expect(dialog).toBeHidden();
  await expect(count).toHaveText('2 pages');
  await expect(page.getByText('It has 2 pages now.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(count).toHaveText('3 pages');
});
