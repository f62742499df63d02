import type { ReactNode } from 'react';
import type { Notice, NoticeKind } from '../contract/answer.ts';
import { channelLabel } from '../domain/channels/channel.ts';
import { countOf } from '../domain/text/format-count.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import type { History } from '../domain/history/history.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText } from '../message/VendorText.tsx';
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

type Props = { readonly history: History; readonly hide: (text: string) => string };

/** What is unusual about this answer: warnings of the vendor, several recipients, and everything that could not be read. */
export function Notices({ history: { warnings, users, notices }, hide }: Props): ReactNode {
  if (warnings.length === 0 && users.length < 2 && notices.length === 0) return null;
  return (
    <section aria-label="Notices" className={classes['notices']}>
      {warnings.map(({ code, message }) => (
        <p key={`${code} ${message}`}>
          <WarningSign />{' '}
          {code === '91009' ? (
            'This customer was merged: Capillary answered with the account that survived.'
          ) : (
            <>
              Capillary warns: <VendorText>{hide(message)}</VendorText>
            </>
          )}
          {code !== undefined && ` (code ${code})`}
        </p>
      ))}
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
            {notices.slice(0, mostListed).map((notice) => (
              <NoticeLine key={`${notice.kind} ${notice.at}`} notice={notice} hide={hide} />
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

function NoticeLine({ notice, hide }: { readonly notice: Notice; readonly hide: Props['hide'] }): ReactNode {
  const raw = JSON.stringify(notice.raw) ?? 'nothing';
  // What happened somewhere in the answer says only how often.
  const isOfTheWhole = notice.at === '' && typeof notice.raw === 'number';
  return (
    <li>
      {words[notice.kind]}
      {notice.channel !== undefined && (
        <>
          {' '}
          in <VendorText>{channelLabel(notice.channel)}</VendorText>
        </>
      )}
      {isOfTheWhole ? (
        `: ${countOf(notice.raw, 'time')} in the answer`
      ) : (
        <>
          : <code>{notice.at === '' ? 'the answer' : notice.at}</code> is{' '}
          <VendorText ltr>{truncateGraphemes(hide(raw), longest).text}</VendorText>
        </>
      )}
    </li>
  );
}
