import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { dataFile } from './editor.ts';
import { type Page } from './test.ts';

/** What the worker and the server make of one resume: what is not the same, and why the worker refused if it did. */
export type Comparison = { differences: string[]; refusal: string | null; pages: number };

/** Of the corpus every one in so many: its files follow one another by profession and language, so all languages come. */
const STEP = Number(process.env.VELVIT_CORPUS_STEP ?? 9);

/** JSON Resume files to compare with: ours, or some of a corpus if `VELVIT_CORPUS` names one. */
export function resumeFiles(): string[] {
  const corpus = process.env.VELVIT_CORPUS;
  if (corpus === undefined) return [dataFile('devops-engineer.json')];
  const folder = join(corpus, 'jsonresume');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name, index) => (index % STEP === 0 ? [join(folder, name)] : []));
}

/**
 * Has the resume in a JSON Resume file drawn and written as PDF by the worker of this browser and by the server, and
 * compares them byte for byte. The page must be one of a signed-in person.
 */
export function compareWithServer(page: Page, file: string): Promise<Comparison> {
  return page.evaluate(compare, readFileSync(file, 'utf8'));
}

/** Runs in the page. */
async function compare(json: string): Promise<Comparison> {
  const post = async (path: string, body: unknown): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const state = window as unknown as { typesetter?: Worker };
  const worker = (state.typesetter ??= new Worker('/pkg/typesetter.js'));
  type Answer = { kind: string; answer: string | Uint8Array; problem: string };
  const ask = (message: object): Promise<Answer> =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => data.kind !== 'ready' && resolve(data);
      worker.postMessage({ id: 1, ...message });
    });

  const made = await (await post('/fn/resumes/create', { new: { Import: { title: 'Compared', json } } })).json();
  const resume = JSON.stringify(made.detail.resume);
  const differences: string[] = [];
  const update = await ask({ kind: 'update', resume, fresh: true });
  if (update.kind !== 'done') return { differences, refusal: `${update.kind}: ${update.problem}`, pages: 0 };

  const { pages } = await (await post('/fn/documents/preview', { resume: made.detail.resume })).json();
  const changed: [number, string][] = JSON.parse(update.answer as string).changed;
  if (changed.length !== pages.length) differences.push(`${changed.length} pages, the server ${pages.length}`);
  for (const [index, drawn] of changed) if (drawn !== pages[index]) differences.push(`page ${index + 1}`);

  const theirs = new Uint8Array(await (await post('/api/render?format=pdf', made.detail.resume)).arrayBuffer());
  const pdf = await ask({ kind: 'pdf', resume });
  const ours = pdf.answer as Uint8Array;
  if (pdf.kind !== 'done') differences.push(`PDF ${pdf.kind}: ${pdf.problem}`);
  else if (ours.length !== theirs.length || ours.some((byte, index) => byte !== theirs[index])) {
    differences.push(`PDF: ${ours.length} bytes, the server ${theirs.length}`);
  }
  return { differences, refusal: null, pages: pages.length };
}
