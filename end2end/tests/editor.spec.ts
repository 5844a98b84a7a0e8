import { announced, itemOrder, openSample, previewText, savedAfter, savedRevision, sectionOrder } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, reload, test, visit } from '../support/test.ts';

test.beforeEach(async ({ page }) => {
  await signUp(page);
  await openSample(page);
});

test('what is typed is on the page, stored, and there after a reload', async ({ page }) => {
  const before = await savedRevision(page);
  await page.getByLabel('Full name').fill('Katherine Johnson');
  await expect.poll(() => previewText(page)).toContain('Katherine Johnson');
  await savedAfter(page, before);
  await reload(page);
  await expect(page.getByLabel('Full name')).toHaveValue('Katherine Johnson');
});

test('closing the tab in the middle of a word loses nothing', async ({ page, context }) => {
  await savedRevision(page);
  const address = page.url();
  await page.getByLabel('Professional title').fill('');
  await page.getByLabel('Professional title').pressSequentially('Mathemat');
  await page.close();
  const later = await context.newPage();
  await visit(later, address);
  await expect(later.getByLabel('Professional title')).toHaveValue('Mathemat');
});

test('two tabs never overwrite each other unseen', async ({ page, context, allowErrors }) => {
  allowErrors(/Failed to load resource.*409/);
  await savedRevision(page);
  const other = await context.newPage();
  await visit(other, page.url());
  const before = await savedRevision(other);
  await other.getByLabel('Full name').fill('Dorothy Vaughan');
  await savedAfter(other, before);

  await page.getByLabel('Full name').fill('Mary Jackson');
  const conflict = page.getByRole('dialog', { name: 'This resume was also changed elsewhere' });
  await expect(conflict).toBeVisible();
  await conflict.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(conflict).toBeHidden();
  await expect(page.getByLabel('Full name')).toHaveValue('Dorothy Vaughan');

  await visit(page, '/dashboard');
  await page.getByRole('link', { name: /\(my version\)$/ }).click();
  await expect(page.getByLabel('Full name')).toHaveValue('Mary Jackson');
});

test('without a connection what is typed is kept, and stored when it is back', async ({ page, context, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED/);
  const before = await savedRevision(page);
  await context.setOffline(true);
  await page.getByLabel('Full name').fill('Valentina Tereshkova');
  await announced(page, 'Offline – kept in this browser');
  const bar = page.getByRole('toolbar', { name: 'Resume' });
  await expect(bar.getByText('Offline – kept in this browser')).toBeVisible();
  await context.setOffline(false);
  await savedAfter(page, before);
  await reload(page);
  await expect(page.getByLabel('Full name')).toHaveValue('Valentina Tereshkova');
});

test('sections and items are added, hidden, duplicated, deleted, and it can be undone', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a section' }).click();
  await page.getByRole('menuitem', { name: 'With a heading of your own…' }).click();
  await page.getByLabel('Heading').fill('Talks');
  await page.getByRole('button', { name: 'Add the section' }).click();
  await expect.poll(() => sectionOrder(page)).toContain('Talks');

  const experience = await itemOrder(page, 'Experience');
  const first = page.getByRole('list', { name: 'Items of Experience' }).getByRole('article').first();
  await first.getByRole('button', { name: /^Options for/ }).first().click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect.poll(() => itemOrder(page, 'Experience')).toHaveLength(experience.length + 1);

  await first.getByRole('button', { name: /^Options for/ }).first().click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect.poll(() => itemOrder(page, 'Experience')).toHaveLength(experience.length);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => itemOrder(page, 'Experience')).toHaveLength(experience.length + 1);

  await page.getByRole('button', { name: 'Options for Education' }).click();
  await page.getByRole('menuitem', { name: 'Hide from the resume' }).click();
  await expect(page.getByRole('region', { name: 'Education', exact: true }).getByText('Hidden').first()).toBeVisible();
  await expect.poll(() => previewText(page)).not.toMatch(/Education/i);
});

test('undo and redo go step by step, by button and by keyboard', async ({ page }) => {
  const name = page.getByLabel('Full name');
  const original = await name.inputValue();
  await name.fill('First');
  await page.getByLabel('Professional title').fill('Second');
  const undo = page.getByRole('toolbar', { name: 'Resume' }).getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(page.getByLabel('Professional title')).not.toHaveValue('Second');
  await expect(name).toHaveValue('First');
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue(original);
  await page.keyboard.press('Control+Shift+z');
  await expect(name).toHaveValue('First');
});

test('bullets are written like lines of a text', async ({ page }) => {
  await page.getByRole('list', { name: 'Items of Experience' }).getByRole('article').first().getByRole('button', { expanded: false }).first().click();
  const lines = page.getByRole('textbox', { name: /, line \d+ of \d+$/ });
  const before = await lines.count();
  await lines.first().press('End');
  await lines.first().press('Enter');
  await expect(lines).toHaveCount(before + 1);
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.type('Wrote the first compiler');
  await expect.poll(() => previewText(page)).toContain('Wrote the first compiler');
});

test('an undo is offered only while it can be done', async ({ page }) => {
  await page.getByRole('button', { name: 'Options for Education' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const offer = page.getByText('Education deleted.');
  await expect(offer).toBeVisible();
  await page.getByRole('link', { name: 'Velvit' }).first().click();
  await expect(page.getByRole('toolbar', { name: 'Resume' })).toBeHidden();
  await expect(offer).toBeHidden();
});

test('kinds of section that are missing are offered first', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a section' }).click();
  const again = page.getByRole('group', { name: 'Already in your resume' });
  await expect(again.getByRole('menuitem', { name: 'Experience' })).toBeVisible();
  await expect(again.getByRole('menuitem', { name: 'With a heading of your own…' })).toBeHidden();
  await expect(page.getByRole('menuitem').first()).not.toHaveText('Experience');
});
