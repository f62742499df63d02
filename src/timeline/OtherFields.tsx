import type { ReactNode } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import { countOf } from '../domain/text/format-count.ts';
import type { Extra } from '../domain/history/history.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { LongText } from '../message/LongText.tsx';
import { useMask } from '../message/mask-context.ts';
import { VendorText } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import classes from './OtherFields.module.css';

type Props = { readonly extras: readonly Extra[] };

const longest = 1000;

/** What the vendor says beside the messages (a customer's name, a survey's latest score): shown as it came, never dropped. */
export function OtherFields({ extras }: Props): ReactNode {
  const mask = useMask();
  if (extras.length === 0) return null;
  return (
    <details className={classes['fields']}>
      <summary>{countOf(extras.length, 'other field')} in the answer</summary>
      <dl>
        {withKeys(extras, placeOf).map(({ key, item: extra }) => (
          <div key={key}>
            <dt>
              <VendorText ltr>{mask.id(placeOf(extra))}</VendorText>
            </dt>
            <dd>
              <bdi>
                <LongText most={longest} name={mask.id(placeOf(extra))}>
                  {mask.field(extra.name, extra.raw)}
                </LongText>
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function placeOf({ network, channel, name, of }: Extra): string {
  if (of === 'answer') return name;
  if (network === undefined) return `Customer: ${name}`;
  return `${channel === undefined ? networkLabel(network) : channelLabel(channel)}: ${name}`;
}
