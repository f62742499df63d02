import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { NoticeKind } from '../contract/capillary/answer.ts';
import { channelLabel } from '../domain/channels/channel.ts';
import { describeWarning } from '../domain/history/completeness.ts';
import { describeFailureRun, findFailureRuns } from '../domain/history/failure-runs.ts';
import type { History, HistoryNotice } from '../domain/history/history.ts';
import { describeMismatch, describeSharing, describeUsers } from '../domain/history/mismatch.ts';
import { countOf } from '../domain/text/wording.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { View } from '../domain/view/view.ts';
import { LongText } from '../message/LongText.tsx';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import classes from './Notices.module.css';

const noticeWords = {
  'unreadable-network': 'A network that could not be read',
  'unreadable-channel': 'A channel that could not be read',
  'unreadable-list': 'A list that could not be read',
  'unreadable-item': 'An entry that could not be read',
  'unreadable-field': 'A field that could not be read',
  'unreadable-count': 'A count that could not be read: whether messages are missing cannot be checked',
  refused: 'A part of the answer that failed, as Capillary says',
  'unexpected-list': 'A list under an unknown name; it was read like any other',
  'repeated-key': 'A field that is given more than once; the last one was read, and this is an earlier one',
  'undecodable-text': 'A text with bytes that are no letters (not UTF-8); each stands as \ufffd',
} as const satisfies Record<NoticeKind, string>;

/** More would stall the page; the count above says how many there are. */
const mostNotices = 100;
/** A longer part of the answer shows its beginning; characters. */
const longPart = 1000;

type Props = { readonly history: History };

/** What is unusual about this answer: warnings of the vendor, several recipients, and everything that could not be read. */
export function Notices({ history }: Props): ReactNode {
  const mask = useMask();
  const { warnings, users, notices } = history;
  const sentences = [
    ...describeSharing(history),
    ...describeMismatch(history),
    ...warnings.map((warning) => withCode(describeWarning(warning), warning.code)),
    ...describeUsers(users),
  ];
  if (sentences.length === 0 && notices.length === 0) return null;
  return (
    <section aria-label="Notices" className={classes['notices']}>
      {withKeys(sentences, (sentence) => sentence).map(({ key, item: sentence }) => (
        <p key={key}>
          <WarningSign /> <VendorText>{mask.text(sentence)}</VendorText>
        </p>
      ))}
      {notices.length > 0 && (
        <details>
          <summary>
            <WarningSign /> {countOf(notices.length, 'part')} of the answer could not be read as expected
          </summary>
          <ul>
            {withKeys(notices.slice(0, mostNotices), ({ at }) => at).map(({ key, item }) => (
              <NoticeLine key={key} notice={item} />
            ))}
            {notices.length > mostNotices && (
              <li>and {countOf(notices.length - mostNotices, 'more', 'more')}</li>
            )}
          </ul>
        </details>
      )}
    </section>
  );
}

function withCode(sentence: string, code: string | undefined): string {
  return code === undefined ? sentence : `${sentence} (code ${code})`;
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

type RunsProps = {
  readonly history: History;
  readonly zone: ZoneName;
  readonly onChange: (changes: Partial<View>) => void;
};

const failedStatuses = [{ family: 'failed' }, { family: 'bounced' }, { family: 'blocked' }] as const;

/** Channels whose last messages all failed: what an agent should know before anything else is sent. */
export function FailureRuns({ history, zone, onChange }: RunsProps): ReactNode {
  const mask = useMask();
  // It walks the whole history, and every key of a search draws this anew.
  const runs = useMemo(() => findFailureRuns(history), [history]);
  return runs.map((run) => (
    <p key={run.channel} className={classes['run']}>
      <WarningSign /> <VendorText>{mask.id(describeFailureRun(run, zone))}</VendorText>{' '}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => onChange({ channel: run.channel, statuses: failedStatuses, message: undefined })}
      >
        Show them in {mask.id(channelLabel(run.channel))}
      </Button>
    </p>
  ));
}

type IgnoredProps = { readonly keys: readonly string[]; readonly onDismiss: () => void };

/** Parts of the address that could not be read. Dismissing takes them out of the address. */
export function IgnoredKeys({ keys, onDismiss }: IgnoredProps): ReactNode {
  if (keys.length === 0) return null;
  return (
    <div role="status">
      <WarningSign /> Ignored in the address, because it could not be read: {keys.join(', ')}.{' '}
      <Button size="compact-xs" variant="default" onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
  );
}
