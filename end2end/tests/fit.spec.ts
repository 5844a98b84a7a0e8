import { openImported } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test } from '../support/test.ts';

test('a resume is fitted to a page when the person agrees, and can be taken back', async ({ page }) => {
  await signUp(page);
  await openImported(page, '../../server/tests/data/engineer.en.json');
  const count = page.locator('.preview-count');
  await expect(page.getByRole('region', { name: 'Pages' })).toHaveAttribute('data-source', 'worker');
  await expect(count).toHaveText('2 pages');

  await page.getByRole('button', { name: 'Fit to pages' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fit to pages' });
  await expect(dialog.getByRole('radio', { name: '1 page' })).toBeChecked();
  await dialog.getByText('4 pages').click();
  await expect(dialog.getByText('With this design it has 4 pages, and nothing is left out:')).toBeVisible();
  await dialog.getByText('2 pages').click();
  await expect(dialog.getByText('It has 2 pages already.')).toBeVisible();
  await dialog.getByText('1 page').click();
  const accept = dialog.getByRole('button', { name: /use this design$/i });
  await expect(accept).toBeVisible();
  await accept.click();

  await expect(dialog).toBeHidden();
  await expect(count).toHaveText('1 page');
  await expect(page.getByText('It has 1 page now.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(count).toHaveText('2 pages');
});
