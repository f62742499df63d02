import { useMemo } from 'react';
import { type ChannelCount, countChannels } from '../domain/view/count-channels.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { History } from '../domain/history/history.ts';
import { selectCommunications, type Selection } from '../domain/view/select-communications.ts';
import { splitWords } from '../domain/text/split-words.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import type { CardSettings } from '../message/card-settings.ts';
import { hidesMessages } from '../domain/view/filters.ts';
import { type TypedView, useTypedWords } from './use-typed-words.ts';
import type { ViewInUrl } from './use-view.ts';

export type Timeline = TypedView & {
  /** The zone in which times are shown and days are cut. */
  readonly zone: ZoneName;
  readonly selection: Selection;
  readonly channels: readonly ChannelCount[];
  readonly card: CardSettings;
};

/** Everything that a timeline shows, out of a history and the view of the address. */
export function useTimeline(history: History, url: ViewInUrl, mask: Masker): Timeline {
  const typed = useTypedWords(url);
  const { view, linkTo, contextOf } = typed;
  const { communications, sourceZone, fetchedAt } = history;
  const zone = view.zone ?? sourceZone;
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
      mask,
      words: splitWords(view.words),
      contextOf: hidesMessages(view) ? contextOf : undefined,
      linkTo,
    }),
    [sourceZone, zone, fetchedAt, mask, view, contextOf, linkTo],
  );
  return { ...typed, zone, selection, channels, card };
}
