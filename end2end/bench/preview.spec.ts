import { brotliCompressSync, constants } from 'node:zlib';

import { openImported } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test, type Page } from '../support/test.ts';
import { longTasks } from './trace.ts';
import { measurePaints, paints, press, quantile } from './paints.ts';

const EDITS = 200;

/** Lines and paragraphs all over the pages: the texts that people write longest on. */
const FIELDS = '.editor-form textarea:visible';

test('keystroke to painted page', async ({ page }) => {
  await openEditor(page);
  const typed = await type(page, EDITS);
  report('keystroke to painted page', spread(typed.times));
  report('edits', `${typed.times.length} of ${EDITS} in ${typed.fields} fields`);
  expect(typed.times.length).toBe(EDITS);
});

test('main thread', async ({ page, browser }) => {
  await openEditor(page);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const typed = await type(page, 60);
  const tasks = longTasks(await browser.stopTracing(), 16);
  const longest = tasks.length === 0 ? '' : `, the longest ${Math.max(...tasks).toFixed(1)} ms`;
  report('tasks over 16 ms on the main thread', `${tasks.length} in ${typed.times.length} edits${longest} (traced)`);
});

test('change of the design', async ({ page }) => {
  await openEditor(page);
  await page.getByRole('tab', { name: 'Design' }).click();
  // The server draws the pictures of the templates.
  await page.waitForLoadState('networkidle');
  await page.getByRole('slider', { name: 'Size of the text' }).focus();
  const times: number[] = [];
  for (let step = 0; step < 40; step += 1) {
    times.push(...(await press(page, Math.floor(step / 5) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')));
  }
  report('change of the text size to painted page', spread(times));
  expect(times.length).toBe(40);
});

test('fit', async ({ page }) => {
  await openEditor(page);
  const times: number[] = [];
  await page.getByRole('button', { name: 'Fit to pages' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fit to pages' });
  await expect(dialog.getByText('Loading')).toBeHidden();
  for (let round = 0; round < 10; round += 1) {
    for (const pages of ['3 pages', '1 page']) {
      times.push(
        await dialog.evaluate(async (dialog, pages) => {
          const answer = dialog.querySelector('[aria-live]') as HTMLElement;
          const radios = Array.from(dialog.querySelectorAll('label'));
          const start = performance.now();
          radios.find((label) => label.textContent?.trim() === pages)?.click();
          do {
            await new Promise((resolve) => requestAnimationFrame(resolve));
          } while (answer.querySelector('.skeleton'));
          return performance.now() - start;
        }, pages),
      );
    }
  }
  report('fitting to one and to three pages', spread(times));
});

test('module', async ({ page }) => {
  await signUp(page);
  await page.goto('/dashboard');
  const script = await (await page.request.get('/pkg/typesetter.js')).text();
  for (const name of script.match(/(preview|document)-[0-9a-f]{16}\.wasm/g) ?? []) {
    const bytes = await (await page.request.get(`/pkg/${name}`, { headers: { 'Accept-Encoding': 'identity' } })).body();
    const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const brotli = brotliCompressSync(bytes, { params }).length;
    report(name.replace(/-.*/, ''), `${mb(bytes.length)} MB, brotli ${mb(brotli)} MB`);
  }
  const ready: number[] = [];
  for (let run = 0; run < 10; run += 1) {
    ready.push(
      await page.evaluate(async () => {
        const start = performance.now();
        const worker = new Worker('/pkg/typesetter.js');
        await new Promise((resolve) => (worker.onmessage = resolve));
        const time = performance.now() - start;
        worker.terminate();
        return time;
      }),
    );
  }
  report('worker ready, module in the cache', spread(ready));
});

/** The editor with a resume of two pages, which the worker has drawn, and nothing left to load. */
async function openEditor(page: Page): Promise<void> {
  await measurePaints(page);
  const last = page.waitForResponse(/\/pkg\/document-[0-9a-f]{16}\.wasm$/);
  await signUp(page);
  await openImported(page, '../../server/tests/data/engineer.en.json');
  const region = page.getByRole('region', { name: 'Pages' });
  await expect(region).toHaveAttribute('data-source', 'worker');
  await page.locator('.item-toggle[aria-expanded="false"]').evaluateAll((toggles: HTMLElement[]) => {
    for (const toggle of toggles) toggle.click();
  });
  await paints(page);
  await (await last).finished();
  await page.waitForLoadState('networkidle');
}

/** Types single characters in varied places. */
async function type(page: Page, edits: number): Promise<{ times: number[]; fields: number }> {
  const fields = page.locator(FIELDS);
  const count = await fields.count();
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    await fields.nth((edit * 7) % count).evaluate((area: HTMLTextAreaElement, edit) => {
      area.focus();
      const place = (edit * 13) % (area.value.length + 1);
      area.setSelectionRange(place, place);
      // Nobody types in the moment in which a field receives the focus.
      return new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    }, edit);
    times.push(...(await press(page, 'abcdefghij'[edit % 10] ?? 'a')));
  }
  return { times, fields: count };
}

function spread(times: number[]): string {
  return `p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, ${times.length} times`;
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

function report(what: string, value: string): void {
  console.log(`| ${what} | ${value} |`);
}
