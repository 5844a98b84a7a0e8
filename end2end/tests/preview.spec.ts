import { basename } from 'node:path';

import { download, flat, keep, pdfText } from '../support/documents.ts';
import { previewText } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test, visit, type Page } from '../support/test.ts';
import { compareWithServer, pdfOfCommandLine, resumeFiles, templateNames } from '../support/typesetter.ts';

test('the browser draws what is typed by itself, without a network too', async ({ page, context }) => {
  await openSample(page);
  await expect(pages(page)).toHaveAttribute('data-source', 'worker');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('Full name').fill('Hedy Lamarr');
  await expect.poll(() => previewText(page)).toContain('Hedy Lamarr');
  await context.setOffline(true);
  await page.getByLabel('Professional title').fill('Inventor of frequency hopping');
  await expect.poll(() => previewText(page)).toContain('Inventor of frequency hopping');
  await expect(pages(page)).toHaveAttribute('data-source', 'worker');
  expect(asked.filter((url) => url.includes('/fn/documents/preview'))).toEqual([]);
});

for (const shares of [true, false]) {
  test(`pages come through ${shares ? 'shared memory' : 'messages'}`, async ({ page }) => {
    // What the worker is asked and what it says, by kind.
    const kinds: string[] = [];
    await page.exposeFunction('heard', (kind: string) => kinds.push(kind));
    await page.addInitScript((shares) => {
      const heard = (kind: string) => void (window as unknown as { heard: (kind: string) => void }).heard(kind);
      if (!shares) delete (Atomics as { waitAsync?: unknown }).waitAsync;
      window.Worker = class extends Worker {
        constructor(url: string | URL) {
          super(url);
          this.addEventListener('message', ({ data }) => heard(data.kind));
        }
        override postMessage(message: { kind: string }): void {
          heard(message.kind);
          super.postMessage(message);
        }
      };
    }, shares);
    await openSample(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    for (const name of ['Hedy Lamarr', 'Hedwig Kiesler']) {
      await page.getByLabel('Full name').fill(name);
      await expect.poll(() => previewText(page)).toContain(name);
    }
    await expect(pages(page)).toHaveAttribute('data-source', 'worker');
    expect(kinds.filter((kind) => kind === 'update').length).toBeGreaterThan(2);
    expect(kinds.includes('mailbox')).toBe(shares);
    expect(kinds.includes('done')).toBe(!shares);
  });
}

test('the browser writes the PDF without a network', async ({ page, context }) => {
  const module = page.waitForResponse(/\/pkg\/document-[0-9a-f]{16}\.wasm$/);
  await openSample(page);
  await (await module).finished();
  await context.setOffline(true);
  await page.getByLabel('Full name').fill('Hedy Lamarr');
  expect(flat(await pdfText(await keep(await download(page, 'PDF'))))).toContain('Hedy Lamarr');
});

test('a worker that breaks down is replaced, and the pages go on', async ({ page }) => {
  await page.addInitScript(() => {
    const Original = Worker;
    const state = { started: 0, breaksNext: false };
    window.Worker = class extends Original {
      constructor(url: string | URL) {
        super(url);
        state.started += 1;
      }
      override postMessage(message: unknown): void {
        if (!state.breaksNext) return super.postMessage(message);
        state.breaksNext = false;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { kind: 'broken' } })));
      }
    };
    Object.assign(window, { workers: state });
  });
  const workers = () => page.evaluate(() => (window as unknown as { workers: { started: number } }).workers.started);
  await openSample(page);
  await expect(pages(page)).toHaveAttribute('data-source', 'worker');
  await page.evaluate(() => Object.assign((window as unknown as { workers: object }).workers, { breaksNext: true }));
  await page.getByLabel('Full name').fill('Hedy Lamarr');
  await expect.poll(() => previewText(page)).toContain('Hedy Lamarr');
  await page.getByLabel('Full name').fill('Hedwig Kiesler');
  await expect.poll(() => previewText(page)).toContain('Hedwig Kiesler');
  await expect.poll(workers).toBe(2);
  await expect(pages(page)).toHaveAttribute('data-source', 'worker');
});

test('browser, server and command line make the same pages and PDF, byte for byte', async ({ page }) => {
  const all = process.env.VELVIT_CORPUS_TEMPLATE === 'all';
  test.setTimeout(all ? 3_600_000 : 300_000);
  await signUp(page);
  await visit(page, '/dashboard');
  const names = templateNames();
  const count = { compared: 0, refused: 0 };
  for (const [index, file] of resumeFiles().entries()) {
    // One template after the other, so that a few resumes see them all.
    const own = names.filter((_, place) => place % 4 === index % 4);
    for (const template of all ? names : own) {
      const what = `${basename(file)}, ${template}`;
      const { differences, refusal, sha256 } = await compareWithServer(page, file, template);
      expect.soft(differences, what).toEqual([]);
      expect.soft(pdfOfCommandLine(file, template), what).toBe(sha256);
      // What it leaves to the server it says so.
      expect.soft(refusal ?? '', what).toMatch(/^(|refused: no (hyphenation|dictionary) .*)$/);
      if (refusal === null) count.compared += 1;
      else count.refused += 1;
    }
  }
  console.log(`the same bytes: ${count.compared} documents; left to the server: ${count.refused}`);
  expect(count.compared).toBeGreaterThan(0);
});

function pages(page: Page) {
  return page.getByRole('region', { name: 'Pages' });
}

async function openSample(page: Page): Promise<void> {
  await visit(page, '/editor');
  await page.getByRole('button', { name: 'Sample: software engineer' }).click();
}
