// node peers.mjs RESUME.json: npm's docx and @react-pdf/renderer, warm and in process.
import { readFileSync } from 'node:fs';

import ReactPDF, { Document, Link, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import * as docx from 'docx';
import { createElement as e } from 'react';

import { measure } from './rounds.mjs';

const resume = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const dates = (item) => [item.startDate, item.endDate].filter(Boolean).join(' – ');

/** The resume as lines of four kinds, so that both peers draw the same. */
function lines({ basics, work = [], education = [], projects = [], skills = [], ...rest }) {
  const found = [['name', basics.name], ['text', [basics.email, basics.phone, basics.url].filter(Boolean).join(' | ')]];
  if (basics.summary) found.push(['text', basics.summary]);
  const section = (title, items, head) => {
    if (!items.length) return;
    found.push(['heading', title]);
    for (const item of items) {
      found.push(['entry', head(item), dates(item), item.url]);
      if (item.summary ?? item.description) found.push(['text', item.summary ?? item.description]);
      for (const line of item.highlights ?? []) found.push(['bullet', line]);
    }
  };
  section('Experience', work, (item) => [item.position, item.name ?? item.company].filter(Boolean).join(', '));
  section('Projects', projects, (item) => item.name);
  section('Education', education, (item) => [item.studyType, item.area, item.institution].filter(Boolean).join(', '));
  for (const [key, items] of Object.entries(rest).filter(([, items]) => Array.isArray(items))) {
    section(key, items, (item) => Object.values(item).filter((value) => typeof value === 'string').join(', '));
  }
  section('Skills', skills, (item) => `${item.name}: ${(item.keywords ?? []).join(', ')}`);
  return found;
}

const styles = StyleSheet.create({
  page: { padding: 48, fontSize: 10, fontFamily: 'Helvetica', lineHeight: 1.4 },
  name: { fontSize: 24, marginBottom: 6 },
  heading: { fontSize: 12, marginTop: 12, marginBottom: 4, color: '#1f4e79' },
  row: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 6 },
  bullet: { flexDirection: 'row', marginLeft: 8 },
});

const drawPdf = ([kind, text, right, url], key) => {
  if (kind === 'entry') {
    const title = url ? e(Link, { src: url }, text) : e(Text, null, text);
    return e(View, { key, style: styles.row }, title, e(Text, null, right));
  }
  if (kind === 'bullet') return e(View, { key, style: styles.bullet }, e(Text, null, '•  '), e(Text, null, text));
  return e(Text, { key, style: styles[kind] ?? {} }, text);
};

async function reactPdf(own) {
  const document = e(Document, { title: own.basics.name }, e(Page, { size: 'A4', style: styles.page }, lines(own).map(drawPdf)));
  const stream = await ReactPDF.renderToStream(document);
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const drawDocx = ([kind, text, right, url]) => {
  const { HeadingLevel, Paragraph, TabStopType, TextRun, ExternalHyperlink } = docx;
  if (kind === 'name') return new Paragraph({ text, heading: HeadingLevel.TITLE });
  if (kind === 'heading') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  if (kind === 'bullet') return new Paragraph({ text, bullet: { level: 0 } });
  if (kind !== 'entry') return new Paragraph({ text });
  const title = new TextRun({ text, bold: true });
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
    children: [url ? new ExternalHyperlink({ link: url, children: [title] }) : title, new TextRun(`\t${right}`)],
  });
};

const npmDocx = (own) =>
  docx.Packer.toBuffer(new docx.Document({ title: own.basics.name, sections: [{ children: lines(own).map(drawDocx) }] }));

await measure('PDF, @react-pdf/renderer', resume, reactPdf);
await measure('DOCX, npm docx', resume, npmDocx);
