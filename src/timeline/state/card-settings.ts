import { useMemo, useState } from 'react';
import type { To } from 'react-router';
import { ownAddressesOf } from '../../domain/identity/own-addresses.ts';
import { splitWords } from '../../domain/text/searchable-text.ts';
import { encodeView } from '../../domain/view/codec.ts';
import { hidesMessages } from '../../domain/view/filters.ts';
import { wholeView } from '../../domain/view/view.ts';
import { readAddress } from '../../message/address.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { useMaybeMask } from '../../message/VendorText.tsx';
import { knownOf, zoneOf } from './derived.ts';
import { usePage } from './page-store.ts';

/**
 * How rows are shown: one object for all of them, another only when something of it changes, so that a choice of filter draws no
 * row anew that stays. `undefined` before anything is known.
 */
export function useCardSettings(): CardSettings | undefined {
  const mask = useMaybeMask();
  const known = usePage(knownOf);
  const zone = usePage(zoneOf);
  const words = usePage(({ view }) => view.words);
  const hides = usePage(({ view }) => hidesMessages(view));
  const { sourceZone, fetchedAt } = known ?? {};
  const ownAddresses = useOwnAddresses();
  return useMemo(
    () =>
      mask === undefined ||
      ownAddresses === undefined ||
      zone === undefined ||
      sourceZone === undefined ||
      fetchedAt === undefined
        ? undefined
        : {
            sourceZone,
            displayZone: zone,
            fetchedAt,
            mask,
            ownAddresses,
            words: splitWords(words),
            contextOf: hides ? contextOf : undefined,
            linkTo,
          },
    [mask, ownAddresses, zone, sourceZone, fetchedAt, words, hides],
  );
}

/** What the customer is known by: the same set while that is the same, though the whole answer follows the newest of it. */
function useOwnAddresses(): ReadonlySet<string> | undefined {
  const known = usePage(knownOf);
  const now = useMemo(() => (known === undefined ? undefined : ownAddressesOf(known)), [known]);
  const [kept, setKept] = useState(now);
  if (now === kept || isSame(now, kept)) return kept;
  setKept(now);
  return now;
}

function isSame(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.size === other.size &&
    [...one].every((address) => other.has(address))
  );
}

/** The address of the view on screen with one message pointed at; words that are searched for are left out: they may name somebody. */
function linkTo(message: string): string {
  const { search } = encodeView({ ...readAddress().view, words: '', message });
  return new URL(window.location.pathname + search, window.location.origin).href;
}

/** Where a message stands among all others that were fetched: nothing filtered, the rest of the view as it is. */
function contextOf(message: string): To {
  const { zone, order, fold, network, type, which } = readAddress().view;
  return {
    pathname: window.location.pathname,
    ...encodeView({ ...wholeView, zone, order, fold, network, type, which, message }),
  };
}
