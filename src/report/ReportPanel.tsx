import { IconArrowLeft, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { type ReportSwitch, type ReportText, reportTexts } from '../contract/protocol/report-page.ts';
import { formatCount } from '../domain/text/wording.ts';
import { Button } from '../ui/Button.tsx';
import { type ReportChoices, papers } from './report-choices.ts';
import field from '../ui/Field.module.css';
import classes from './ReportPanel.module.css';

type Props = {
  readonly choices: ReportChoices;
  readonly onChoices: (choices: ReportChoices) => void;
  /** How many options are others than they are by themselves. */
  readonly changed: number;
  readonly unmasked: boolean;
  readonly onUnmasked: (unmasked: boolean) => void;
  readonly onBack: () => void;
  /** Pictures are being drawn: what they show stays as it is until they are. */
  readonly locked: boolean;
  /** Chooses another zone. */
  readonly zonePicker?: ReactNode;
  /** Networks that did not answer. */
  readonly networkLines?: ReactNode;
  /** What the report can become. */
  readonly children: ReactNode;
};

const labels = {
  title: 'Title',
  reference: 'Reference number',
  preparedBy: 'Prepared by',
} as const satisfies Record<ReportText, string>;
const paperLabels = { auto: 'Automatic', a4: 'A4', letter: 'Letter' } as const;
const mostCharacters = 120;

/**
 * What can be done with a report and chosen about it, each option under a `name` for whoever drives the page. No part of it: it
 * is not printed. Beside the document, or, where there is no room, above it with the options folded.
 */
export function ReportPanel(props: Props): ReactNode {
  const { changed } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-label="Report settings" className={classes['panel']}>
      <div className={classes['ways']}>
        <BackToTimeline onBack={props.onBack} />
        {props.zonePicker}
        <Button
          className={classes['fold']}
          aria-expanded={open}
          aria-controls={id}
          data-active={changed > 0}
          onClick={() => setOpen(!open)}
        >
          {changed === 0 ? 'Options' : `Options (${formatCount(changed)})`}
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </div>
      {props.children}
      {props.networkLines}
      <div id={id} className={classes['options']} data-open={open}>
        <Options {...props} />
      </div>
    </section>
  );
}

function Options({ choices, onChoices, unmasked, onUnmasked, locked }: Props): ReactNode {
  return (
    <>
      {reportTexts.map((name) => (
        <label key={name} className={field['field']}>
          <span className={field['label']}>{labels[name]}</span>
          <input
            className={field['input']}
            type="text"
            name={name}
            value={choices[name]}
            maxLength={mostCharacters}
            autoComplete="off"
            disabled={locked}
            onChange={({ currentTarget }) => onChoices({ ...choices, [name]: currentTarget.value })}
          />
        </label>
      ))}
      <div className={classes['switches']}>
        <Choice
          name="unmasked"
          label="Show identities"
          checked={unmasked}
          locked={locked}
          onChange={onUnmasked}
        />
        <Choice
          name="ids"
          label="Show message ids"
          checked={choices.ids}
          locked={locked}
          onChange={(ids) => onChoices({ ...choices, ids })}
        />
        <Choice
          name="summary"
          label="Show a summary"
          checked={choices.summary}
          locked={locked}
          onChange={(summary) => onChoices({ ...choices, summary })}
        />
      </div>
      <label className={field['field']}>
        <span className={field['label']}>Page size</span>
        <select
          className={field['input']}
          name="paper"
          value={choices.paper}
          disabled={locked}
          onChange={({ currentTarget: { value } }) =>
            onChoices({ ...choices, paper: papers.find((paper) => paper === value) ?? 'auto' })
          }
        >
          {papers.map((paper) => (
            <option key={paper} value={paper}>
              {paperLabels[paper]}
            </option>
          ))}
        </select>
      </label>
      <p className={classes['note']}>
        {!unmasked && 'What you type is masked like everything else. '}
        Turn “Headers and footers” off when printing; the report has its own.
      </p>
    </>
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
    <label className={field['check']}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        name={name}
        checked={checked}
        disabled={locked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** The way back from a report, or from where one will stand. */
export function BackToTimeline({ onBack }: Pick<Props, 'onBack'>): ReactNode {
  return (
    <Button variant="subtle" icon={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
      Back to the timeline
    </Button>
  );
}
