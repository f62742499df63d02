import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader of it sees it. */
export type ReadPdf = {
  /** The text of each page. */
  readonly pages: readonly string[];
  /** Points. */
  readonly size: readonly [width: number, height: number];
  readonly metadata: string;
};

export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(content), verbosity: 0, useSystemFonts: true });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  const metadata = JSON.stringify(await pdf.getMetadata());
  await task.destroy();
  return { pages, size: [Math.round(width), Math.round(height)], metadata };
}
