import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { signUp } from '../support/person.ts';
import { expect, test, visit } from '../support/test.ts';
import { resumeFiles } from '../support/typesetter.ts';
import { quantile } from './paints.ts';

/** What `fit` finds, by the name of its variant. */
type Found = { pages: number; answers: { words: string; time: number }[] };

/** Both targets of every resume; `VELVIT_CORPUS_STEP` says how many of the corpus. */
test('fit of the corpus', async ({ page }) => {
  await signUp(page);
  await visit(page, '/dashboard');
  const times: number[] = [];
  console.log('| Resume | Pages | One page | Two pages |\n|---|---|---|---|');
  for (const file of resumeFiles().slice(0, 30)) {
    const { pages, answers } = await page.evaluate(fit, readFileSync(file, 'utf8'));
    times.push(...answers.map(({ time }) => time));
    const cells = answers.map(({ words, time }) => `${words}, ${time.toFixed(0)} ms`);
    console.log(`| ${basename(file, '.json')} | ${pages} | ${cells.join(' | ')} |`);
  }
  const longest = Math.max(...times).toFixed(0);
  console.log(`| ${times.length} searches | p50 ${quantile(times, 0.5)} ms | p95 ${quantile(times, 0.95)} ms | longest ${longest} ms |`);
  expect(times.length).toBeGreaterThan(0);
});

/** Runs in the page: asks the worker, as the editor does once it shows the pages. */
async function fit(json: string): Promise<Found> {
  const state = window as unknown as { typesetter?: Worker };
  const worker = (state.typesetter ??= new Worker('/pkg/typesetter.js'));
  const ask = (kind: string, resume: string, argument: unknown): Promise<any> =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === 'done') resolve(JSON.parse(new TextDecoder().decode(data.answer)));
        else if (data.kind !== 'ready') resolve({ problem: data.problem });
      };
      worker.postMessage({ id: 1, kind, resume, argument });
    });
  const created = await fetch('/fn/resumes/create', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ new: { Import: { title: 'Fitted', json } } }),
  });
  const resume = JSON.stringify((await created.json()).detail.resume);
  const { page_count: pages, problem } = await ask('update', resume, true);
  if (problem) return { pages: 0, answers: [{ words: `left to the server (${problem})`, time: 0 }] };
  const answers = [];
  for (const target of [1, 2]) {
    const start = performance.now();
    const { fit } = await ask('fit', resume, target);
    const time = performance.now() - start;
    const [[name, what]] = typeof fit === 'string' ? [[fit, {}]] : Object.entries<any>(fit);
    const details = what.cuts ? ` ${what.cuts.length}` : what.pages ? ` ${what.pages}` : '';
    answers.push({ words: `${name}${details}`, time });
  }
  return { pages, answers };
}
