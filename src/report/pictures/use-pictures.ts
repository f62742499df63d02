import { useState, useRef } from 'react';
import { flushSync } from 'react-dom';
import { countOf } from '../../domain/text/format-count.ts';
import { exportName } from '../../export/file-name.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { downloadFile } from '../../ui/output.ts';
import type { ReportPart } from '../report-part.ts';
import type { ReportContent } from '../ReportSheet.tsx';
import { drawPicture } from './draw-picture.ts';

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
    const { signal, abort } = toCancel();
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

async function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Cancelled.', 'AbortError')), {
      once: true,
    });
  });
}

function toCancel(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
