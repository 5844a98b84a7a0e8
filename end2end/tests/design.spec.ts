import { announced, openSample, previewText, savedAfter, savedRevision } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, reload, test, visit, type Page } from '../support/test.ts';

/** The drawings of all pages in the preview. */
function pages(page: Page): Promise<string> {
  return page.getByRole('region', { name: 'Pages' }).innerHTML();
}

async function openDesign(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Design' }).click();
  await expect(page.getByRole('group', { name: 'Template' })).toBeVisible();
}

test('template and colour change the pages, and stay', async ({ page }) => {
  await signUp(page);
  await openSample(page);
  await expect.poll(() => previewText(page)).not.toBe('');
  const first = await savedRevision(page);
  const before = await pages(page);
  await openDesign(page);
  await page.getByRole('radio', { name: /^Minimal/ }).check();
  await expect.poll(() => pages(page)).not.toBe(before);
  await page.getByRole('button', { name: 'Pine green' }).click();
  await expect.poll(() => pages(page)).toContain('#0b6e4f');
  await savedAfter(page, first);

  await reload(page);
  await openDesign(page);
  await expect(page.getByRole('radio', { name: /^Minimal/ })).toBeChecked();
  await expect(page.getByLabel('Colour', { exact: true })).toHaveValue('#0b6e4f');
  await expect.poll(() => pages(page)).toContain('#0b6e4f');
});

test('a colour is judged, undone and reset', async ({ page, axe }) => {
  await visit(page, '/editor');
  await openDesign(page);
  const colour = page.getByLabel('Colour', { exact: true });
  const original = await colour.inputValue();
  const undo = page.getByRole('toolbar', { name: 'Resume' }).getByRole('button', { name: 'Undo' });
  await page.getByRole('button', { name: 'Plum' }).click();
  await expect(page.getByText(/^Easy to read on paper/)).toBeVisible();
  await page.getByRole('radio', { name: /^Classic/ }).check();
  await colour.fill('#ffee00');
  await expect(page.getByText(/^Too light for paper/)).toBeVisible();
  await axe();
  await undo.click();
  await expect(colour).toHaveValue('#6b2d75');
  await undo.click();
  await expect(page.getByRole('radio', { name: /^Classic/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Reset the colour' }).click();
  await expect(colour).toHaveValue(original);
  await expect(page.getByRole('button', { name: 'Reset the colour' })).toBeHidden();
  await undo.click();
  await expect(colour).toHaveValue('#6b2d75');
});

test('every template is shown with the own first page', async ({ page }) => {
  await visit(page, '/editor');
  await page.getByRole('button', { name: 'Sample: nurse' }).click();
  const name = await page.getByLabel('Full name').inputValue();
  await openDesign(page);
  const pictures = page.getByRole('group', { name: 'Template' }).locator('.picture-sheet');
  const count = await pictures.count();
  expect(count).toBeGreaterThan(5);
  await expect(page.getByRole('group', { name: 'Template' }).locator('.picture-sheet svg')).toHaveCount(count, { timeout: 30_000 });
  for (const text of await pictures.allTextContents()) {
    expect(text.replace(/\s+/g, '').toLowerCase()).toContain(name.replace(/\s+/g, '').toLowerCase());
  }
});

test('measures work by keyboard and by typing, and one pull is one step', async ({ page }) => {
  await visit(page, '/editor');
  await page.getByRole('button', { name: 'Sample: nurse' }).click();
  await openDesign(page);
  const size = page.getByRole('slider', { name: 'Size of the text' });
  const original = await size.inputValue();
  await size.focus();
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  const pulled = Number(await size.inputValue());
  expect(pulled).toBeGreaterThan(Number(original));
  await page.getByRole('toolbar', { name: 'Resume' }).getByRole('button', { name: 'Undo' }).click();
  await expect(size).toHaveValue(original);

  const typed = page.getByLabel('Size of the text in points');
  await typed.fill('99');
  await typed.press('Enter');
  await expect(typed).toHaveValue('14');
  await page.getByRole('button', { name: 'Reset the size of the text' }).click();
  await expect(size).toHaveValue(original);
  await announced(page, 'As the template has it: the size of the text.');
  await expect(size).toBeFocused();
});

test('a section can start on a new page', async ({ page }) => {
  await visit(page, '/editor');
  await page.getByRole('button', { name: 'Sample: nurse' }).click();
  const first = page.getByRole('region', { name: 'Pages' }).getByRole('img').first();
  await expect(first).toContainText('Clinical experience');
  await page.getByRole('button', { name: 'Options for Clinical experience' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Start on a new page' }).click();
  await expect(first).not.toContainText('Clinical experience');
  await page.getByRole('button', { name: 'Options for Clinical experience' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Start on a new page' })).toHaveAttribute('aria-checked', 'true');
});

test('the design of another resume can be taken over', async ({ page }) => {
  await signUp(page);
  await openSample(page);
  const first = await savedRevision(page);
  await page.getByLabel('Name of this resume').fill('The green one');
  await openDesign(page);
  await page.getByRole('button', { name: 'Pine green' }).click();
  await savedAfter(page, first);

  await openSample(page);
  await openDesign(page);
  const colour = page.getByLabel('Colour', { exact: true });
  await expect(colour).not.toHaveValue('#0b6e4f');
  await page.getByRole('button', { name: 'Copy the design of another resume' }).click();
  await page.getByRole('dialog', { name: 'Copy a design' }).getByRole('button', { name: 'The green one' }).click();
  await expect(colour).toHaveValue('#0b6e4f');
});

test('columns end the promise that machines read the resume in order, in words', async ({ page, axe }) => {
  await visit(page, '/editor');
  await openDesign(page);
  const modern = page.getByRole('radio', { name: /^Modern/ });
  const columns = page.getByRole('combobox', { name: 'Columns' });
  await expect(modern).toHaveAccessibleName('Modern ATS-safe');
  await expect(columns).not.toHaveAccessibleDescription(/ATS-safe/);
  await columns.selectOption('Two columns');
  await expect(modern).toHaveAccessibleName('Modern');
  await expect(columns).toHaveAccessibleDescription(/this template is not ATS-safe/);
  await axe();
  await page.getByRole('button', { name: 'Reset the columns' }).click();
  await expect(modern).toHaveAccessibleName('Modern ATS-safe');
  await expect(columns).not.toHaveAccessibleDescription(/ATS-safe/);
});
