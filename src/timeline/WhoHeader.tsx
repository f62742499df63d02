import { Switch } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { customerIdentities } from '../domain/identity/customer-identities.ts';
import type { History } from '../domain/history/history.ts';
import { isSearched, showIdentity } from '../domain/identity/name-customer.ts';
import { useMask } from '../message/mask-context.ts';
import { VendorText } from '../message/VendorText.tsx';
import classes from './WhoHeader.module.css';

type Props = {
  readonly history: History;
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement>;
};

/** Who it is: what the answer says, or else what was searched; and where that is from. */
export function WhoHeader({ history, hidden, onHidden, origin, headingRef }: Props): ReactNode {
  const mask = useMask();
  const [first, ...others] = customerIdentities(history);
  return (
    <header className={classes['who']}>
      <h1 className={classes['name']} tabIndex={-1} ref={headingRef}>
        {first === undefined ? (
          'A customer whom the answer does not name'
        ) : (
          <VendorText ltr>{showIdentity(first, mask)}</VendorText>
        )}
        {others.map((identity) => (
          <span key={identity.name + identity.value} className={classes['other']}>
            {' · '}
            {identity.name === 'external_id' && 'ID '}
            <VendorText ltr>{showIdentity(identity, mask)}</VendorText>
          </span>
        ))}
        {isSearched(history) && first !== undefined && (
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
