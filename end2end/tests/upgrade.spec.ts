import { readFileSync } from 'node:fs';

import { dataFile, openNewResumeDialog } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test } from '../support/test.ts';

test('a resume stays with the version of its template until a newer one is accepted', async ({ page }) => {
  await signUp(page);
  await openNewResumeDialog(page);
  const resume = JSON.parse(readFileSync(dataFile('devops-engineer.json'), 'utf8'));
  resume.meta = { velvit: { version: 1, design: { template: 'sidebar', version: 1 } } };
  const buffer = Buffer.from(JSON.stringify(resume));
  await page.locator('input[type=file]').setInputFiles({ name: 'old.json', mimeType: 'application/json', buffer });
  await page.waitForURL(/\/resumes\/[0-9a-f-]{36}$/);

  await page.getByRole('tab', { name: 'Design' }).click();
  const offer = page.getByText('This template has a newer version');
  await expect(offer).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Now and in the newer version' });
  await expect(dialog.getByRole('img', { name: 'Now' })).toBeVisible();
  const [now, newer] = [dialog.getByRole('img', { name: 'Now' }), dialog.getByRole('img', { name: 'Newer version' })];
  await expect(newer).toBeVisible();
  expect(await now.innerHTML()).not.toBe(await newer.innerHTML());

  // It can be refused, and is offered again the next time.
  await dialog.getByRole('button', { name: 'Keep it as it is' }).click();
  await expect(offer).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  await dialog.getByRole('button', { name: 'Use the newer version' }).click();
  await expect(offer).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(offer).toBeVisible();
});
