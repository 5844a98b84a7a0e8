import { readFileSync, writeFileSync } from 'node:fs';

import { test } from './test.ts';

const BUNDLED = new URL('../../crates/typeset/fonts/', import.meta.url).pathname;

/** What a licence allows, as the table OS/2 of a font says it (`fsType`). */
export const RIGHTS = { installable: 0, restricted: 2, previewAndPrint: 4 };

/** A font file that nobody has: the bundled Fira Sans under the name "Acme Sans". Among the results of the test. */
export function acmeSans(style: 'Regular' | 'SemiBold' | 'Italic', rights = RIGHTS.installable): string {
  const font = readFileSync(`${BUNDLED}FiraSans-${style}.ttf`);
  for (const [from, to] of [['Fira Sans', 'Acme Sans'], ['FiraSans', 'AcmeSans']] as const) {
    replace(font, Buffer.from(from), Buffer.from(to));
    replace(font, Buffer.from(from, 'utf16le').swap16(), Buffer.from(to, 'utf16le').swap16());
  }
  // The record of a table names its place in the file; `fsType` is the fifth number of two bytes there.
  const table = font.readUInt32BE(font.indexOf('OS/2') + 8);
  font.writeUInt16BE(rights, table + 8);
  const path = test.info().outputPath(`AcmeSans-${style}.ttf`);
  writeFileSync(path, font);
  return path;
}

/** In the same number of bytes, so that everything else stays where it is. */
function replace(bytes: Buffer, from: Buffer, to: Buffer): void {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) {
    to.copy(bytes, at);
  }
}
