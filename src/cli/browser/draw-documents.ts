import type { CDPSession, Page } from 'playwright-core';
import { partAttribute, sheetAttribute } from '../../contract/protocol/report-page.ts';
import type { ExportPart } from '../../export/file.ts';
import type { DocumentFormat, ReportOptions } from '../options/report-command.ts';

/** One file of a report: the PDF, or a picture of one of its parts. */
export type DrawnDocument = {
  readonly kind: DocumentFormat;
  readonly part: ExportPart;
  readonly content: Buffer;
};

/** Pixels; higher pictures are cut off or come out empty in some programs. */
const highest = 16_000;
const stageId = 'pictures-of-the-command';

/**
 * Draws each part of an open report as PNG, as the page itself does, by the browser's own screenshot: one pixel for each CSS
 * pixel; smaller where a part is too high for a picture otherwise, so that nothing is left out.
 */
export async function drawPictures(tab: Page): Promise<readonly DrawnDocument[]> {
  const of = Math.max(1, await tab.locator(`#root [${partAttribute}]`).count());
  const session = await tab.context().newCDPSession(tab);
  const pictures: DrawnDocument[] = [];
  try {
    for (let number = 1; number <= of; number += 1) {
      const size = await stagePart(tab, number);
      const content = await capture(session, size);
      pictures.push({ kind: 'png', part: { number, of }, content });
    }
  } finally {
    await unstage(tab);
    await session.detach();
  }
  return pictures;
}

type Size = { readonly width: number; readonly height: number };

async function capture(session: CDPSession, { width, height }: Size): Promise<Buffer> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: Math.min(1, highest / height) },
  });
  return Buffer.from(data, 'base64');
}

/**
 * Lays a copy of one part out in the corner of the page, with the report's head where it is the first; the page itself makes
 * room.
 */
async function stagePart(tab: Page, number: number): Promise<Size> {
  return tab.evaluate(
    async ({ id, wanted, sheetName, partName }) => {
      const root = document.querySelector<HTMLElement>('#root');
      const sheet = root?.querySelector(`[${sheetName}]`);
      if (root === null || sheet === null || sheet === undefined) throw new Error('no report');
      const copy = sheet.cloneNode(false);
      if (!(copy instanceof HTMLElement)) throw new Error('no report');
      for (const block of sheet.children) {
        const blockCopy = block.cloneNode(false);
        for (const child of block.childNodes) {
          const part = child instanceof HTMLElement ? child.getAttribute(partName) : null;
          if (part === null ? wanted === 1 : Number(part) === wanted)
            blockCopy.appendChild(child.cloneNode(true));
        }
        copy.append(blockCopy);
      }
      const stage = document.getElementById(id) ?? document.createElement('div');
      stage.id = id;
      Object.assign(stage.style, {
        position: 'absolute',
        inset: '0 auto auto 0',
        width: '794px',
        background: '#fff',
      });
      stage.replaceChildren(copy);
      document.body.append(stage);
      root.hidden = true;
      await document.fonts.ready;
      const { width, height } = copy.getBoundingClientRect();
      return { width: Math.round(width), height: Math.round(height) };
    },
    { id: stageId, wanted: number, sheetName: sheetAttribute, partName: partAttribute },
  );
}

async function unstage(tab: Page): Promise<void> {
  await tab.evaluate((id) => {
    document.getElementById(id)?.remove();
    const root = document.querySelector<HTMLElement>('#root');
    if (root !== null) root.hidden = false;
  }, stageId);
}

/** Prints an open report as PDF, the same bytes each time where time is frozen. */
export async function drawPdf(tab: Page, { paper, frozenTime }: ReportOptions): Promise<DrawnDocument> {
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
  const pdf = await tab.pdf({ format: paper, printBackground: true, tagged: true });
  const content = frozenTime === undefined ? pdf : steadyPdf(pdf, frozenTime);
  return { kind: 'pdf', part: { number: 1, of: 1 }, content };
}

const date = /(\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g;
const nodeName = /\(node(\d{8})\)/g;

/**
 * A PDF of Chromium's as if it had been made at `instant` (ISO, UTC). Two prints of one page differ in two dates, and in the names
 * of the structure's nodes, which count everything that the page ever drew: they are counted anew, in the same order, which
 * the name tree is sorted by. As many bytes as before, so that no offset in it moves.
 */
export function steadyPdf(pdf: Buffer, instant: string): Buffer {
  const digits = instant.replace(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1').replace(date, `$1(D:${digits}+00'00')`);
  const nodes = [...new Set(Array.from(text.matchAll(nodeName), ([, number = '']) => number))].toSorted();
  const counted = new Map(nodes.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  const steady = text.replace(nodeName, (_, number: string) => `(node${counted.get(number) ?? number})`);
  return Buffer.from(steady, 'latin1');
}
