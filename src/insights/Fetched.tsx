import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { Network } from '../contract/network.ts';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { describeCompleteness } from '../domain/history/completeness.ts';
import type { History, NetworkCoverage } from '../domain/history/history.ts';
import type { PageNotice } from '../domain/history/notices.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { writeTime } from '../domain/time/clock.ts';
import { readMoment } from '../domain/time/moment.ts';
import { type ZoneName, formatZone } from '../domain/time/zone.ts';
import { countRepeats } from '../domain/view/day-groups.ts';
import type { View } from '../domain/view/view.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { OtherFields, OddParts } from './AnswerParts.tsx';
import classes from './Fetched.module.css';

type Props = {
  readonly history: History;
  readonly zone: ZoneName;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly notices: readonly PageNotice[];
  /** Which answers it is out of: what whoever looks into one needs. */
  readonly requests: readonly { readonly network: string; readonly requestId: string }[];
  /** What the list shows. */
  readonly shown: readonly Communication[];
  /** Asks networks again, or others; not where a file was opened. */
  readonly live:
    | {
        readonly retry: (network?: Network) => void;
        readonly ask: (changes: Pick<Partial<View>, 'network' | 'type'>) => void;
      }
    | undefined;
  /** Saves the whole answer; not of a file. */
  readonly save: { readonly run: () => void; readonly title: string } | undefined;
  /** SHA-256 of the answers; made when it is first asked for. */
  readonly fingerprints: (() => Promise<readonly string[]>) | undefined;
};

/** Beyond so many rows, only those near the screen are in the page. */
const mostMounted = 300;

