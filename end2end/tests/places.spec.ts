import { previewText } from '../support/editor.ts';
import { expect, test, visit, type Page } from '../support/test.ts';

test('a click on a word leads to its field, unfolds it, and marks it', async ({ page, axe }) => {
  await openSample(page);
  await expect(pages(page)).toHaveAttribute('data-source', 'worker');
  const line = sheet(page, 2).locator('text[data-origin*=".highlights."]').first();
  const words = (await line.textContent()) ?? '';
  await line.click();
  const field = page.locator('textarea:focus');
  await expect(field).toHaveValue(new RegExp(escaped(words)));
  const { value, cursor } = await field.evaluate((area: HTMLTextAreaElement) => {
    return { value: area.value, cursor: area.selectionStart };
  });
  const start = value.indexOf(words);
  expect(cursor).toBeGreaterThan(start);
  expect(cursor).toBeLessThan(start + words.length);
  await expect(line).toHaveCSS('text-decoration-line', 'underline');

  await page.keyboard.type('Newton ');
  await expect.poll(() => previewText(page)).toContain('Newton');
  await expect(field).toBeFocused();
  const marked = sheet(page, 2).locator('text[data-origin*=".highlights."]').filter({ hasText: 'Newton' });
  await expect(marked).toHaveCSS('text-decoration-line', 'underline');
  await axe();
  await page.mouse.move(0, 0);
  await field.blur();
  await expect(marked).toHaveCSS('text-decoration-line', 'none');
});

test('the focus of a field brings its words into view', async ({ page }) => {
  await openSample(page);
  const job = page.getByRole('list', { name: 'Items of Education' }).getByRole('article').first();
  await job.getByRole('button', { expanded: false }).first().click();
  await pages(page).evaluate((pane) => pane.scrollTo(0, 0));
  await job.getByRole('textbox').first().focus();
  const place = await job.locator('[data-origin]:focus-within').getAttribute('data-origin');
  const words = page.getByRole('img').locator(`[data-origin~="${place}"]`).first();
  await expect(words).toHaveCSS('text-decoration-line', 'underline');
  await expect(words).toBeInViewport();
});

test('what falls on the second page says so', async ({ page }) => {
  await openSample(page);
  const place = await sheet(page, 2).locator('[data-origin*=".highlights."]').first().getAttribute('data-origin');
  await sheet(page, 2).locator(`[data-origin="${place}"]`).first().click();
  const card = page.getByRole('article').filter({ has: page.locator('textarea:focus') });
  await expect(card.locator('header').getByText(/^pages? (1–)?2$/)).toBeVisible();
  await expect(card.locator(`li[data-origin="${place}"]`).getByText(/^pages? (1–)?2$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'About you' }).getByText(/^page 2$/)).toHaveCount(0);
});

test('a heading, a date and an address have their fields too', async ({ page }) => {
  await openSample(page);
  const first = sheet(page, 1);
  await first.locator('[data-origin$=".heading"]').first().click();
  await expect(page.getByRole('textbox', { name: 'Heading' })).toBeFocused();
  await first.locator('[data-origin*=".startDate"]').first().click();
  await expect(page.getByRole('textbox', { name: /^(Start|From)/ }).first()).toBeFocused();
  const address = page.getByRole('group').filter({ hasText: 'Address, pronouns and photo' });
  await address.getByText('Address, pronouns and photo').click();
  await page.getByLabel('Pronouns').fill('she/her');
  await address.getByText('Address, pronouns and photo').click();
  await expect(page.getByLabel('Pronouns')).toBeHidden();
  await first.locator('[data-origin="0.pronouns"]').click();
  await expect(page.getByLabel('Pronouns')).toBeFocused();
});

test('on a phone, and from the design, a click leads to the form', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Design' }).click();
  await sheet(page, 1).locator('[data-origin="0.label"]').click();
  await expect(page.getByLabel('Professional title')).toBeFocused();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Preview' }).click();
  await sheet(page, 1).locator('[data-origin="0.name"]').click();
  await expect(page.getByLabel('Full name')).toBeFocused();
});

test('pages that the server has drawn lead to the form as well', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  await page.route('**/pkg/typesetter.js', (route) => route.abort());
  await openSample(page);
  await expect(pages(page)).toHaveAttribute('data-source', 'server');
  await sheet(page, 1).locator('[data-origin="0.name"]').click();
  await expect(page.getByLabel('Full name')).toBeFocused();
});

function pages(page: Page) {
  return page.getByRole('region', { name: 'Pages' });
}

function sheet(page: Page, number: number) {
  return page.getByRole('img', { name: new RegExp(`^Page ${number} of`) });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function openSample(page: Page): Promise<void> {
  await visit(page, '/editor');
  await page.getByRole('button', { name: 'Sample: software engineer' }).click();
  await expect(sheet(page, 2)).toBeVisible();
}
