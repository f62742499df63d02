import { type ReactNode, useMemo, useState } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import type { History } from '../domain/history.ts';
import { identitiesOf } from '../domain/identities-of.ts';
import { identityHider } from '../domain/identity-hider.ts';
import { TimelineView } from '../timeline/TimelineView.tsx';
import type { ViewInUrl } from '../timeline/use-view.ts';

type Props = {
  readonly history: History;
  /** What was searched; a saved answer may not say. */
  readonly sent: Identifier | undefined;
  readonly url: ViewInUrl;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  /** Networks that failed or are still on their way. */
  readonly lines?: ReactNode;
  /** Move the focus to the heading: somebody has just arrived. */
  readonly focusHeading?: boolean;
  /** Identities were hidden: nothing else on the page may show them either. */
  readonly onHidden?: () => void;
};

const asItIs = (text: string): string => text;

/** One customer's history with everything that can be done with it, wherever it came from. */
export function CustomerTimeline({
  history,
  sent,
  url,
  origin,
  lines,
  focusHeading,
  onHidden,
}: Props): ReactNode {
  const [hidden, setHidden] = useState(false);
  // The same function for the same answer: every card holds it, and making it walks all receivers.
  const hide = useMemo(
    () => (hidden ? identityHider(identitiesOf(history, sent)) : asItIs),
    [hidden, history, sent],
  );
  return (
    <TimelineView
      history={history}
      sent={sent}
      url={url}
      hidden={hidden}
      onHidden={(now) => {
        setHidden(now);
        if (now) onHidden?.();
      }}
      hide={hide}
      origin={origin}
      lines={lines}
      focusHeading={focusHeading === true}
    />
  );
}
