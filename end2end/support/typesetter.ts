import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dataFile } from './editor.ts';
import { type Page } from './test.ts';

/**
 * What the worker and the server make of one resume: what is not the same, why the worker refused if it did, and the
 * SHA-256 of the server's PDF.
 */
export type Comparison = { differences: string[]; refusal: string | null; sha256: string };

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

/** The names of all templates, as the command line lists them. */
export function templateNames(): string[] {
  return velvit('templates', '--names').trim().split('\n');
}

/** The SHA-256 of the PDF that the command line makes of the resume in a file. */
export function pdfOfCommandLine(file: string, template: string): string {
  const out = join(mkdtempSync(join(tmpdir(), 'velvit-')), 'resume.pdf');
  velvit('render', file, '--template', template, '--out', out);
  return createHash('sha256').update(readFileSync(out)).digest('hex');
}

/** What the program under test says on the command line. */
function velvit(...args: string[]): string {
  return execFileSync(process.env.VELVIT_PROGRAM ?? '../target/debug/velvit', args, { encoding: 'utf8', stdio: 'pipe' });
}

/**
 * Has the resume in a JSON Resume file drawn and written as PDF in a template by the worker of this browser and by the
 * server, and compares them byte for byte. The page must be one of a signed-in person.
 */
export function compareWithServer(page: Page, file: string, template: string): Promise<Comparison> {
  // In a resume the names of templates are written like all others.
  const name = template.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return page.evaluate(compare, { json: readFileSync(file, 'utf8'), template: name });
}

/** Runs in the page. */
async function compare({ json, template }: { json: string; template: string }): Promise<Comparison> {
  const post = async (path: string, body: unknown): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const state = window as unknown as { typesetter?: Worker; imported?: { json: string; resume: any } };
  const worker = (state.typesetter ??= new Worker('/pkg/typesetter.js'));
  type Answer = { kind: string; answer: Uint8Array; problem: string };
  const ask = (message: object): Promise<Answer> =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => data.kind !== 'ready' && resolve(data);
      worker.postMessage({ id: 1, ...message });
    });

  if (state.imported?.json !== json) {
    const made = await (await post('/fn/resumes/create', { new: { Import: { title: 'Compared', json } } })).json();
    state.imported = { json, resume: made.detail.resume };
  }
  const ours = { ...state.imported.resume, design: { template } };
  const resume = JSON.stringify(ours);
  const differences: string[] = [];
  const theirs = new Uint8Array(await (await post('/api/render?format=pdf', ours)).arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', theirs));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const update = await ask({ kind: 'update', resume, argument: true });
  if (update.kind !== 'done') return { differences, refusal: `${update.kind}: ${update.problem}`, sha256 };

  const { pages } = await (await post('/fn/documents/preview', { resume: ours })).json();
  const changed: [number, string][] = JSON.parse(new TextDecoder().decode(update.answer)).changed;
  if (changed.length !== pages.length) differences.push(`${changed.length} pages, the server ${pages.length}`);
  for (const [index, drawn] of changed) if (drawn !== pages[index]) differences.push(`page ${index + 1}`);

  const pdf = await ask({ kind: 'pdf', resume });
  const written = pdf.answer;
  if (pdf.kind !== 'done') differences.push(`PDF ${pdf.kind}: ${pdf.problem}`);
  else if (written.length !== theirs.length || written.some((byte, index) => byte !== theirs[index])) {
    differences.push(`PDF: ${written.length} bytes, the server ${theirs.length}`);
  }
  return { differences, refusal: null, sha256 };
}
