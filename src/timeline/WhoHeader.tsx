import { Switch } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import { formatMobile } from '../domain/format-mobile.ts';
import type { History } from '../domain/history.ts';
import { maskIdentity } from '../domain/mask-identity.ts';
import { VendorText } from '../message/VendorText.tsx';
import classes from './WhoHeader.module.css';

type Props = {
  readonly history: History;
  /** What was searched; a saved answer may not say. */
  readonly sent: Identifier | undefined;
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement>;
};

/** Who it is: what the answer says, or else what was searched; and where that is from. */
export function WhoHeader({ history, sent, hidden, onHidden, origin, headingRef }: Props): ReactNode {
  const [first, ...others] = namesOf(history, sent);
  const show = ({ name, value }: Identity): string =>
    hidden ? maskIdentity(name, value) : name === 'mobile' ? formatMobile(value) : value;
  return (
    <header className={classes['who']}>
      <h1 className={classes['name']} tabIndex={-1} ref={headingRef}>
        {first === undefined ? (
          'A customer whom the answer does not name'
        ) : (
          <VendorText ltr>{show(first)}</VendorText>
        )}
        {others.map((identity) => (
          <span key={identity.name + identity.value} className={classes['other']}>
            {' · '}
            {identity.name === 'external_id' && 'ID '}
            <VendorText ltr>{show(identity)}</VendorText>
          </span>
        ))}
        {history.customer === undefined && first !== undefined && (
          <span className={classes['other']}> · as searched</span>
        )}
      </h1>
      <div className={classes['origin']}>
        <Switch
          size="xs"
          label="Hide"
          aria-label="Hide identities"
          checked={hidden}
          onChange={(event) => onHidden(event.currentTarget.checked)}
        />
        {origin}
      </div>
    </header>
  );
}

type Identity = { readonly name: Identifier['identifierName']; readonly value: string };

/** What was searched is named where the answer names nobody. */
function namesOf({ customer }: History, sent: Identifier | undefined): readonly Identity[] {
  const said: Identity[] = [];
  if (customer?.mobile !== undefined) said.push({ name: 'mobile', value: customer.mobile });
  if (customer?.email !== undefined) said.push({ name: 'email', value: customer.email });
  if (customer?.externalId !== undefined) said.push({ name: 'external_id', value: customer.externalId });
  if (said.length > 0 || sent === undefined) return said;
  return [{ name: sent.identifierName, value: sent.identifierValue }];
}
