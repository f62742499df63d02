import { inflateSync } from 'node:zlib';
import { readPdf } from './read-pdf.ts';
import { readPng } from './read-png.ts';

/**
 * Where any of some texts stands in a file: in its bytes (UTF-8 and UTF-16), in the text and the metadata of a PDF and all
 * that is packed in it, or in a picture's chunks of text. Digits are looked for whatever stands between them.
 */
export async function findIdentifiers(
  name: string,
  content: Buffer,
  identifiers: readonly string[],
): Promise<readonly string[]> {
  const texts = [content.toString('utf8'), content.toString('utf16le'), name];
  if (name.endsWith('.pdf')) {
    const { pages, metadata } = await readPdf(content);
    texts.push(pages.join('\n'), metadata, unpack(content));
  }
  if (name.endsWith('.png')) {
    const unknown = readPng(content).chunks.filter((kind) => !plainChunks.has(kind));
    if (unknown.length > 0) return [`${name} has chunks ${unknown.join(', ')}`];
  }
  return identifiers.flatMap((identifier) => {
    const spelled = Array.from(identifier, (letter) => letter.replace(/\W/, '\\$&')).join('[\\s.()-]?');
    const pattern = new RegExp(spelled, 'i');
    return texts.some((text) => pattern.test(text)) ? [`${name} holds ${identifier}`] : [];
  });
}

/** Pixels, and what says how to read them. */
const plainChunks = new Set(['IHDR', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'pHYs']);

/** Every packed stream of a PDF as text. */
function unpack(pdf: Buffer): string {
  const parts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(pdf.subarray(at + 7), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // a font or a picture that is packed in another way, or the end of a stream
    }
  }
  return parts.join('\n');
}
