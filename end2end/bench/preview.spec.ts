import { brotliCompressSync, constants } from 'node:zlib';

import { openImported } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test, type Page } from '../support/test.ts';

const EDITS = 200;

/** Fields that are seen on the pages: some at their top, some at their foot. */
const FIELDS = '.editor-form textarea';

/** Notes, for every key, how long it takes from the key's event until the browser has painted the pages anew. */
function measure(): void {
  const times: number[] = [];
  const longTasks: number[] = [];
  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  const { port1, port2 } = new MessageChannel();
  // A message that is sent before a frame is painted arrives after it.
  port1.onmessage = ({ data }) => times.push(performance.now() - data);
  const observer = new MutationObserver(() => {
    if (pressed === 0) return;
    const from = pressed;
    pressed = 0;
    requestAnimationFrame(() => port2.postMessage(from));
  });
  const watch = () => {
    const pages = document.querySelector('.preview-pages');
    if (pages) observer.observe(pages, { childList: true, subtree: true, characterData: true });
  };
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: 'longtask',
  });
  Object.assign(window, { velvitBench: { times, longTasks, watch } });
}

type Bench = { velvitBench: { times: number[]; longTasks: number[]; watch: () => void } };

test('keystroke to painted page', async ({ page }) => {
  await page.addInitScript(measure);
  await signUp(page);
  await openImported(page, 'devops-engineer.json');
  const region = page.getByRole('region', { name: 'Pages' });
  await expect(region).toHaveAttribute('data-source', 'worker');
  for (const folded of await page.locator('.editor-form [aria-expanded="false"][aria-controls]').all()) {
    await folded.click().catch(() => undefined);
  }
  const fields = page.locator(FIELDS);
  const count = await fields.count();
  await page.evaluate(() => (window as unknown as Bench).velvitBench.watch());
  let missed = 0;
  for (let edit = 0; edit < EDITS; edit += 1) {
    const field = fields.nth((edit * 7) % count);
    await field.evaluate((area: HTMLTextAreaElement, edit) => {
      area.focus();
      const place = Math.min(area.value.length, (edit * 13) % (area.value.length + 1));
      area.setSelectionRange(place, place);
    }, edit);
    const before = await painted(page);
    await page.keyboard.press('abcdefghij'[edit % 10] ?? 'a');
    const waiting = page.waitForFunction(
      (before) => (window as unknown as Bench).velvitBench.times.length > before,
      before,
      { polling: 5, timeout: 3_000 },
    );
    // A hidden line, say: it is not on the pages.
    await waiting.catch(() => (missed += 1));
  }
  const { times, longTasks } = await page.evaluate(() => {
    const { times, longTasks } = (window as unknown as Bench).velvitBench;
    return { times, longTasks };
  });
  const pages = await region.getByRole('img').count();
  report('keystroke to painted page', `${quantile(times, 0.5)} ms median, ${quantile(times, 0.95)} ms p95`);
  report('edits', `${times.length} in ${count} fields, ${missed} without effect; ${pages} pages`);
  report('tasks over 50 ms on the main thread', `${longTasks.length}`);
  expect(times.length).toBeGreaterThan(EDITS / 2);
});

test('module', async ({ page }) => {
  await signUp(page);
  await page.goto('/dashboard');
  const script = await (await page.request.get('/pkg/typesetter.js')).text();
  for (const name of script.match(/(preview|document)-[0-9a-f]{16}\.wasm/g) ?? []) {
    const bytes = await (await page.request.get(`/pkg/${name}`, { headers: { 'Accept-Encoding': 'identity' } })).body();
    const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const brotli = brotliCompressSync(bytes, { params }).length;
    report(name, `${mb(bytes.length)} MB, brotli ${mb(brotli)} MB`);
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
  report('worker ready, module in the cache', `${quantile(ready, 0.5)} ms median of ${ready.length}`);
});

function painted(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Bench).velvitBench.times.length);
}

function quantile(values: number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

function report(what: string, value: string): void {
  console.log(`| ${what} | ${value} |`);
}
