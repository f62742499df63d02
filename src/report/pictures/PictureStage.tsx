import type { ReactNode } from 'react';
import { ReportSheet, type ReportContent } from '../ReportSheet.tsx';
import classes from './PictureStage.module.css';

type Props = ReportContent & { readonly onStage: (element: HTMLElement | null) => void };

/** One part of a report as wide as a sheet on any screen, laid out where nobody sees it, for a picture to be made of it. */
export function PictureStage({ onStage, ...content }: Props): ReactNode {
  return (
    <div className={classes['stage']} inert>
      <div ref={onStage} data-picture>
        <ReportSheet {...content} />
      </div>
    </div>
  );
}
