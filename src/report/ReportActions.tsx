import { Button } from '@mantine/core';
import { IconFileExport, IconPhoto, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatCount } from '../domain/text/format-count.ts';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import type { MaskLevel } from '../domain/masking/masker.ts';
import type { ExportedView } from '../export/file.ts';
import { ExportMenu } from '../export/menu/ExportMenu.tsx';
import type { Pictures } from './pictures/use-pictures.ts';
import type { ReportContent } from './ReportSheet.tsx';
import classes from './ReportActions.module.css';

type Props = {
  readonly exported: ExportedView;
  readonly level: MaskLevel;
  /** `undefined` where there are too many messages for paper and pictures. */
  readonly content: ReportContent | undefined;
  readonly pictures: Pictures;
};

/** What a report can become: paper, pictures, files. */
export function ReportActions({ exported, level, content, pictures }: Props): ReactNode {
  const { state, start } = pictures;
  return (
    <div className={classes['actions']}>
      {content !== undefined && (
        <>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print or save as PDF
          </Button>
          <Button
            variant="default"
            leftSection={<IconPhoto size={16} aria-hidden />}
            disabled={state.kind === 'drawing'}
            data-report-pictures={content.parts.length}
            onClick={() => start(content)}
          >
            {content.parts.length === 1
              ? 'Save as picture'
              : `Save as ${formatCount(content.parts.length)} pictures`}
          </Button>
        </>
      )}
      <PopoverButton label="Export" name="Export" icon={<IconFileExport size={14} aria-hidden />}>
        {() => <ExportMenu {...exported} level={level} />}
      </PopoverButton>
      {state.kind === 'drawing' && (
        <div className={classes['progress']}>
          <progress aria-label="Pictures drawn" value={state.part.number - 1} max={state.part.of} />
          Picture {formatCount(state.part.number)} of {formatCount(state.part.of)}
          <Button size="compact-xs" variant="default" onClick={state.cancel}>
            Cancel
          </Button>
        </div>
      )}
      <p role="status" className={classes['said']}>
        {state.kind === 'idle' && state.said}
      </p>
    </div>
  );
}
