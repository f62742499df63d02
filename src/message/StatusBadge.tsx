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
import type { DeliveryStatus, StatusFamily } from '../domain/channels/delivery-status.ts';
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

/** A delivery status as icon, word and colour; `undefined` where the vendor gives none. */
export function StatusBadge({ status }: { readonly status: DeliveryStatus | undefined }): ReactNode {
  if (status === undefined) return null;
  const Icon = icons[status.family];
  return (
    <span className={classes['badge']} data-family={status.family}>
      <Icon size={15} stroke={2} aria-hidden className={classes['icon']} />
      <VendorText>{status.label}</VendorText>
    </span>
  );
}

/** A small sign that something is not as it should be, always with words beside it. */
export function WarningSign(): ReactNode {
  return <IconAlertTriangle size={14} stroke={2} aria-hidden className={classes['warning']} />;
}
