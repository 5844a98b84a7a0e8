import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** The rules of WCAG 2.2 AA, and axe's own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Fixtures = {
  /** Checks the page as it is at this moment; fails with every violation and where it is. */
  axe: (page?: Page) => Promise<void>;
  /** Allows console errors that match, for a journey that provokes one (a refused request, say). */
  allowErrors: (...patterns: RegExp[]) => void;
};

/** Collects what no page may do: write an error to the console or throw. */
class Watch {
  private readonly errors: string[] = [];
  readonly allowed: RegExp[] = [];

  follow(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.errors.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.errors.push(`uncaught: ${error.stack ?? error.message}`));
  }

  get unexpected(): string[] {
    return this.errors.filter((error) => !this.allowed.some((pattern) => pattern.test(error)));
  }
}

const watches = new WeakMap<BrowserContext, Watch>();

/**
 * Marks the page once its WebAssembly has taken over what the server rendered. The module's start runs in
 * the microtasks after instantiation, so the first task behind them finds it done.
 */
function markWhenAlive(): void {
  for (const name of ['instantiate', 'instantiateStreaming'] as const) {
    const original = WebAssembly[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(WebAssembly, {
      [name]: (...args: unknown[]) => {
        const result = original(...args);
        result.then(() => setTimeout(() => Object.assign(window, { velvitAlive: true })), () => undefined);
        return result;
      },
    });
  }
}

/** What axe finds, in words. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  for (const { id, help, nodes } of violations) {
    for (const node of nodes) {
      const target = node.target.join(' ');
      if (id === 'target-size' && (await isFineInView(page, target))) continue;
      found.push(`${id} (${help}): ${target}\n${node.failureSummary ?? ''}`);
    }
  }
  return found;
}

/** True when a control is large enough, and was only cut by the edge of a box that scrolls, which axe takes for small. */
async function isFineInView(page: Page, target: string): Promise<boolean> {
  await page.locator(target).evaluate((control) => control.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { violations } = await new AxeBuilder({ page }).include(target).withRules(['target-size']).analyze();
  return violations.length === 0;
}

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const watch = new Watch();
    watches.set(context, watch);
    context.on('page', (page) => watch.follow(page));
    await context.addInitScript(markWhenAlive);
    await use(context);
    expect(watch.unexpected, 'errors in the console').toEqual([]);
  },
  allowErrors: async ({ context }, use) => {
    await use((...patterns) => watches.get(context)?.allowed.push(...patterns));
  },
  axe: async ({ page }, use) => {
    await use(async (other) => {
      // A colour that is still on its way from light to dark is nobody's to judge; a busy machine shows it for long.
      await (other ?? page).evaluate(() => {
        const finite = (animation: Animation) => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime));
        document.getAnimations().filter(finite).forEach((animation) => animation.finish());
      });
      const found = await violations(other ?? page);
      expect.soft(found, `accessibility of ${(other ?? page).url()}`).toEqual([]);
    });
  },
});

/** Opens `path` and waits until the page reacts to clicks and keys. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilAlive(page);
}

/** Reloads the page and waits until it reacts again. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilAlive(page);
}

async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => 'velvitAlive' in window);
}

export { expect, type Page };
