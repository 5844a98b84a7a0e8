import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { docxProblems, download, keep } from '../support/documents.ts';
import { announced, dataFile } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, reload, test, visit, type Page } from '../support/test.ts';
import { compareWithServer } from '../support/typesetter.ts';

/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a photo is chosen, cut, undone and part of the files', async ({ page, axe }) => {
  await openSample(page);
  await choosePhoto(page, dataFile('portrait.jpg'));
  await announced(page, 'The photo is part of the resume now.');
  const thumbnail = page.getByRole('img', { name: 'The chosen photo' });
  await expect(thumbnail).toBeVisible();
  const [uri, size] = await thumbnail.evaluate((image: HTMLImageElement) => [image.src, Math.max(image.naturalWidth, image.naturalHeight)] as const);
  expect(uri).toMatch(/^data:image\/jpeg;base64,/);
  expect(uri.length).toBeLessThan(200_000);
  expect(size).toBe(900);
  expect(Buffer.from(uri.split(',')[1] ?? '', 'base64').includes('Exif')).toBe(false);
  await axe();

  // The template leaves photos out until somebody wants one.
  await expect(photos(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show it on the pages' }).click();
  await expect(photos(page)).toHaveCount(1);
  const drawn = await page.locator('#resume-photo').getAttribute('href');
  expect(drawn).toMatch(/^data:image\/jpeg;base64,/);

  await page.getByRole('tab', { name: 'Design' }).click();
  const shape = page.getByLabel('Shape of the photo');
  await expect(shape).toHaveValue('3');
  const round = await clip(page);
  await shape.selectOption('Portrait');
  await expect.poll(() => clip(page)).not.toBe(round);
  await axe();
  await page.getByRole('toolbar', { name: 'Resume' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => clip(page)).toBe(round);
  const zoom = page.getByRole('slider', { name: 'Zoom into the photo' });
  await zoom.focus();
  await page.keyboard.press('ArrowRight');
  await expect(zoom).toHaveValue('105');
  await expect.poll(() => clip(page)).not.toBe(round);
  await page.getByRole('button', { name: 'Reset the zoom into the photo' }).click();
  await expect.poll(() => clip(page)).toBe(round);

  const pdf = await keep(await download(page, 'PDF'));
  const images = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(images).toHaveLength(1);
  expect(images[0]).toContain('jpeg');
  expect(await docxProblems(await keep(await download(page, 'Word (DOCX)')))).toBe('');

  await reload(page);
  await expect(photos(page)).toHaveCount(1);
});

test('a photo is removed and brought back, by dropping too', async ({ page }) => {
  await openSample(page);
  const data = readFileSync(dataFile('portrait.jpg')).toString('base64');
  await openPhoto(page);
  await page.locator('.photo-field .file-drop').evaluate((area, data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const dropped = new DataTransfer();
    dropped.items.add(new File([bytes], 'me.jpg', { type: 'image/jpeg' }));
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }, data);
  const thumbnail = page.getByRole('img', { name: 'The chosen photo' });
  await expect(thumbnail).toBeVisible();
  await page.getByRole('button', { name: 'Remove the photo' }).click();
  await expect(thumbnail).toBeHidden();
  await expect(page.getByRole('button', { name: 'Choose a photo' })).toBeFocused();
  await page.getByText('The photo was removed.').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(thumbnail).toBeVisible();
});

test('what is no picture is refused in words', async ({ page }) => {
  await openSample(page);
  await choosePhoto(page, dataFile('cloud-operations-sre.txt'));
  await expect(page.getByRole('alert').filter({ hasText: 'cloud-operations-sre.txt cannot be read as a picture.' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'The chosen photo' })).toBeHidden();
  await page.getByRole('tab', { name: 'Design' }).click();
  await expect(page.getByText('There is no photo yet.')).toBeVisible();
});

test('the browser draws photos as the server does', async ({ page }) => {
  await signUp(page);
  await visit(page, '/dashboard');
  const jpeg = readFileSync(dataFile('portrait.jpg')).toString('base64');
  for (const image of [`data:image/jpeg;base64,${jpeg}`, `data:image/png;base64,${PNG}`]) {
    const file = test.info().outputPath('resume.json');
    writeFileSync(file, JSON.stringify({ basics: { name: 'Ada Lovelace', image } }));
    // The templates that show photos by themselves.
    for (const template of ['sidebar', 'rirekisho']) {
      const { differences, refusal } = await compareWithServer(page, file, template);
      expect.soft({ differences, refusal }, `${template} ${image.slice(0, 15)}`).toEqual({ differences: [], refusal: null });
    }
  }
});

/** The drawings of the photo on the pages. */
function photos(page: Page) {
  return page.getByRole('region', { name: 'Pages' }).locator('use[href="#resume-photo"]');
}

/** How the photo is cut and where it stands. */
async function clip(page: Page): Promise<string> {
  const photo = photos(page);
  const cut = await photo.locator('..').getAttribute('clip-path');
  return `${cut} ${await photo.getAttribute('transform')}`;
}

async function openSample(page: Page): Promise<void> {
  await visit(page, '/editor');
  await page.getByRole('button', { name: 'Sample: nurse' }).click();
}

async function openPhoto(page: Page): Promise<void> {
  await page.getByText('Address, pronouns and photo').click();
}

async function choosePhoto(page: Page, file: string): Promise<void> {
  await openPhoto(page);
  await page.locator('input[type=file][name=photo]').setInputFiles(file);
}
