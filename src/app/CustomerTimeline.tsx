import { type ReactNode, useMemo, useState } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import type { History } from '../domain/history.ts';
import { identitiesOf } from '../domain/identities-of.ts';
import { identityHider } from '../domain/identity-hider.ts';
import type { TimelineHandle } from '../timeline/timeline-handle.ts';
import { TimelineView } from '../timeline/TimelineView.tsx';
import type { ViewInUrl } from '../timeline/use-view.ts';
import { createSlot } from '../ui/create-slot.ts';
import type { Command } from './commands/command.ts';
import { CommandKeys } from './commands/CommandKeys.tsx';
import { timelineCommands } from './commands/timeline-commands.ts';
import { Toggles } from './Toggles.tsx';

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
export function CustomerTimeline(props: Props): ReactNode {
  const { history, sent, url } = props;
  const [hidden, setHidden] = useState(false);
  const [timeline] = useState(createSlot<TimelineHandle>);
  // The same function for the same answer: every card holds it, and making it walks all receivers.
  const hide = useMemo(
    () => (hidden ? identityHider(identitiesOf(history, sent)) : asItIs),
    [hidden, history, sent],
  );
  const onHidden = (now: boolean): void => {
    setHidden(now);
    if (now) props.onHidden?.();
  };
  const commands: readonly Command[] = [
    ...timelineCommands(() => timeline.get(), url),
    {
      id: 'hide',
      group: 'View',
      label: hidden ? 'Show identities' : 'Hide identities',
      run: () => onHidden(!hidden),
    },
  ];
  return (
    <TimelineView
      ref={(handle) => timeline.set(handle)}
      history={history}
      sent={sent}
      url={url}
      hidden={hidden}
      onHidden={onHidden}
      hide={hide}
      origin={props.origin}
      lines={props.lines}
      tools={<Toggles toggles={[]} />}
      moreTools={<CommandKeys commands={commands} />}
      focusHeading={props.focusHeading === true}
    />
  );
}
