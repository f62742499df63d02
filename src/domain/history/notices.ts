import { type Network, isNetwork } from '../../contract/network.ts';
import { networkLabel } from '../channels/channel.ts';
import { describeOtherReceivers, findOtherReceivers } from '../identity/other-receivers.ts';
import { countOf } from '../text/wording.ts';
import type { ZoneName } from '../time/zone.ts';
import type { View } from '../view/view.ts';
import { describeCut, describeInstead, describeWarning, incompleteLists } from './completeness.ts';
import { describeFailureRun, findFailureRuns } from './failure-runs.ts';
import type { History } from './history.ts';
import { describeMismatch, describeSharing, describeStrangers, describeUsers } from './mismatch.ts';

/**
 * Something to know about an answer before reading it. The sentence holds the vendor's words and identities: mask and show it like
 * any text of the vendor's.
 */
export type PageNotice = {
  readonly key: string;
  readonly sentence: string;
  /** What shows the messages that it is about. */
  readonly show?: Partial<View>;
  /** The network that can be asked again. */
  readonly retry?: Network;
};

/**
 * What a history's notices are, what weighs most first: what is missing, whose it may be, what does not arrive, what went to
 * another, what differs.
 */
export function rankNotices(history: History, zone: ZoneName): readonly PageNotice[] {
  return [
    ...failedNetworks(history),
    ...sentences('instead', [...describeInstead(history), ...describeCut(history)]),
    ...sentences('whose', [
      ...history.warnings.map(describeWarning),
      ...describeMismatch(history),
      ...describeStrangers(history),
      ...describeSharing(history),
      ...describeUsers(history.users),
    ]),
    ...failureRuns(history, zone),
    // After these, since each of its rows says so, too.
    ...otherReceivers(history),
    ...differences(history),
    ...(history.notices.length === 0
      ? []
      : sentences('unread', [`${countOf(history.notices.length, 'odd field')} in Capillary\u2019s answer.`])),
  ];
}

function sentences(kind: string, words: readonly string[]): readonly PageNotice[] {
  return words.map((sentence) => ({ key: `${kind} ${sentence}`, sentence }));
}

function failedNetworks({ networks }: History): readonly PageNotice[] {
  return networks.flatMap((coverage): readonly PageNotice[] => {
    if (coverage.state === 'pending')
      return [{ key: coverage.network, sentence: `${networkLabel(coverage.network)} has not answered yet.` }];
    if (coverage.state === 'unknown-there')
      return [{ key: coverage.network, sentence: `Not known on ${networkLabel(coverage.network)}.` }];
    if (coverage.state !== 'failed') return [];
    return [
      {
        key: coverage.network,
        sentence: `${networkLabel(coverage.network)} did not answer: its messages are missing.`,
        ...(isNetwork(coverage.network) && { retry: coverage.network }),
      },
    ];
  });
}

/** What did not go to the customer at all; one receiver can be searched for. */
function otherReceivers(history: History): readonly PageNotice[] {
  const others = findOtherReceivers(history);
  if (others.count === 0) return [];
  const [address, ...more] = others.addresses;
  return [
    {
      key: 'receivers',
      sentence: describeOtherReceivers(others),
      ...(address !== undefined && more.length === 0 && { show: { words: address, message: undefined } }),
    },
  ];
}

const failed = [{ family: 'failed' }, { family: 'bounced' }, { family: 'blocked' }] as const;

function failureRuns(history: History, zone: ZoneName): readonly PageNotice[] {
  return findFailureRuns(history).map((run) => ({
    key: `run ${run.channel}`,
    sentence: describeFailureRun(run, zone),
    show: { channel: run.channel, statuses: failed, message: undefined },
  }));
}

/** Channels of which the vendor lists less than it counts. */
function differences(history: History): readonly PageNotice[] {
  const doubtful = incompleteLists(history);
  if (doubtful.length === 0) return [];
  const unlisted = doubtful.filter(({ unlisted: count }) => count > 0);
  const [only] = doubtful;
  const sentence =
    doubtful.length === 1 && only !== undefined
      ? `${only.words}.`
      : `Lists are incomplete: ${doubtful
          .slice(0, 2)
          .map(({ words }) => words)
          .join(', ')}${doubtful.length > 2 ? `, and ${countOf(doubtful.length - 2, 'other list')}` : ''}.`;
  return [{ key: `differs ${unlisted.length}`, sentence }];
}
