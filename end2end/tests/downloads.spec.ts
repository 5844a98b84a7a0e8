import { chooseDownload, download, flat, keep, openDownloads, pdfText } from '../support/documents.ts';
import { openSample, savedAfter, savedRevision } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test } from '../support/test.ts';

test('a stored resume becomes a PDF without a network, with what is not saved yet', async ({ page, context, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED/);
  await signUp(page);
  const module = page.waitForResponse(/\/pkg\/document-[0-9a-f]{16}\.wasm$/);
  await openSample(page);
  await (await module).finished();
  await context.setOffline(true);
  await page.getByLabel('Full name').fill('Hedy Lamarr');
  const file = await download(page, 'PDF');
  expect(file.suggestedFilename()).toBe('Hedy Lamarr - Resume.pdf');
  expect(flat(await pdfText(await keep(file)))).toContain('Hedy Lamarr');

  await chooseDownload(page, 'Word (DOCX)');
  await expect(page.getByText(/^The file was not made, because the resume is not saved/)).toBeVisible();
});

test('the menu tells what was found in the last file, and of which text it was', async ({ page, axe }) => {
  await signUp(page);
  await openSample(page);
  const before = await savedRevision(page);
  expect((await download(page, 'PDF')).suggestedFilename()).toBe('Maren Holloway - Resume.pdf');
  const menu = await openDownloads(page);
  const exact = (which: string) => new RegExp(`^PDF: (\\d+) of \\1 fields, order exact, just now, of ${which}$`);
  await expect(menu.getByText(exact('the present text'))).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await page.getByLabel('Full name').fill('Hedy Lamarr');
  await savedAfter(page, before);
  await expect((await openDownloads(page)).getByText(exact('an older text'))).toBeVisible();
});

test('pictures come one by one or in an archive', async ({ page }) => {
  await signUp(page);
  await openSample(page);
  const name = (await download(page, 'Pictures (PNG)')).suggestedFilename();
  expect(name).toMatch(/^Maren Holloway - Resume\.(png|zip)$/);
});
