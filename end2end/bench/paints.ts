import type { Page } from '@playwright/test';

type Paints = { velvitPaints: { watch: () => void; next: () => Promise<number | null> } };

/** No edit takes this long; one that changes nothing on the pages is never painted. */
const PATIENCE_MS = 2_000;

/** Runs in the page: takes how long it is from a key's event until the pages are painted anew. */
function measure(patience: number): void {
  let pressed = 0;
  let isFrame = false;
  let painted = (_: number): void => undefined;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  const { port1, port2 } = new MessageChannel();
  const request = requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      isFrame = true;
      port2.postMessage(null);
      callback(time);
    });
  // A message that is sent before a frame is painted arrives after it.
  port1.onmessage = ({ data }) => {
    isFrame = false;
    if (data !== null) painted(performance.now() - data);
  };
  const observer = new MutationObserver(() => {
    if (pressed === 0) return;
    const from = pressed;
    pressed = 0;
    // What a frame's own callback has changed is painted in that frame.
    if (isFrame) port2.postMessage(from);
    else request(() => port2.postMessage(from));
  });
  const watch = () => {
    const pages = document.querySelector('.preview-pages');
    if (pages) observer.observe(pages, { childList: true, subtree: true, characterData: true });
  };
  const next = () =>
    new Promise<number | null>((resolve) => {
      painted = resolve;
      setTimeout(() => resolve(null), patience);
    });
  Object.assign(window, { velvitPaints: { watch, next } });
}

/** Begins to watch the pages. */
export function paints(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as Paints).velvitPaints.watch());
}

/** Presses a key and gives the time until it was painted; nothing if it never was. */
export async function press(page: Page, key: string): Promise<number[]> {
  const painted = page.evaluate(() => (window as unknown as Paints).velvitPaints.next());
  await page.keyboard.press(key);
  const time = await painted;
  return time === null ? [] : [time];
}

/** To be called before the page is opened. */
export async function measurePaints(page: Page): Promise<void> {
  await page.addInitScript(measure, PATIENCE_MS);
}

export function quantile(values: number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
}