/** Everything that is known of the answer itself: of when, from where, how complete, and what of it could not be read. */
export function Fetched(props: Props): ReactNode {
  const { history, zone, notices } = props;
  const mask = useMask();
  return (
    <div className={classes['fetched']}>
      <Origin {...props} />
      {notices.length > 0 && (
        <section aria-labelledby="fetched-know">
          <h3 id="fetched-know">To know</h3>
          <ul className={classes['notices']}>
            {notices.map(({ key, sentence, show }) => (
              <li key={key}>
                <WarningSign /> <VendorText>{mask.text(sentence)}</VendorText>{' '}
                {show !== undefined && (
                  <Button variant="subtle" className={classes['inline']} onClick={() => props.update(show)}>
                    Show them
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Networks {...props} />
      <Lists history={history} zone={zone} />
      <OddParts notices={history.notices} />
      <OtherFields extras={history.extras} />
      <Repeats {...props} />
      {history.communications.length > mostMounted && (
        <p>
          Ctrl+F finds only what is loaded; <kbd>/</kbd> finds in all{' '}
          {formatCount(history.communications.length)}.
        </p>
      )}
      <Saving {...props} />
    </div>
  );
}

/** Of when, in which zone, from where. */
function Origin({ history, zone, requests }: Props): ReactNode {
  const { fetchedAt, origin, sourceZone } = history;
  return (
    <dl className={classes['origin']}>
      <div>
        <dt>
          {origin.kind === 'file' && origin.datedBy === 'file' ? 'Dated (the file’s own date)' : 'Fetched'}
        </dt>
        <dd>{writeTime(fetchedAt, zone)}</dd>
      </div>
      <div>
        <dt>Capillary’s zone</dt>
        <dd>
          {sourceZone} ({formatZone(sourceZone, fetchedAt)})
        </dd>
      </div>
      <div>
        <dt>From</dt>
        <dd>
          {origin.kind === 'file' ? 'a file' : 'Capillary'}
          {origin.mode === 'demo' && ', demo data'}
        </dd>
      </div>
      {requests.map(({ network, requestId }) => (
        <div key={network}>
          <dt>Request{requests.length > 1 && `, ${networkLabel(network)}`}</dt>
          <dd className={classes['request']}>
            <code title={requestId}>{requestId}</code> <CopyButton label="Copy id" text={() => requestId} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const stateWords = {
  answered: 'answered',
  pending: 'not yet',
  failed: 'did not answer',
  'unknown-there': 'not known there',
  'not-asked': 'not asked',
} as const satisfies Record<NetworkCoverage['state'], string>;

/** How it stands with each network, and what can be done about it. */
function Networks({ history: { networks, type, origin }, live }: Props): ReactNode {
  const mask = useMask();
  const isNotAsked = networks.some(({ state }) => state === 'not-asked');
  return (
    <section aria-labelledby="fetched-networks">
      <h3 id="fetched-networks">Networks</h3>
      <ul className={classes['networks']}>
        {networks.map((coverage) => (
          <li key={coverage.network}>
            <span>
              <VendorText>{mask.id(networkLabel(coverage.network))}</VendorText>:{' '}
              {origin.kind === 'file' && coverage.state === 'not-asked'
                ? 'not in the file'
                : stateWords[coverage.state]}
              {coverage.state === 'failed' &&
                coverage.why !== 'Capillary did not answer' &&
                ` (${coverage.why})`}
            </span>
            {coverage.state === 'failed' && live !== undefined && (
              <Button
                onClick={() => live.retry()}
                aria-label={`Try again: ${networkLabel(coverage.network)}`}
              >
                Try again
              </Button>
            )}
          </li>
        ))}
      </ul>
      {type !== undefined && (
        <p>
          Only {channelLabel(type)} was asked for.{' '}
          {live !== undefined && <Button onClick={() => live.ask({ type: undefined })}>Ask for all</Button>}
        </p>
      )}
      {isNotAsked && live !== undefined && (
        <p>
          <Button onClick={() => live.ask({ network: 'all' })}>Ask all four networks</Button>
        </p>
      )}
    </section>
  );
}

/** What each channel's list holds beside what the vendor counts. */
function Lists({ history, zone }: Pick<Props, 'history' | 'zone'>): ReactNode {
  const mask = useMask();
  const { channels, sourceZone, fetchedAt } = history;
  const rows = describeCompleteness(channels).filter(({ empty }) => !empty);
  const last = new Map(
    channels.map(({ network, channel, lastInteraction }) => [
      JSON.stringify([network, channel]),
      lastInteraction,
    ]),
  );
  const empty = describeCompleteness(channels).filter(({ empty: isEmpty }) => isEmpty);
  return (
    <section aria-labelledby="fetched-lists">
      <h3 id="fetched-lists">Lists</h3>
      <ul aria-label="Completeness" className={classes['lists']}>
        {rows.map(({ key, words, doubtful, unlisted }) => (
          <li key={key} data-doubtful={doubtful}>
            {doubtful && <IconAlertTriangle size="0.8125rem" aria-hidden />}{' '}
            <VendorText>{mask.id(words)}</VendorText>
            {unlisted > 0 && last.get(key) !== undefined && (
              <>
                {'. Last, as Capillary writes it: '}
                <VendorText ltr>{mask.id(last.get(key) ?? '')}</VendorText>
                <Doubt text={last.get(key) ?? ''} sourceZone={sourceZone} fetchedAt={fetchedAt} zone={zone} />
              </>
            )}
          </li>
        ))}
      </ul>
      {empty.length > 0 && (
        <p>
          Nothing by{' '}
          <VendorText>
            {mask.id([...new Set(empty.map(({ channel }) => channelLabel(channel)))].join(', '))}
          </VendorText>
        </p>
      )}
    </section>
  );
}

/** What is odd about a time, in brackets. */
function Doubt({
  text,
  sourceZone,
  fetchedAt,
  zone,
}: {
  readonly text: string;
  readonly zone: ZoneName;
} & Pick<History, 'sourceZone' | 'fetchedAt'>): ReactNode {
  const mask = useMask();
  const { doubt, repair } = readMoment(text, sourceZone, fetchedAt);
  if (doubt === undefined) return null;
  return (
    <>
      {' '}
      (<WarningSign /> <VendorText>{mask.id(doubt)}</VendorText>
      {repair !== undefined && `; possibly ${writeTime(repair.at, zone)}, ${repair.reason}`})
    </>
  );
}

/** That repeats stand behind one row, and a way to have them all. */
function Repeats({ shown, zone, view: { fold }, update }: Props): ReactNode {
  // It looks at every message that the list shows.
  const folded = useMemo(() => countRepeats(shown, zone), [shown, zone]);
  if (fold && folded === 0) return null;
  return (
    <p>
      {fold ? `${countOf(folded, 'repeat')} folded. ` : 'Repeats are shown one by one. '}
      <Button onClick={() => update({ fold: !fold })}>{fold ? 'Unfold' : 'Fold repeats'}</Button>
    </p>
  );
}

/** The whole answer as a file, and what it can be told by. */
function Saving({ save, fingerprints }: Props): ReactNode {
  if (save === undefined) return null;
  return (
    <section aria-labelledby="fetched-save">
      <h3 id="fetched-save">The answer itself</h3>
      <p>{save.title}</p>
      <div className={classes['actions']}>
        <Button onClick={save.run}>Save as file</Button>
        {fingerprints !== undefined && (
          <CopyButton
            label="Copy its fingerprint (SHA-256)"
            text={async () => (await fingerprints()).join('\n')}
          />
        )}
      </div>
    </section>
  );
}
