import { channelLabel } from '../../domain/channels/channel.ts';
import { describeCompleteness, isPhoneSms } from '../../domain/history/completeness.ts';
import type { History } from '../../domain/history/history.ts';
import { formatCount } from '../../domain/text/wording.ts';
import type { ChannelCount } from '../../domain/view/channel-counts.ts';
import { countPassingOthers } from '../../domain/view/choices.ts';
import type { Selection } from '../../domain/view/select.ts';
import { channelsOf, historyOf, rememberLast, selectionOf } from './derived.ts';
import type { PageState } from './page-state.ts';

/** One tab of the channels; without a name it is All. */
export type TabOfChannel = {
  readonly name: string | undefined;
  /** Its messages under all other filters. */
  readonly count: number | undefined;
  /** What the vendor counts where it lists none of it. */
  readonly counted: number | undefined;
  /** Why its list may be incomplete. */
  readonly doubt: string | undefined;
  /** Another channel that lists the very same messages. */
  readonly also: string | undefined;
};

type Tabs = { readonly shown: readonly TabOfChannel[]; readonly empty: readonly TabOfChannel[] };

/** The tabs of a page; `undefined` while the whole history is not there. */
export function tabsOf(state: PageState): Tabs | undefined {
  const [history, selection, counts] = [historyOf(state), selectionOf(state), channelsOf(state)];
  if (history === undefined || selection === undefined || counts === undefined) return undefined;
  return toTabs(history, selection, counts, state.view.channel);
}

const toTabs = rememberLast(
  (
    history: History,
    selection: Selection,
    counts: readonly ChannelCount[],
    chosen: string | undefined,
  ): Tabs => {
    const doubts = doubtsOf(history);
    const isSame = isPhoneSms(history);
    const toTab = ({ name, count }: ChannelCount): TabOfChannel => {
      const counted = countedAlone(history, name);
      return {
        name,
        count: counted === undefined ? count : 0,
        counted,
        doubt: doubts.get(name),
        also:
          name === 'sms' && isSame
            ? `Capillary lists the same ${formatCount(history.channels.find(({ channel }) => channel === 'sms')?.listed ?? 0)} under ${channelLabel('phone')}, too`
            : undefined,
      };
    };
    const isFolded = ({ name, empty }: ChannelCount): boolean =>
      name !== chosen && (empty || (name === 'phone' && isSame));
    const total = countPassingOthers(selection, 'channel');
    return {
      shown: [
        { name: undefined, count: total, counted: undefined, doubt: undefined, also: undefined },
        ...counts.filter((one) => !isFolded(one)).map(toTab),
      ],
      empty: counts.filter(isFolded).map(toTab),
    };
  },
  (...parts) => parts,
);

/** Why the lists of channels may be incomplete, in words, by channel. */
function doubtsOf({ channels }: History): ReadonlyMap<string, string> {
  const doubtful = describeCompleteness(channels).filter(({ doubtful: isDoubtful }) => isDoubtful);
  return new Map(doubtful.map(({ channel, words }) => [channel, words]));
}

/** What the vendor counts of a channel of which it lists nothing. */
function countedAlone({ channels }: History, name: string): number | undefined {
  const own = channels.filter(({ channel }) => channel === name);
  const listed = own.reduce((sum, one) => sum + one.listed + one.unreadable, 0);
  const counted = own.reduce((sum, one) => sum + (one.counted ?? 0), 0);
  return listed === 0 && counted > 0 ? counted : undefined;
}
