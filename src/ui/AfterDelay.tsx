import { useTimeout } from '@mantine/hooks';
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
