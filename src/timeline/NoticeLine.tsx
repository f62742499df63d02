import type { ReactNode } from 'react';
import type { Network } from '../contract/network.ts';
import { type PageNotice, rankNotices } from '../domain/history/notices.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { historyOf, rememberLast, zoneOf } from './state/derived.ts';
import type { PageState } from './state/page-state.ts';
import { usePage, usePageStore } from './state/page-store.ts';
import classes from './NoticeLine.module.css';

type Props = {
  /** Asks a network again; not where a file was opened. */
  readonly live: { readonly retry: (network?: Network) => void } | undefined;
};

/**
 * What to know about the answer before reading it, in one line: the worst of it in words, and how much more there is. A press
 * shows all of it, also where the line is cut.
 */
export function NoticeLine(props: Props): ReactNode {
  const ignored = usePage((state) => state.ignored);
  const notices = usePage(noticesOf);
  const store = usePageStore();
  if (ignored.length > 0) {
    return (
      <div className={classes['line']} role="status">
        <WarningSign />
        <span className={classes['words']}>
          Ignored in the address, because it could not be read: {ignored.join(', ')}.
        </span>
        <Button variant="subtle" className={classes['act']} onClick={() => store.update({})}>
          Dismiss
        </Button>
      </div>
    );
  }
  const [worst, ...others] = notices;
  return worst === undefined ? null : <Worst notice={worst} more={others.length} {...props} />;
}

function Worst({
  notice: { sentence, show, retry },
  more,
  live,
}: Props & { readonly notice: PageNotice; readonly more: number }): ReactNode {
  const mask = useMask();
  const store = usePageStore();
  const words = mask.text(sentence);
  return (
    <section className={classes['line']} aria-label="Notices">
      <WarningSign />
      <button
        type="button"
        className={classes['words']}
        title={words}
        onClick={() => store.dispatch({ kind: 'inspected', tab: 'fetched' })}
      >
        <VendorText>{words}</VendorText>
      </button>
      {retry !== undefined && live !== undefined && (
        <Button variant="subtle" className={classes['act']} onClick={() => live.retry(retry)}>
          Try again
        </Button>
      )}
      {show !== undefined && (
        <Button variant="subtle" className={classes['act']} onClick={() => store.update(show)}>
          Show them
        </Button>
      )}
      {more > 0 && (
        <Button
          variant="subtle"
          className={classes['act']}
          aria-label={`${more} more to know`}
          onClick={() => store.dispatch({ kind: 'inspected', tab: 'fetched' })}
        >
          <span aria-hidden>+{more}</span>
        </Button>
      )}
    </section>
  );
}

const none: readonly PageNotice[] = [];

/** A page's notices, the worst first; none before the whole history is there. */
export function noticesOf(state: PageState): readonly PageNotice[] {
  const [history, zone] = [historyOf(state), zoneOf(state)];
  return history === undefined || zone === undefined ? none : notices(history, zone);
}

// It walks the history, and every key of a search asks for it.
const notices = rememberLast(rankNotices, (...parts) => parts);
