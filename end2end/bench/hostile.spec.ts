import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { dataFile } from '../support/editor.ts';
import { signUp } from '../support/person.ts';
import { expect, test, type Page } from '../support/test.ts';
import { quantile } from './paints.ts';

const MARKUP = '#{[$x$ \\input{/etc/passwd} <script>alert(1)</script> ]]> &amp; \u202e\u2066 \u0007';

/** Documents that no person writes. */
const HOSTILE = [
  { basics: { name: MARKUP.repeat(50), summary: MARKUP.repeat(3000) } },
  { work: Array.from({ length: 1600 }, (_, index) => ({ name: `${index}`, position: MARKUP, highlights: [MARKUP] })) },
  { work: [{ name: 'Words', highlights: Array.from({ length: 3 }, () => 'word '.repeat(20_000)) }] },
  { work: [{ name: 'A word', highlights: Array.from({ length: 3 }, () => 'x'.repeat(100_000)) }] },
  { skills: [{ name: 'Skills', keywords: Array.from({ length: 5000 }, (_, index) => `word ${index}`) }] },
  { projects: [{ name: 'Chinese', description: '漢字かな'.repeat(20_000) }] },
].map((resume) => JSON.stringify({ basics: { name: 'Eve' }, ...resume }));

test('a usual resume beside hostile ones', async ({ page }) => {
  await signUp(page);
  const usual = readFileSync(dataFile('../../server/tests/data/engineer.en.json'), 'utf8');
  const alone: number[] = [];
  for (let time = 0; time < 30; time += 1) alone.push((await render(page, usual, 'pdf')).time);
  const before = memory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memory())), 100);
  const attack = HOSTILE.concat(HOSTILE).map(async (resume) => {
    const answers = [];
    for (const format of ['docx', 'pdf', 'docx', 'pdf']) answers.push(await render(page, resume, format));
    return answers;
  });
  const beside: number[] = [];
  for (let time = 0; time < 40; time += 1) beside.push((await render(page, usual, 'pdf')).time);
  const answers = (await Promise.all(attack)).flat();
  clearInterval(watch);
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  report('usual resume alone', `p50 ${quantile(alone, 0.5)} ms`);
  report('beside hostile ones', `p50 ${quantile(beside, 0.5)} ms, longest ${quantile(beside, 1)} ms`);
  const longest = quantile(answers.map(({ time }) => time), 1);
  report('hostile ones', `${answers.length}, ${count(422)} refused, ${count(503)} sent away, longest ${longest} ms`);
  report('memory', `${before} MB before, ${most} MB at the most`);
  expect(count(200) + count(422) + count(503)).toBe(answers.length);
});

async function render(page: Page, data: string, format: string): Promise<{ status: number; time: number }> {
  const start = performance.now();
  const headers = { 'Content-Type': 'application/json' };
  const response = await page.request.post(`/api/render?format=${format}`, { data, headers, timeout: 120_000 });
  return { status: response.status(), time: performance.now() - start };
}

/** What the newest server on this machine has in memory, in MB. */
function memory(): number {
  const server = execFileSync('pgrep', ['--newest', '--full', 'velvit serve'], { encoding: 'utf8' }).trim();
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server}/status`, 'utf8'))?.[1];
  return Math.round(Number(resident) / 1000);
}

function report(what: string, value: string): void {
  console.log(`| ${what} | ${value} |`);
}
