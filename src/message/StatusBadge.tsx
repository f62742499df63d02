import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconChecks,
  IconCornerUpLeft,
  IconEye,
  IconHelp,
  IconUserX,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StatusFamily } from '../domain/channels/status.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { VendorText } from './VendorText.tsx';
import classes from './StatusBadge.module.css';

const icons = {
  delivered: IconChecks,
  opened: IconEye,
  sent: IconCheck,
  bounced: IconCornerUpLeft,
  failed: IconX,
  blocked: IconBan,
  'opted-out': IconUserX,
  other: IconHelp,
} as const satisfies Record<StatusFamily, TablerIcon>;

type Props = {
  readonly family: StatusFamily;
  /** Its label: an unknown status is called what the vendor calls it. */
  readonly children: SafeText;
};

/** A delivery status as icon, word and colour. */
export function StatusBadge({ family, children }: Props): ReactNode {
  const Icon = icons[family];
  return (
    <span className={classes['badge']} data-family={family}>
      <Icon size="0.9375rem" stroke={2} aria-hidden className={classes['icon']} />
      <VendorText>{children}</VendorText>
    </span>
  );
}

/** A small sign that something is not as it should be, always with words beside it. */
export function WarningSign(): ReactNode {
  return <IconAlertTriangle size="0.875rem" stroke={2} aria-hidden className={classes['warning']} />;
}
