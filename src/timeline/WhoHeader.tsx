import { Button, Switch } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import { formatMobile } from '../domain/format-mobile.ts';
import { formatZone } from '../domain/format-zone.ts';
import type { History } from '../domain/history.ts';
import { maskIdentity } from '../domain/mask-identity.ts';
import type { ZoneName } from '../domain/zone-name.ts';
import { VendorText } from '../message/VendorText.tsx';
import { ZonedTime } from '../message/ZonedTime.tsx';
import classes from './WhoHeader.module.css';

type Props = {
  readonly history: History;
  readonly sent: Identifier;
  readonly zone: ZoneName;
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
  readonly headingRef?: Ref<HTMLHeadingElement>;
};

/** Who it is: what the answer says, or else what was searched; and when it was fetched. */
export function WhoHeader(props: Props): ReactNode {
  const { history, sent, zone, hidden, onHidden, refreshing, onRefresh, headingRef } = props;
  const [first, ...others] = namesOf(history, sent);
  const show = ({ name, value }: Identity): string =>
    hidden ? maskIdentity(name, value) : name === 'mobile' ? formatMobile(value) : value;
  return (
    <header className={classes['who']}>
      <h1 className={classes['name']} tabIndex={-1} ref={headingRef}>
        <VendorText ltr>{show(first)}</VendorText>
        {others.map((identity) => (
          <span key={identity.name + identity.value} className={classes['other']}>
            {' · '}
            {identity.name === 'external_id' && 'ID '}
            <VendorText ltr>{show(identity)}</VendorText>
          </span>
        ))}
        {history.customer === undefined && <span className={classes['other']}> · as searched</span>}
      </h1>
      <div className={classes['fetched']}>
        <Switch
          size="xs"
          label="Hide"
          aria-label="Hide identities"
          checked={hidden}
          onChange={(event) => onHidden(event.currentTarget.checked)}
        />
        <span>
          fetched <ZonedTime at={history.fetchedAt} zone={zone} /> ({formatZone(zone, history.fetchedAt)})
        </span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          aria-busy={refreshing}
          onClick={onRefresh}
        >
          {refreshing ? 'Refreshing…' : 'Refresh'}
        </Button>
      </div>
    </header>
  );
}

type Identity = { readonly name: Identifier['identifierName']; readonly value: string };

/** What was searched is named too where the answer gives other identities: a customer may have several. */
function namesOf({ customer }: History, sent: Identifier): readonly [Identity, ...Identity[]] {
  const searched = { name: sent.identifierName, value: sent.identifierValue };
  const said: Identity[] = [];
  if (customer?.mobile !== undefined) said.push({ name: 'mobile', value: customer.mobile });
  if (customer?.email !== undefined) said.push({ name: 'email', value: customer.email });
  if (customer?.externalId !== undefined) said.push({ name: 'external_id', value: customer.externalId });
  const [first, ...others] = said;
  return first === undefined ? [searched] : [first, ...others];
}
