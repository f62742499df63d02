import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { readSurveyExtras } from '../contract/read-extras.ts';
import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import type { WriteForm } from '../export/write-form.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { toVisibleText } from '../domain/text/visible-text.ts';
import { VendorText } from './VendorText.tsx';
import { DeliveryStory } from './DeliveryStory.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import type { CardSettings } from './card-settings.ts';
import classes from './MessageDetails.module.css';
import { SurveyLink } from './SurveyLink.tsx';

type Props = {
  readonly communication: Communication;
  readonly settings: CardSettings;
  /** Show the text again, whole: the row holds only its beginning. */
  readonly wholeText: boolean;
};

/** A text longer than this is shown in full only when asked for: one message must not stall the page. */
const longLength = 5000;

/** Everything known about one communication: its story, what its status means, every field as the vendor wrote it, and the raw JSON. */
export function MessageDetails({ communication, settings, wholeText }: Props): ReactNode {
  const { item, channels, network, status } = communication;
  const { displayZone: zone, sourceZone, fetchedAt, hide } = settings;
  const write = async (form: WriteForm): Promise<string> => {
    const { writeMessage } = await import('../export/write-message.ts');
    return writeMessage(communication, { zone, sourceZone, fetchedAt, hide }, form);
  };
  const { responseUrl } = item.kind === 'survey' ? readSurveyExtras(item.raw) : { responseUrl: undefined };
  return (
    <div className={classes['details']}>
      {wholeText && <WholeText text={settings.hide(item.text ?? '')} />}
      <DeliveryStory communication={communication} settings={settings} />
      {status !== undefined && (
        <p className={classes['meaning']}>
          <VendorText>{status.meaning}</VendorText>
        </p>
      )}
      {responseUrl !== undefined && <SurveyLink url={responseUrl} />}
      <dl className={classes['fields']}>
        <dt>Channel</dt>
        <dd>
          <VendorText>{channels.map(channelLabel).join(' + ')}</VendorText>
        </dd>
        <dt>Network</dt>
        <dd>
          <VendorText>{network}</VendorText>
        </dd>
        {Object.entries(item.raw)
          .filter(([, value]) => isSaid(value))
          .map(([name, value]) => (
            <Field key={name} name={name} text={settings.hide(textOf(value))} />
          ))}
      </dl>
      <div className={classes['actions']}>
        {settings.contextOf !== undefined && (
          <Button
            component={Link}
            to={settings.contextOf(communication.id)}
            replace
            size="compact-xs"
            variant="default"
            leftSection={<IconListSearch size={14} aria-hidden />}
          >
            Show in context
          </Button>
        )}
        <CopyButton label="Copy text" text={async () => write('text')} />
        <CopyButton label="Copy Markdown" text={async () => write('markdown')} />
        <CopyButton label="Copy link" text={() => settings.linkTo(communication.id)} />
        <CopyButton label="Copy JSON" text={() => settings.hide(JSON.stringify(item.raw, null, 2))} />
      </div>
      <details className={classes['raw']}>
        <summary>Raw JSON</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
        <pre dir="ltr" tabIndex={0} aria-label="Raw JSON">
          {toVisibleText(
            truncateGraphemes(settings.hide(JSON.stringify(item.raw, null, 2)), longLength).text,
          )}
        </pre>
      </details>
    </div>
  );
}

function Field({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <>
      <dt>
        <VendorText ltr>{name}</VendorText>
      </dt>
      <dd>
        <VendorText>{truncateGraphemes(text, longLength).text}</VendorText>
      </dd>
    </>
  );
}

/** Absent things are absent; the raw JSON below holds them all the same. */
function isSaid(value: unknown): boolean {
  return value !== null && value !== '' && value !== 'null';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function WholeText({ text }: { readonly text: string }): ReactNode {
  const [all, setAll] = useState(false);
  const visible = toVisibleText(text);
  const shown = all ? { text: visible, cut: false } : truncateGraphemes(visible, longLength);
  return (
    <div>
      <p className={classes['text']} dir="auto">
        {shown.text}
        {shown.cut && '…'}
      </p>
      {shown.cut && (
        <button type="button" className={classes['more']} onClick={() => setAll(true)}>
          Show all of it
        </button>
      )}
    </div>
  );
}
