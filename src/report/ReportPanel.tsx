import { Button, Switch, TextInput } from '@mantine/core';
import { IconArrowLeft, IconFileExport, IconPhoto, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type ReportSwitch,
  type ReportText,
  picturesAttribute,
  reportTexts,
} from '../contract/protocol/report-page.ts';
import type { MaskLevel } from '../domain/masking/masker.ts';
import { formatCount } from '../domain/text/wording.ts';
import { ExportMenu } from '../export/menu/ExportMenu.tsx';
import type { ExportedView } from '../export/settings.ts';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import type { Pictures } from './Pictures.tsx';
import type { Typed } from './report-head.ts';
import type { ReportContent } from './ReportSheet.tsx';
import classes from './ReportPanel.module.css';

type Props = {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly unmasked: boolean;
  readonly onUnmasked: (unmasked: boolean) => void;
  readonly ids: boolean;
  readonly onIds: (ids: boolean) => void;
  readonly summary: boolean;
  readonly onSummary: (summary: boolean) => void;
  readonly onBack: () => void;
  /** Pictures are being drawn: what they show stays as it is until they are. */
  readonly locked: boolean;
  /** Networks that did not answer. */
  readonly networkLines?: ReactNode;
  /** What the report can become. */
  readonly children: ReactNode;
};

const labels: Readonly<Record<ReportText, string>> = {
  title: 'Title',
  reference: 'Reference number',
  preparedBy: 'Prepared by',
};
const mostCharacters = 120;

/** What can be chosen about a report, each under a `name` for whoever drives the page. No part of it: it is not printed. */
export function ReportPanel(props: Props): ReactNode {
  const { typed, onTyped, unmasked, locked } = props;
  return (
    <section aria-label="Report settings" className={classes['panel']}>
      <div className={classes['line']}>
        <BackToTimeline onBack={props.onBack} />
        {props.children}
      </div>
      <div className={classes['fields']}>
        {reportTexts.map((name) => (
          <TextInput
            key={name}
            label={labels[name]}
            name={name}
            value={typed[name]}
            maxLength={mostCharacters}
            autoComplete="off"
            disabled={locked}
            onChange={(event) => onTyped({ ...typed, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes['line']}>
        <Choice
          label="Show identities"
          name="unmasked"
          checked={unmasked}
          locked={locked}
          onChange={props.onUnmasked}
        />
        <Choice
          label="Show message ids"
          name="ids"
          checked={props.ids}
          locked={locked}
          onChange={props.onIds}
        />
        <Choice
          label="Show a summary"
          name="summary"
          checked={props.summary}
          locked={locked}
          onChange={props.onSummary}
        />
      </div>
      {props.networkLines}
      <p className={classes['note']}>
        {unmasked
          ? 'The report says that identities are shown in full. '
          : 'What you type is masked like everything else. '}
        Page numbers are printed by the report; “Headers and footers” of the print dialogue can be off.
      </p>
    </section>
  );
}

type ChoiceProps = {
  readonly name: ReportSwitch;
  readonly label: string;
  readonly checked: boolean;
  readonly locked: boolean;
  readonly onChange: (checked: boolean) => void;
};

function Choice({ name, label, checked, locked, onChange }: ChoiceProps): ReactNode {
  return (
    <Switch
      label={label}
      name={name}
      checked={checked}
      disabled={locked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** The way back from a report, or from where one will stand. */
export function BackToTimeline({ onBack }: Pick<Props, 'onBack'>): ReactNode {
  return (
    <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
      Back to the timeline
    </Button>
  );
}

type ActionsProps = {
  readonly exported: ExportedView;
  readonly level: MaskLevel;
  /** `undefined` where there are too many messages for paper and pictures. */
  readonly content: ReportContent | undefined;
  readonly pictures: Pictures;
};

/** What a report can become: paper, pictures, files. */
export function ReportActions({ exported, level, content, pictures }: ActionsProps): ReactNode {
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
            {...{ [picturesAttribute]: content.parts.length }}
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
