import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { countOf } from '../domain/text/wording.ts';
import type { Instant } from '../domain/time/instant.ts';
import { exportName } from '../export/file.ts';
import { downloadFile } from '../ui/output.ts';
import type { ReportPart } from './report-parts.ts';
import { type ReportContent, ReportSheet } from './ReportSheet.tsx';
import classes from './Pictures.module.css';

/** How it stands with saving pictures; `said`: how the last time ended. */
type PicturesState =
  | { readonly kind: 'idle'; readonly said: string }
  | {
      readonly kind: 'drawing';
      readonly part: ReportPart;
      /** What the report was when it was asked for: all of its pictures show the same. */
      readonly content: ReportContent;
      readonly cancel: () => void;
    };

export type Pictures = {
  readonly state: PicturesState;
  /** Where the part that is drawn stands meanwhile. */
  readonly stage: (element: HTMLElement | null) => void;
  readonly start: (content: ReportContent) => void;
};

/**
 * Saves the parts of a report as pictures, a file each, one after the other: only one is ever on the stage.
 * @param fetchedAt of the report; the files are named by it
 */
export function usePictures(fetchedAt: Instant): Pictures {
  const [state, setState] = useState<PicturesState>({ kind: 'idle', said: '' });
  const stage = useRef<HTMLElement>(null);
  const run = async (content: ReportContent): Promise<void> => {
    const { parts } = content;
    const { signal, abort } = createCancel();
    try {
      for (const part of parts) {
        flushSync(() => setState({ kind: 'drawing', part, content, cancel: abort }));
        const element = stage.current;
        if (element === null) throw new Error('The report has gone.');
        // Drawing cannot be stopped, but nobody has to wait for what is not wanted any more.
        const picture = await Promise.race([drawPicture(element), whenAborted(signal)]);
        downloadFile(picture, exportName(fetchedAt, 'png', part));
      }
      setState({ kind: 'idle', said: `Saved ${countOf(parts.length, 'picture')}.` });
    } catch {
      const said = signal.aborted ? 'Cancelled.' : 'This browser could not draw it: print or save it as PDF.';
      setState({ kind: 'idle', said });
    }
  };
  const setStage = (element: HTMLElement | null): void => void (stage.current = element);
  return { state, stage: setStage, start: (content) => void run(content) };
}

/** Never resolves; rejects as soon as it is cancelled. */
async function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Cancelled.', 'AbortError')), {
      once: true,
    });
  });
}

function createCancel(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

type StageProps = ReportContent & { readonly onStage: (element: HTMLElement | null) => void };

/** One part of a report as wide as a sheet on any screen, laid out where nobody sees it, for a picture to be made of it. */
export function PictureStage({ onStage, ...content }: StageProps): ReactNode {
  return (
    <div className={classes['stage']} inert>
      <div ref={onStage} data-picture>
        <ReportSheet {...content} />
      </div>
    </div>
  );
}

/** Pixels; higher pictures are cut off or come out empty in some browsers. */
const mostHeight = 16_000;
/** Digits are in the font of emoji too: without this every picture would carry its megabytes. */
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const emojiFont = 'Noto Color Emoji';

/**
 * Draws an element of the page as PNG, one pixel for each CSS pixel whatever the screen has, on white; smaller where it is
 * too high for a picture otherwise, so that nothing is left out.
 * @throws when the browser cannot draw it whole
 */
async function drawPicture(element: HTMLElement): Promise<Blob> {
  const { snapdom } = await import('@zumer/snapdom');
  const { height } = element.getBoundingClientRect();
  // What it is drawn with must be there: the layout just made has asked for it.
  await document.fonts.ready;
  const capture = await snapdom(element, {
    dpr: 1,
    scale: Math.min(1, mostHeight / height),
    fast: false,
    excludeFonts: { families: emoji.test(element.textContent) ? [] : [emojiFont] },
  });
  const picture = await capture.toBlob({ type: 'png', backgroundColor: '#ffffff' });
  if (capture.warnings.some(({ code }) => isCut(code))) throw new Error('The picture was cut.');
  return picture;
}

function isCut(code: string): boolean {
  return code === 'raster-clamp' || code === 'canvas-clamp';
}
