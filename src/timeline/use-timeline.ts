import { useDeferredValue, useMemo } from 'react';
import type { ChannelCount } from '../domain/count-channels.ts';
import { countChannels } from '../domain/count-channels.ts';
import type { History } from '../domain/history.ts';
import { selectCommunications, type Selection } from '../domain/select-communications.ts';
import { splitWords } from '../domain/split-words.ts';
import type { ZoneName } from '../domain/zone-name.ts';
import type { CardSettings } from '../message/card-settings.ts';
import { hidesMessages } from './filters/describe-filters.ts';
import { type TypedView, useTypedWords } from './use-typed-words.ts';
import type { ViewInUrl } from './use-view.ts';

export type Timeline = TypedView & {
  /** The zone in which times are shown and days are cut. */
  readonly zone: ZoneName;
  readonly selection: Selection;
  readonly channels: readonly ChannelCount[];
  readonly card: CardSettings;
  /** The list shows what was typed. */
  readonly settled: boolean;
};

/** Everything that a timeline shows, out of a history and the view of the address. */
export function useTimeline(history: History, url: ViewInUrl, hide: (text: string) => string): Timeline {
  const typed = useTypedWords(url);
  const { communications, sourceZone, fetchedAt } = history;
  const { linkTo, contextOf } = url;
  const zone = url.view.zone ?? sourceZone;
  // What is typed is in its field at once; the list follows as soon as it can, and a further key interrupts it.
  const words = useDeferredValue(typed.view.words);
  // The same object for the same address and words: what follows hangs on it.
  const view = useMemo(() => ({ ...url.view, words }), [url.view, words]);
  // Once for each answer and view, not for each opened menu: this walks up to 50,000 communications.
  const selection = useMemo(
    () => selectCommunications(communications, view, zone),
    [communications, view, zone],
  );
  const channels = useMemo(() => countChannels(history, selection), [history, selection]);
  // One object for all cards, so that a card is drawn anew only when something of its own changes.
  const card = useMemo(
    (): CardSettings => ({
      sourceZone,
      displayZone: zone,
      fetchedAt,
      hide,
      words: splitWords(view.words),
      contextOf: hidesMessages(view) ? contextOf : undefined,
      linkTo,
    }),
    [sourceZone, zone, fetchedAt, hide, view, contextOf, linkTo],
  );
  return { ...typed, zone, selection, channels, card, settled: words === typed.view.words };
}
