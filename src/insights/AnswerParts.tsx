import type { ReactNode } from 'react';
import type { NoticeKind } from '../contract/capillary/answer.ts';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import type { Extra, HistoryNotice } from '../domain/history/history.ts';
import { countOf } from '../domain/text/wording.ts';
import { LongText } from '../message/LongText.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import classes from './AnswerParts.module.css';

const noticeWords = {
  'unreadable-network': 'A network that could not be read',
  'unreadable-channel': 'A channel that could not be read',
  'unreadable-list': 'A list that could not be read',
  'unreadable-item': 'An entry that could not be read',
  'unreadable-field': 'A field that could not be read',
  'unreadable-count': 'A count that could not be read: whether messages are missing cannot be checked',
  refused: 'A part of the answer that failed, as Capillary says',
  cut: 'Capillary says that there is more than it lists',
  'unexpected-list': 'A list under an unknown name; it was read like any other',
  'repeated-key': 'A field that is given more than once; the last one was read, and this is an earlier one',
  'undecodable-text': 'A text with bytes that are no letters (not UTF-8); each stands as \ufffd',
} as const satisfies Record<NoticeKind, string>;

/** More would stall the page; the count above says how many there are. */
const mostNotices = 100;
/** So few stand open. */
const fewNotices = 3;
/** A longer part of the answer shows its beginning; characters. */
const longPart = 1000;

/** What of the answer could not be read as expected: each part as it came, never dropped. */
export function OddParts({ notices }: { readonly notices: readonly HistoryNotice[] }): ReactNode {
  if (notices.length === 0) return null;
  return (
    <details className={classes['parts']} open={notices.length <= fewNotices}>
      <summary>{countOf(notices.length, 'odd field')} in Capillary’s answer</summary>
      <ul>
        {withKeys(notices.slice(0, mostNotices), ({ at }) => at).map(({ key, item }) => (
          <NoticeLine key={key} notice={item} />
        ))}
        {notices.length > mostNotices && <li>and {countOf(notices.length - mostNotices, 'more', 'more')}</li>}
      </ul>
    </details>
  );
}

function NoticeLine({ notice }: { readonly notice: HistoryNotice }): ReactNode {
  const mask = useMask();
  // What happened somewhere in the answer says only how often.
  const isOfTheWhole = notice.at === '' && typeof notice.raw === 'number';
  return (
    <li>
      {noticeWords[notice.kind]}
      {notice.channel !== undefined && (
        <>
          {' '}
          in <VendorText>{mask.id(channelLabel(notice.channel))}</VendorText>
        </>
      )}
      {isOfTheWhole ? (
        `: ${countOf(notice.raw, 'time')} in the answer`
      ) : (
        <>
          : <code>{notice.at === '' ? 'the answer' : mask.id(notice.at)}</code> is{' '}
          <bdi dir="ltr">
            <LongText most={longPart} name="what could not be read">
              {mask.json(notice.raw)}
            </LongText>
          </bdi>
        </>
      )}
    </li>
  );
}

type FieldsProps = { readonly extras: readonly Extra[] };

/** A longer value shows its beginning; characters. */
const longField = 1000;

/** What the vendor says beside the messages (a customer's name, a survey's latest score): shown as it came, never dropped. */
export function OtherFields({ extras }: FieldsProps): ReactNode {
  const mask = useMask();
  if (extras.length === 0) return null;
  return (
    <details className={classes['parts']}>
      <summary>{countOf(extras.length, 'more field')} from Capillary</summary>
      <dl>
        {withKeys(extras, placeOf).map(({ key, item: extra }) => (
          <div key={key}>
            <dt>
              <VendorText ltr>{mask.id(placeOf(extra))}</VendorText>
            </dt>
            <dd>
              <bdi>
                <LongText most={longField} name={mask.id(placeOf(extra))}>
                  {mask.field(extra.name, extra.raw, isOfCustomer(extra) ? 'customer' : undefined)}
                </LongText>
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Whether a field stands in the customer, and neither around them nor in a network. */
function isOfCustomer({ network, of }: Pick<Extra, 'network' | 'of'>): boolean {
  return network === undefined && of !== 'answer';
}

/** Where in the answer a field stands, in words. */
function placeOf(extra: Extra): string {
  const { network, channel, name } = extra;
  if (isOfCustomer(extra)) return `Customer: ${name}`;
  if (network === undefined) return name;
  return `${channel === undefined ? networkLabel(network) : channelLabel(channel)}: ${name}`;
}
