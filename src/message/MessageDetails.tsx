import { IconDots, IconExternalLink, IconFileText } from '@tabler/icons-react';
import { Fragment, type ReactNode, use } from 'react';
import { Link } from 'react-router';
import { readSurveyExtras } from '../contract/capillary/spellings.ts';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import { explainStatus } from '../domain/channels/status.ts';
import { type FactRenderers, renderFacts, toFacts } from '../domain/facts/facts.ts';
import { type Communication, isToCustomer } from '../domain/history/communication.ts';
import { saysWhen } from '../domain/history/story.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { type SafeText, joinSafe, ownText, safe } from '../domain/masking/safe-text.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { WriteForm } from '../export/markup.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import type { CardSettings } from './card-settings.ts';
import { DeliveryStory } from './DeliveryStory.tsx';
import { LongText } from './LongText.tsx';
import { ReportMessageContext } from './report-message.ts';
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

/** What an opened row says beside its text: what happened, what that means, copies, and every field as the vendor wrote it. */
export function MessageDetails({ communication, settings, wholeText }: Props): ReactNode {
  const { item } = communication;
  const { displayZone: zone, sourceZone, fetchedAt, mask } = settings;
  const report = use(ReportMessageContext);
  const write = async (form: WriteForm): Promise<string> => {
    const { writeMessage } = await import('../export/message.ts');
    return writeMessage(communication, { zone, sourceZone, fetchedAt, mask }, form);
  };
  const { responseUrl } = item.kind === 'survey' ? readSurveyExtras(item.raw) : { responseUrl: undefined };
  const sentences = [
    explain(communication, settings),
    ...renderFacts(toFacts(communication, settings), sentenceRenderers, settings),
  ].filter((sentence) => sentence !== undefined);
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
      {sentences.length > 0 && (
        <p className={classes['meaning']}>
          {sentences.map((sentence, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- sentences of one message never change their order
            <Fragment key={index}>
              {index > 0 && ' '}
              <VendorText>{sentence}</VendorText>
            </Fragment>
          ))}
        </p>
      )}
      {responseUrl !== undefined && <SurveyLink url={responseUrl} mask={mask} />}
      <div className={classes['actions']}>
        <CopyButton label="Copy text" text={async () => write('text')} />
        <CopyButton label="Copy link" text={() => settings.linkTo(communication.id)} />
        <PopoverButton square label={<IconDots size="1rem" aria-hidden />} name="More for this message">
          {(id) => (
            <div className={classes['more']}>
              <CopyButton label="Copy Markdown" text={async () => write('markdown')} />
              <CopyButton label="Copy JSON" text={() => mask.json(item.raw)} />
              {report !== undefined && (
                <MenuItem menu={id} onClick={() => report(communication.id)}>
                  <IconFileText size="0.875rem" aria-hidden /> Report this message
                </MenuItem>
              )}
            </div>
          )}
        </PopoverButton>
        {settings.contextOf !== undefined && (
          <Link to={settings.contextOf(communication.id)} replace className={classes['context'] ?? ''}>
            Show in context
          </Link>
        )}
      </div>
      <VendorFields raw={item.raw} mask={mask} />
    </div>
  );
}

/** What its status means and rests on; of what was sent to the customer without one, that nobody knows. */
function explain(
  communication: Communication,
  { mask, sourceZone, fetchedAt }: CardSettings,
): SafeText | undefined {
  const { channels, item, status, direction } = communication;
  if (status !== undefined) return mask.id(explainStatus(status, channels));
  if (!isToCustomer(communication)) return undefined;
  if (direction === 'in') return undefined;
  return saysWhen(item.delivered, sourceZone, fetchedAt)
    ? ownText('Capillary gives no status, but a time of delivery.')
    : ownText('Capillary gives no status; what became of it is not known.');
}

/** What the details say of each fact beside the story and the row, as sentences; every field of the vendor's stands below. */
const sentenceRenderers: FactRenderers<CardSettings, SafeText | undefined> = {
  receiver: ({ maskedAtSource }) =>
    maskedAtSource ? ownText('The receiver was masked by Capillary, not by this page.') : undefined,
  sender: () => undefined,
  status: () => undefined,
  point: () => undefined,
  doubt: () => undefined,
  repair: () => undefined,
  undated: () => ownText('Capillary gives no date of sending.'),
  noText: () => ownText('Capillary gives no text.'),
  titleOnly: () => ownText('Only the title is known here, not the email’s body.'),
  also: ({ other: { name, text, about } }, { mask }) => {
    if (about === 'words') return safe`More words stand under “${mask.id(name)}” below.`;
    return about === 'course' ? safe`Capillary also writes ${mask.id(name)}: ${mask.text(text)}.` : undefined;
  },
  score: () => undefined,
  // The row says where.
  place: () => undefined,
  campaign: () => undefined,
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : safe`From the network ${mask.id(networkLabel(network))}.`,
  user: () => undefined,
  id: () => undefined,
  alsoUnder: ({ channels }, { mask }) =>
    safe`Capillary lists it under ${joinSafe(
      channels.map((channel) => mask.id(channelLabel(channel))),
      ', ',
    )}, too.`,
  listedTwice: ({ times }) => safe`Capillary lists it ${times} times.`,
  sharedId: () => ownText('Another message has the same id.'),
};

/** Every field and the JSON, as the vendor writes them, behind one line. */
function VendorFields({
  raw,
  mask,
}: {
  readonly raw: Communication['item']['raw'];
  readonly mask: Masker;
}): ReactNode {
  const fields = Object.entries(raw).filter(([, value]) => isSaid(value));
  return (
    <details className={classes['raw']}>
      <summary>
        {fields.length === 0
          ? 'The JSON, as Capillary writes it'
          : `${fields.length === 1 ? 'The one field' : `All ${formatCount(fields.length)} fields`} and JSON, as Capillary writes them`}
      </summary>
      <dl className={classes['fields']}>
        {fields.map(([name, value]) => (
          <Field key={name} name={mask.id(name)}>
            {mask.field(name, value)}
          </Field>
        ))}
      </dl>
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
        {mask.json(raw)}
      </LongText>
    </details>
  );
}

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
        Open the survey response on {target.host} <IconExternalLink size="0.875rem" aria-hidden /> (new tab)
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
