import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Download, Locator, Page } from '@playwright/test';

import { test } from './test.ts';

const run = promisify(execFile);

/** A Python that has python-docx; `cargo xtask test` makes one. */
const PYTHON = process.env.VELVIT_PYTHON ?? 'python3';

const READ_DOCX = `
import sys, docx
document = docx.Document(sys.argv[1])
print(document.core_properties.title)
for paragraph in document.paragraphs:
    print(paragraph.style.name + "\\t" + paragraph.text)
`;

/** The menu of the formats, opened. */
export async function openDownloads(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Download' }).click();
  return page.getByRole('menu', { name: 'Download' });
}

/** Asks for a format in the menu. */
export async function chooseDownload(page: Page, format: string): Promise<void> {
  await (await openDownloads(page)).getByRole('menuitem', { name: format, exact: true }).click();
}

/** What the menu's `format` gives. */
export async function download(page: Page, format: string): Promise<Download> {
  return downloadBy(page, chooseDownload(page, format));
}

/** What `action` makes the browser download. */
export async function downloadBy(page: Page, action: Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), action]);
  return file;
}

/** Saves a download under the name that the server suggests, among the results of the test. */
export async function keep(download: Download): Promise<string> {
  const path = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The text of a PDF as poppler reads it, after qpdf has checked the file. */
export async function pdfText(path: string): Promise<string> {
  await run('qpdf', ['--check', path]);
  return (await run('pdftotext', ['-layout', path, '-'])).stdout;
}

/** The paragraphs of a Word file as python-docx reads them: style and text. The first line is the title. */
export async function docxParagraphs(path: string): Promise<{ title: string; paragraphs: [string, string][] }> {
  const [title = '', ...lines] = (await run(PYTHON, ['-c', READ_DOCX, path])).stdout.split('\n');
  const paragraphs = lines.filter((line) => line !== '').map((line): [string, string] => {
    const tab = line.indexOf('\t');
    return [line.slice(0, tab), line.slice(tab + 1)];
  });
  return { title, paragraphs };
}

/** What Microsoft's Open XML validator finds wrong with a Word file; nothing, one hopes. */
export async function docxProblems(path: string): Promise<string> {
  try {
    await run('npx', ['ooxml-validator', path]);
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}` || String(error);
  }
}

/** Text with every run of white space as one blank, for finding sentences that were broken into lines. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
