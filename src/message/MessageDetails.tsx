import { Button } from '@mantine/core';
import { IconExternalLink, IconListSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readSurveyExtras } from '../contract/capillary/survey-and-location.ts';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import { type FactRenderers, renderFacts, toFacts } from '../domain/facts/facts.ts';
import type { Communication } from '../domain/history/communication.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { type SafeText, ownText, safe } from '../domain/masking/safe-text.ts';
import type { WriteForm } from '../export/markup.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import type { CardSettings } from './card-settings.ts';
import { DeliveryStory } from './DeliveryStory.tsx';
import { LongText } from './LongText.tsx';
import { VendorText } from './VendorText.tsx';
import classes from './MessageDetails.module.css';

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
  const { item, channels, status } = communication;
  const { displayZone: zone, sourceZone, fetchedAt, mask } = settings;
  const write = async (form: WriteForm): Promise<string> => {
    const { writeMessage } = await import('../export/message.ts');
    return writeMessage(communication, { zone, sourceZone, fetchedAt, mask }, form);
  };
  const { responseUrl } = item.kind === 'survey' ? readSurveyExtras(item.raw) : { responseUrl: undefined };
  return (
    <div className={classes['details']}>
      {wholeText && (
        <LongText
          most={longLength}
          name="the text"
          render={(text) => (
            <p className={classes['text']} dir="auto">
              {text}
            </p>
          )}
        >
          {mask.text(item.text ?? '')}
        </LongText>
      )}
      <DeliveryStory communication={communication} settings={settings} />
      {status !== undefined && (
        <p className={classes['meaning']}>
          <VendorText>{mask.id(status.meaning)}</VendorText>
        </p>
      )}
      {responseUrl !== undefined && <SurveyLink url={responseUrl} mask={mask} />}
      <dl className={classes['fields']}>
        <Field name={ownText('Channel')}>{mask.id(channels.map(channelLabel).join(' + '))}</Field>
        {renderFacts(toFacts(communication, settings), fieldRenderers, settings).map(
          ({ name, value }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- facts of one message never change their order
            <Field key={index} name={name}>
              {value}
            </Field>
          ),
        )}
        {Object.entries(item.raw)
          .filter(([, value]) => isSaid(value))
          .map(([name, value]) => (
            <Field key={name} name={mask.id(name)}>
              {mask.field(name, value)}
            </Field>
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
        <CopyButton label="Copy JSON" text={() => mask.json(item.raw)} />
      </div>
      <details className={classes['raw']}>
        <summary>Raw JSON</summary>
        <LongText
          most={longLength}
          name="the JSON"
          render={(text) => (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
            <pre dir="ltr" tabIndex={0} aria-label="Raw JSON">
              {text}
            </pre>
          )}
        >
          {mask.json(item.raw)}
        </LongText>
      </details>
    </div>
  );
}

type NamedValue = { readonly name: SafeText; readonly value: SafeText };

/** What the details say of each fact beside the story, the status and every field of the vendor's, which stand there anyway. */
const fieldRenderers: FactRenderers<CardSettings, NamedValue | undefined> = {
  receiver: ({ maskedAtSource }) =>
    maskedAtSource
      ? { name: ownText('Receiver'), value: ownText('masked by Capillary, not by this page') }
      : undefined,
  sender: () => undefined,
  status: () => undefined,
  point: () => undefined,
  doubt: () => undefined,
  repair: () => undefined,
  undated: () => ({ name: ownText('Sent'), value: ownText('Capillary gives no date') }),
  noText: () => ({
    name: ownText('Text'),
    value: ownText('Capillary gives none; what it gives stands below'),
  }),
  titleOnly: () => ({
    name: ownText('Text'),
    value: ownText('the title only; the e-mail’s body is not known here'),
  }),
  score: ({ score }, { mask }) => ({ name: ownText('Score'), value: safe`${mask.id(score)} of 10` }),
  place: ({ latitude, longitude }, { mask }) => ({
    name: ownText('Place'),
    value: mask.id(`${latitude}, ${longitude}`),
  }),
  campaign: ({ campaign }) =>
    campaign === undefined ? { name: ownText('Campaign'), value: ownText('none') } : undefined,
  network: ({ network }, { mask }) => ({ name: ownText('Network'), value: mask.id(networkLabel(network)) }),
  user: () => undefined,
  id: () => undefined,
  alsoUnder: () => undefined,
  listedTwice: ({ times }) => ({ name: ownText('Listed'), value: safe`${times} times` }),
  sharedId: () => ({ name: ownText('Shared id'), value: ownText('another message has the same id') }),
};

/** One named value; a long one shows its beginning. */
function Field({ name, children }: { readonly name: SafeText; readonly children: SafeText }): ReactNode {
  return (
    <>
      <dt>
        <VendorText ltr>{name}</VendorText>
      </dt>
      <dd>
        <bdi>
          <LongText most={longLength} name={name}>
            {children}
          </LongText>
        </bdi>
      </dd>
    </>
  );
}

/** Absent things are absent; the raw JSON below holds them all the same. */
function isSaid(value: unknown): boolean {
  return value !== null && value !== '' && value !== 'null';
}

/** A survey's address: a link only when it is plain https, named by its host; anything else stays text. */
function SurveyLink({ url, mask }: { readonly url: string; readonly mask: Masker }): ReactNode {
  // What masking hides in an address is no address any more.
  const target = mask.text(url) === url ? httpsUrl(url) : undefined;
  if (target === undefined) {
    return (
      <p>
        Response address: <VendorText ltr>{mask.text(url)}</VendorText>
      </p>
    );
  }
  return (
    <p>
      <a href={target.href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
        Open the survey response on {target.host} <IconExternalLink size={14} aria-hidden /> (new tab)
      </a>
    </p>
  );
}

function httpsUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === ''
    ? url
    : undefined;
}
