import { useInterval, useTimeout } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';

/** Shows its children once it has stood on the page for `ms` milliseconds. */
export function AfterDelay({
  ms,
  children,
}: {
  readonly ms: number;
  readonly children: ReactNode;
}): ReactNode {
  const [over, setOver] = useState(false);
  useTimeout(() => setOver(true), ms, { autoInvoke: true });
  return over ? children : null;
}

type CountdownProps = { readonly seconds: number; readonly children: (left: number) => ReactNode };

/**
 * Counts whole seconds down to 0 from the moment it is shown; give it a new `key` to start again. As a timer it is silent to
 * screen readers, also within a region that is announced.
 */
export function Countdown({ seconds, children }: CountdownProps): ReactNode {
  const [left, setLeft] = useState(Math.ceil(seconds));
  useInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000, { autoInvoke: true });
  return <span role="timer">{children(left)}</span>;
}
