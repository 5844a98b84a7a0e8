import { defineConfig } from '@playwright/test';

import base from './playwright.config.ts';

/** Measurements: `cargo xtask bench preview` runs them against a server with an optimised site. */
export default defineConfig(base, { testDir: 'bench', workers: 1, timeout: 600_000, use: { trace: 'off' } });
