import type { Communication } from '../../domain/history/communication.ts';
import type { History } from '../../domain/history/history.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { type ChannelCount, countChannels } from '../../domain/view/channel-counts.ts';
import { type Selection, selectCommunications } from '../../domain/view/select.ts';
import type { View } from '../../domain/view/view.ts';
import type { Newest, PageState } from './page-state.ts';

/** What a page shows out of its state: made once for the same parts of it, and the same object until they change. */

/** The whole history; `undefined` while it is not there. */
export function historyOf({ shown }: PageState): History | undefined {
  return shown.kind === 'whole' ? shown.history : undefined;
}

/** What is known of the customer and of when that was: whole or in part; `undefined` before anything is. */
export function knownOf({ shown }: PageState): Newest | undefined {
  if (shown.kind === 'none') return undefined;
  return shown.kind === 'newest' ? shown.newest : shown.history;
}

/** The zone in which times are shown and days are cut; `undefined` until an answer says the vendor's. */
export function zoneOf(state: PageState): ZoneName | undefined {
  return state.view.zone ?? knownOf(state)?.sourceZone;
}

/** What the filters keep of the whole history; `undefined` while it is not there. */
export function selectionOf(state: PageState): Selection | undefined {
  const history = historyOf(state);
  return history === undefined ? undefined : select(history, state.view);
}

/** The channels' tabs with their counts; `undefined` while the whole history is not there. */
export function channelsOf(state: PageState): readonly ChannelCount[] | undefined {
  const history = historyOf(state);
  return history === undefined ? undefined : channels(history, select(history, state.view));
}

const noMessages: readonly Communication[] = [];

/**
 * The messages of the list. While only the newest are there, those, unless something is filtered or turned round: what a filter
 * keeps of a part would be no answer.
 */
export function listedOf(state: PageState): readonly Communication[] {
  if (state.shown.kind === 'newest' && isPlain(state.view)) return state.shown.newest.communications;
  return selectionOf(state)?.shown ?? noMessages;
}

/** Nothing narrows or turns the list. */
function isPlain({
  channel,
  statuses,
  from,
  to,
  campaigns,
  directions,
  order,
  words,
  message,
}: View): boolean {
  const lists = [statuses, campaigns, directions];
  const single = [channel, from, to, message];
  return (
    order === 'newest' &&
    words === '' &&
    lists.every((list) => list.length === 0) &&
    single.every((one) => one === undefined)
  );
}

/**
 * Remembers the last result: pages ask for the same selection many times, and for another one after each choice. Of each first part its
 * own, and no longer than that lives: nothing of a customer outlasts their page.
 */
export function rememberLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
  partsOf: (...args: Args) => readonly [object, ...(readonly unknown[])],
): (...args: Args) => Result {
  const known = new WeakMap<object, { readonly parts: readonly unknown[]; readonly result: Result }>();
  return (...args) => {
    const parts = partsOf(...args);
    const last = known.get(parts[0]);
    if (last?.parts.every((part, index) => part === parts[index])) return last.result;
    const result = make(...args);
    known.set(parts[0], { parts, result });
    return result;
  };
}

const select = rememberLast(
  ({ communications, sourceZone }: History, view: View) =>
    selectCommunications(communications, view, view.zone ?? sourceZone),
  ({ communications, sourceZone }, view) => [
    communications,
    view.zone ?? sourceZone,
    view.channel,
    view.statuses,
    view.from,
    view.to,
    view.campaigns,
    view.directions,
    view.order,
    view.words,
  ],
);

const channels = rememberLast(
  (history: History, selection: Selection) => countChannels(history, selection),
  (history, selection) => [history, selection],
);
