import { announced, itemOrder, openSample, savedAfter, savedRevision, sectionOrder } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, reload, test, type Page } from '../support/test.ts';

/** `list` with the entry at `from` moved to `to`. */
function moved(list: string[], from: number, to: number): string[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from] ?? '', ...rest.slice(to)];
}

function handle(page: Page, name: string) {
  return page.getByRole('button', { name: `Move ${name}`, exact: true });
}

async function centre(page: Page, name: string): Promise<{ x: number; y: number }> {
  await handle(page, name).scrollIntoViewIfNeeded();
  const box = await handle(page, name).boundingBox();
  if (!box) throw new Error(`the handle of ${name} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('with a keyboard and a mouse', () => {
  test.beforeEach(async ({ page }) => {
    await signUp(page);
    await openSample(page);
  });

  test('the keyboard moves a section, and every step is announced', async ({ page }) => {
    const before = await sectionOrder(page);
    const revision = await savedRevision(page);
    const [first = '', second = ''] = before;
    await handle(page, first).focus();
    await page.keyboard.press('Space');
    await announced(page, `Picked up ${first}, position 1 of ${before.length}`);
    await page.keyboard.press('ArrowDown');
    await announced(page, `${first}, moved to position 2 of ${before.length}`);
    await page.keyboard.press('Space');
    await announced(page, `Dropped ${first} at position 2 of ${before.length}`);
    await expect.poll(() => sectionOrder(page)).toEqual(moved(before, 0, 1));
    expect((await sectionOrder(page))[0]).toBe(second);
    await expect(handle(page, first)).toBeFocused();
    await savedAfter(page, revision);
    await reload(page);
    await expect.poll(() => sectionOrder(page)).toEqual(moved(before, 0, 1));
  });

  test('Escape puts a section back', async ({ page }) => {
    const before = await sectionOrder(page);
    const [first = ''] = before;
    await handle(page, first).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await announced(page, `Cancelled. ${first} stays at position 1 of ${before.length}`);
    expect(await sectionOrder(page)).toEqual(before);
  });

  test('the keyboard moves an item within its section', async ({ page }) => {
    const before = await itemOrder(page, 'Experience');
    const last = before.length - 1;
    await handle(page, before[last] ?? '').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect.poll(() => itemOrder(page, 'Experience')).toEqual(moved(before, last, 0));
    await page.keyboard.press('Control+z');
    await expect.poll(() => itemOrder(page, 'Experience')).toEqual(before);
  });

  test('the mouse drags an item', async ({ page }) => {
    const before = await itemOrder(page, 'Experience');
    const from = await centre(page, before[0] ?? '');
    const to = await centre(page, before[1] ?? '');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 10, { steps: 3 });
    await page.mouse.move(to.x, to.y + 20, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => itemOrder(page, 'Experience')).toEqual(moved(before, 0, 1));
    await announced(page, `Dropped ${before[0]} at position 2 of ${before.length}`);
  });

  test('the mouse drags a section', async ({ page }) => {
    const before = await sectionOrder(page);
    const from = await centre(page, before[1] ?? '');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y - 8, { steps: 3 });
    await page.mouse.move(from.x, 0, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => sectionOrder(page)).toEqual(moved(before, 1, 0));
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('touch drags an item', async ({ page, context }) => {
    await signUp(page);
    await openSample(page);
    const before = await itemOrder(page, 'Experience');
    const from = await centre(page, before[0] ?? '');
    const to = await centre(page, before[1] ?? '');
    const finger = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: from.x, y }] });
    await touch('touchStart', from.y);
    for (let step = 1; step <= 8; step += 1) {
      await touch('touchMove', from.y + ((to.y + 20 - from.y) * step) / 8);
    }
    await touch('touchEnd');
    await expect.poll(() => itemOrder(page, 'Experience')).toEqual(moved(before, 0, 1));
  });
});
