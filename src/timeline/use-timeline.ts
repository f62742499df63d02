import { useDebouncedCallback } from '@mantine/hooks';
import { startTransition, useCallback, useMemo, useState } from 'react';
import type { History } from '../domain/history/history.ts';
import { ownAddressesOf } from '../domain/identity/own-addresses.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { splitWords } from '../domain/text/searchable-text.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import { type ChannelCount, countChannels } from '../domain/view/channel-counts.ts';
import { hidesMessages } from '../domain/view/filters.ts';
import { type Selection, selectCommunications } from '../domain/view/select.ts';
import type { View } from '../domain/view/view.ts';
import type { CardSettings } from '../message/card-settings.ts';
import type { ViewInUrl } from '../message/use-view.ts';

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
      ownAddresses: ownAddressesOf(history),
      words: splitWords(view.words),
      contextOf: hidesMessages(view) ? contextOf : undefined,
      linkTo,
    }),
    [history, sourceZone, zone, fetchedAt, mask, view, contextOf, linkTo],
  );
  return { ...typed, zone, selection, channels, card };
}

/** Browsers refuse an address that changes hundreds of times within seconds; milliseconds. */
const addressDelay = 250;

type TypedView = ViewInUrl & {
  /** Takes what is being typed to search for: the list follows as soon as it can, the address when the typing pauses. */
  readonly type: (words: string) => void;
  /** How often the words were changed by anything but typing: the field then begins anew. */
  readonly changedElsewhere: number;
};

/** The view of the address with the words that are being typed, which act before the address has them. */
function useTypedWords({ view, wordless, update, ...rest }: ViewInUrl): TypedView {
  const [words, setWords] = useState({
    typed: view.words,
    written: view.words,
    address: view,
    changedElsewhere: 0,
  });
  const { typed, changedElsewhere } = words;
  if (words.address !== view) {
    // The address has what was written to it, or somebody went elsewhere: then what was typed is over.
    const isOwn = view.words === words.written && words.written !== words.address.words;
    setWords({
      typed: isOwn ? typed : view.words,
      written: view.words,
      address: view,
      changedElsewhere: isOwn || view.words === typed ? changedElsewhere : changedElsewhere + 1,
    });
  }
  const write = useCallback(
    (changes: Partial<View>): void => {
      const written = changes.words ?? typed;
      setWords((before) => ({ ...before, typed: written, written }));
      update({ ...changes, words: written });
    },
    [typed, update],
  );
  const writeLater = useDebouncedCallback((latest: string, since: number) => {
    // What was typed before somebody went elsewhere is over.
    if (since === changedElsewhere) write({ words: latest });
  }, addressDelay);
  return {
    ...rest,
    // The same object for the same view and words, whether or not the address has them yet: filtering hangs on it.
    view: useMemo(() => ({ ...wordless, words: typed }), [wordless, typed]),
    wordless,
    update: useCallback(
      (changes: Partial<View>) => {
        if (changes.words !== undefined) {
          setWords((before) => ({ ...before, changedElsewhere: before.changedElsewhere + 1 }));
        }
        write(changes);
      },
      [write],
    ),
    type: useCallback(
      (latest: string) => {
        startTransition(() => setWords((before) => ({ ...before, typed: latest })));
        writeLater(latest, changedElsewhere);
      },
      [writeLater, changedElsewhere],
    ),
    changedElsewhere,
  };
}
