import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** The rules of WCAG 2.2 AA, and axe's own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Fixtures = {
  /** Checks the page as it is at this moment; fails with every violation and where it is. */
  axe: (page?: Page) => Promise<void>;
  /** Allows console errors that match, for a journey that provokes one (a refused request, say). */
  allowErrors: (...patterns: RegExp[]) => void;
  /** Opens another window of the same person that is watched like the first. */
  secondPage: () => Promise<Page>;
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

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const watch = new Watch();
    watches.set(context, watch);
    context.on('page', (page) => watch.follow(page));
    await use(context);
    expect(watch.unexpected, 'errors in the console').toEqual([]);
  },
  allowErrors: async ({ context }, use) => {
    await use((...patterns) => watches.get(context)?.allowed.push(...patterns));
  },
  secondPage: async ({ context }, use) => {
    await use(() => context.newPage());
  },
  axe: async ({ page }, use) => {
    await use(async (other) => {
      const { violations } = await new AxeBuilder({ page: other ?? page }).withTags(RULES).analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
      );
      expect(found, `accessibility of ${(other ?? page).url()}`).toEqual([]);
    });
  },
});

export { expect, type Page };
