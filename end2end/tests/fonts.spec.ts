import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { download, keep } from '../support/documents.ts';
import { openSample, savedAfter, savedRevision } from '../support/editor.ts';
import { acmeSans, RIGHTS } from '../support/fonts.ts';
import { signUp } from '../support/person.ts';
import { expect, reload, test, visit, type Page } from '../support/test.ts';

const TEXT = 'Font of the text';

test('a font of ones own is uploaded, chosen, drawn, embedded and deleted', async ({ page, context, axe, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED/);
  await signUp(page);
  const document = page.waitForResponse(/\/pkg\/document-[0-9a-f]{16}\.wasm$/);
  await openSample(page);
  await (await document).finished();
  const before = await savedRevision(page);
  await openDesign(page);
  await upload(page, acmeSans('Regular'));
  await upload(page, acmeSans('SemiBold'));
  const fonts = page.getByRole('group', { name: 'Your fonts' });
  await expect(fonts.getByRole('listitem')).toHaveText([/Acme Sans Regular.*Latin, Greek, Cyrillic/, /Acme Sans Semi-bold/]);
  await axe();

  await page.getByLabel(TEXT, { exact: true }).selectOption({ label: 'Acme Sans · Yours' });
  await expect.poll(() => familiesOnPages(page)).toContain('Acme Sans');
  await expect(page.getByRole('region', { name: 'Pages' })).toHaveAttribute('data-source', 'worker');
  await expect.poll(() => loadedFaces(page, 'Acme Sans')).toBeGreaterThan(0);
  await savedAfter(page, before);

  const fromServer = await keep(await download(page, 'PDF'));
  expect(execFileSync('pdffonts', [fromServer], { encoding: 'utf8' })).toMatch(/\+AcmeSans-Regular .*yes yes yes/);
  await context.setOffline(true);
  const fromWorker = test.info().outputPath('worker.pdf');
  await (await download(page, 'PDF')).saveAs(fromWorker);
  expect(readFileSync(fromWorker).equals(readFileSync(fromServer)), 'the browser writes the bytes of the server').toBe(true);
  await context.setOffline(false);

  await reload(page);
  await expect.poll(() => familiesOnPages(page)).toContain('Acme Sans');
  await openDesign(page);
  for (const style of ['Regular', 'Semi-bold']) {
    await page.getByRole('button', { name: `Delete Acme Sans ${style}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this font?' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect.poll(() => familiesOnPages(page)).not.toContain('Acme');
  await expect(page.getByLabel(TEXT, { exact: true })).toHaveValue('Acme Sans');
  await expect(page.getByLabel(TEXT, { exact: true })).toHaveAccessibleDescription(/“Acme Sans” is not among your fonts, so .+ stands in for it/);
  await axe();
});

test('what may not be used is refused with the reason', async ({ page, axe, allowErrors }) => {
  allowErrors(/status of 4(22|09)/);
  await signUp(page);
  await openSample(page);
  await openDesign(page);
  const problem = page.getByRole('group', { name: 'Your fonts' }).getByRole('alert');
  await choose(page, acmeSans('Regular', RIGHTS.restricted));
  await expect(problem).toContainText('The licence in this font forbids putting it into documents.');
  const text = test.info().outputPath('notes.ttf');
  writeFileSync(text, 'Not a font.');
  await choose(page, text);
  await expect(problem).toContainText('This is not a TrueType or OpenType font.');
  await axe();
  await choose(page, acmeSans('Regular', RIGHTS.previewAndPrint));
  await expect(page.getByText('By its licence it may be put into PDFs to be read and printed, not edited.')).toBeVisible();
  await expect(problem).toBeHidden();
});

test('guests are told that it takes an account', async ({ page, axe }) => {
  await visit(page, '/editor');
  await openDesign(page);
  const fonts = page.getByRole('group', { name: 'Your fonts' });
  await expect(fonts.getByRole('link', { name: 'Log in' })).toBeVisible();
  await expect(fonts.getByRole('button')).toHaveCount(0);
  await axe();
});

test('the list of fonts is fit for the dark and for narrow screens', async ({ page, axe }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 800 });
  await signUp(page);
  await openSample(page);
  await openDesign(page);
  await upload(page, acmeSans('Italic'));
  await page.getByRole('group', { name: 'Your fonts' }).scrollIntoViewIfNeeded();
  await axe();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.screenshot({ path: test.info().outputPath('fonts-dark-360.png') });
});

async function openDesign(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Design' }).click();
  await expect(page.getByRole('group', { name: 'Your fonts' })).toBeVisible();
}

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file][name=font]').setInputFiles(file);
}

async function upload(page: Page, file: string): Promise<void> {
  const rows = page.getByRole('group', { name: 'Your fonts' }).getByRole('listitem');
  const before = await rows.count();
  await choose(page, file);
  await expect(rows).toHaveCount(before + 1);
}

/** The families that the texts on the pages name, beside the one that all inherit. */
async function familiesOnPages(page: Page): Promise<string> {
  const texts = page.getByRole('region', { name: 'Pages' }).locator('text[font-family]');
  return (await texts.evaluateAll((all) => [...new Set(all.map((text) => text.getAttribute('font-family')))])).join();
}

/** How many font files of a family the page has loaded. */
function loadedFaces(page: Page, family: string): Promise<number> {
  return page.evaluate((name) => {
    let loaded = 0;
    document.fonts.forEach((face) => {
      if (face.family.replaceAll('"', '') === name && face.status === 'loaded') loaded += 1;
    });
    return loaded;
  }, family);
}
