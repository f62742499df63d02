import { useCallback, useMemo } from 'react';
import { type To, useLocation, useNavigate } from 'react-router';
import { decodeView, encodeView } from '../domain/view/codec.ts';
import { type View, wholeView } from '../domain/view/view.ts';

/** The view of the address, and what changes it or links to it. */
export type ViewInUrl = {
  readonly view: View;
  /** The same without the words that are searched for: another object only when something else of it changes. */
  readonly wordless: View;
  /** Keys of the address whose value could not be read. */
  readonly ignored: readonly string[];
  /** Changes the view and thereby the address; the step before is replaced, so that Back leaves the customer. */
  readonly update: (changes: Partial<View>) => void;
  /** The whole address of this view with one communication pointed at; words searched for are left out. */
  readonly linkTo: (message: string) => string;
  /** Where one communication stands among all others that were fetched: nothing filtered, the rest of the view as it is. */
  readonly contextOf: (message: string) => To;
};

/** The view that the address holds: the one place where it lives. */
export function useView(): ViewInUrl {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  // The same objects for the same address: filtering hangs on them.
  const { view: wordless, ignored } = useMemo(() => decodeView(search, ''), [search]);
  const view = useMemo(() => ({ ...wordless, words: decodeView('', hash).view.words }), [wordless, hash]);
  const update = useCallback(
    (changes: Partial<View>) => {
      void navigate({ pathname, ...encodeView({ ...view, ...changes }) }, { replace: true });
    },
    [navigate, pathname, view],
  );
  // The same functions for the same address: every card holds them.
  const linkTo = useCallback(
    (message: string) =>
      new URL(pathname + encodeView({ ...wordless, message }).search, window.location.origin).href,
    [pathname, wordless],
  );
  const contextOf = useCallback(
    (message: string) => {
      const { zone, order, fold, network, type } = wordless;
      return { pathname, ...encodeView({ ...wholeView, zone, order, fold, network, type, message }) };
    },
    [pathname, wordless],
  );
  return { view, wordless, ignored, update, linkTo, contextOf };
}
