import type { ReactNode } from 'react';
import type { NoticeKind } from '../contract/answer.ts';
import { channelLabel } from '../domain/channels/channel.ts';
import { countOf } from '../domain/text/format-count.ts';
import { describeMismatch, describeSharing } from '../domain/history/completeness.ts';
import type { History, HistoryNotice } from '../domain/history/history.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { LongText } from '../message/LongText.tsx';
import { useMask } from '../message/mask-context.ts';
import { VendorText } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import classes from './Notices.module.css';

const words = {
  'unreadable-network': 'A network that could not be read',
  'unreadable-channel': 'A channel that could not be read',
  'unreadable-list': 'A list that could not be read',
  'unreadable-item': 'An entry that could not be read',
  'unreadable-field': 'A field that could not be read',
  'unexpected-list': 'A list under an unknown name; it was read like any other',
  'repeated-key': 'A field that is given more than once; the last one was read, and this is an earlier one',
  'undecodable-text': 'A text with bytes that are no letters (not UTF-8); each stands as \ufffd',
} as const satisfies Record<NoticeKind, string>;

/** More would stall the page; the count above says how many there are. */
const mostListed = 100;
const longest = 1000;

type Props = { readonly history: History };

/** What is unusual about this answer: warnings of the vendor, several recipients, and everything that could not be read. */
export function Notices({ history }: Props): ReactNode {
  const mask = useMask();
  const { warnings, users, notices } = history;
  const others = [...describeSharing(history), ...describeMismatch(history)];
  if (warnings.length === 0 && users.length < 2 && notices.length === 0 && others.length === 0) return null;
  return (
    <section aria-label="Notices" className={classes['notices']}>
      {withKeys(others, (sentence) => sentence).map(({ key, item: sentence }) => (
        <p key={key}>
          <WarningSign /> <VendorText>{mask.text(sentence)}</VendorText>
        </p>
      ))}
      {withKeys(warnings, ({ code, message }) => `${code} ${message}`).map(
        ({ key, item: { code, message } }) => (
          <p key={key}>
            <WarningSign />{' '}
            {code === '91009' ? (
              'This customer was merged: Capillary answered with the account that survived.'
            ) : (
              <>
                Capillary warns: <VendorText>{mask.text(message)}</VendorText>
              </>
            )}
            {code !== undefined && ` (code ${code})`}
          </p>
        ),
      )}
      {users.length > 1 && (
        <p>
          <WarningSign /> The vendor names {users.length} different user ids in this answer: some of these
          messages may belong to another customer. Each card’s details say which.
        </p>
      )}
      {notices.length > 0 && (
        <details>
          <summary>
            <WarningSign /> {countOf(notices.length, 'part')} of the answer could not be read as expected
          </summary>
          <ul>
            {withKeys(notices.slice(0, mostListed), ({ at }) => at).map(({ key, item }) => (
              <NoticeLine key={key} notice={item} />
            ))}
            {notices.length > mostListed && (
              <li>and {countOf(notices.length - mostListed, 'more', 'more')}</li>
            )}
          </ul>
        </details>
      )}
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: HistoryNotice }): ReactNode {
  const mask = useMask();
  // What happened somewhere in the answer says only how often.
  const isOfTheWhole = notice.at === '' && typeof notice.raw === 'number';
  return (
    <li>
      {words[notice.kind]}
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
            <LongText most={longest} name="what could not be read">
              {mask.json(notice.raw)}
            </LongText>
          </bdi>
        </>
      )}
    </li>
  );
}
