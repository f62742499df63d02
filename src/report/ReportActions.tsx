import { IconFileExport, IconPhoto, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { picturesAttribute } from '../contract/protocol/report-page.ts';
import type { MaskLevel } from '../domain/masking/masker.ts';
import { formatCount } from '../domain/text/wording.ts';
import { ExportMenu } from '../export/menu/ExportMenu.tsx';
import type { ExportedView } from '../export/settings.ts';
import { Button } from '../ui/Button.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import type { Pictures } from './Pictures.tsx';
import type { ReportContent } from './ReportSheet.tsx';
import classes from './ReportPanel.module.css';

type Props = {
  readonly exported: ExportedView;
  readonly level: MaskLevel;
  /** `undefined` where there are too many messages for paper and pictures. */
  readonly content: ReportContent | undefined;
  readonly pictures: Pictures;
};

/** What a report can become: paper, pictures, files; and one line that says how that goes, whose place is kept. */
export function ReportActions({ exported, level, content, pictures }: Props): ReactNode {
  const { state, start } = pictures;
  return (
    <div className={classes['actions']}>
      {content !== undefined && (
        <>
          <Button
            variant="filled"
            icon={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            Print or save as PDF
          </Button>
          <Button
            icon={<IconPhoto size={16} aria-hidden />}
            disabled={state.kind === 'drawing'}
            {...{ [picturesAttribute]: content.parts.length }}
            onClick={() => start(content)}
          >
            {content.parts.length === 1
              ? 'Save as picture'
              : `Save as ${formatCount(content.parts.length)} pictures`}
          </Button>
        </>
      )}
      <PopoverButton label="Export" name="Export" icon={<IconFileExport size={16} aria-hidden />} keep>
        {() => <ExportMenu {...exported} level={level} />}
      </PopoverButton>
      <div className={classes['progress']}>
        {state.kind === 'drawing' && (
          <>
            <progress aria-label="Pictures drawn" value={state.part.number - 1} max={state.part.of} />
            <span>
              Picture {formatCount(state.part.number)} of {formatCount(state.part.of)}
            </span>
            <Button onClick={state.cancel}>Cancel</Button>
          </>
        )}
        <p role="status">{state.kind === 'idle' && state.said}</p>
      </div>
    </div>
  );
}
