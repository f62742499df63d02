import { Switch } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import { customerIdentities } from '../domain/identity/customer-identities.ts';
import { formatMobile } from '../domain/identity/format-mobile.ts';
import type { History } from '../domain/history/history.ts';
import type { Identity } from '../domain/masking/identity-hider.ts';
import { maskIdentity } from '../domain/masking/mask-identity.ts';
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
  const [first, ...others] = customerIdentities(history, sent);
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
