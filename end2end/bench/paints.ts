import type { Page } from '@playwright/test';

type Paints = { velvitPaints: { times: number[]; watch: () => void } };

/** Runs in the page: notes, for every key, how long it takes from its event until the pages are painted anew. */
export function measure(): void {
  const times: number[] = [];
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
  Object.assign(window, { velvitPaints: { times, watch } });
}

/** Begins to watch the pages. */
export function paints(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as Paints).velvitPaints.watch());
}

/** Presses a key and gives the time until it was painted; nothing if it never was. */
export async function press(page: Page, key: string): Promise<number[]> {
  const painted = () => page.evaluate(() => (window as unknown as Paints).velvitPaints.times);
  const before = (await painted()).length;
  await page.keyboard.press(key);
  await page
    .waitForFunction((before) => (window as unknown as Paints).velvitPaints.times.length > before, before, {
      polling: 20,
      timeout: 2_000,
    })
    .catch(() => undefined);
  return (await painted()).slice(before);
}

export function quantile(values: number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
}
