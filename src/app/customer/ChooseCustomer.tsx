import { IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SharingCustomer } from '../../contract/capillary/answer.ts';
import type { History } from '../../domain/history/history.ts';
import { nameCustomer } from '../../domain/identity/name-customer.ts';
import { unmasked } from '../../domain/masking/masker.ts';
import { countOf } from '../../domain/text/wording.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { Button } from '../../ui/Button.tsx';
import { StatePanel } from '../../ui/StatePanel.tsx';
import classes from './ChooseCustomer.module.css';

type Props = {
  readonly history: History;
  /** From 1, in the vendor's order. */
  readonly onChoose: (number: number) => void;
};

/** Several customers share what was searched: whose history it is, is for a person to say. They are never mixed. */
export function ChooseCustomer({ history: { sharedBy }, onChoose }: Props): ReactNode {
  return (
    <StatePanel
      level={1}
      role="status"
      icon={<IconUsers size="2.5rem" stroke={1.25} />}
      title={`${countOf(sharedBy.length, 'customer')} share this identifier`}
    >
      <p>Each has a history of their own. Whose do you want to see?</p>
      <ul className={classes['customers']} aria-label="Customers who share this identifier">
        {sharedBy.map((customer) => (
          <li key={customer.index}>
            <Button className={classes['customer']} onClick={() => onChoose(customer.index + 1)}>
              <VendorText>{nameCustomer({ customer, sent: undefined }, unmasked)}</VendorText>
              {customer.id !== undefined && (
                <span className={classes['number']}>
                  <VendorText>{unmasked.id(`Capillary\u2019s number ${customer.id}`)}</VendorText>
                </span>
              )}
            </Button>
            <FailureNote customer={customer} />
          </li>
        ))}
      </ul>
    </StatePanel>
  );
}

/** Why one of them has no history, where the vendor says so. */
function FailureNote({ customer: { failure } }: { readonly customer: SharingCustomer }): ReactNode {
  if (failure === undefined) return null;
  const code = failure.code === undefined ? '' : ` (code ${failure.code})`;
  return <p>Capillary gives no history of this one{code}.</p>;
}

/** Whether nobody has said yet which of several customers is meant. */
export function isUnchosen({ sharedBy }: History, number: number | undefined): boolean {
  return sharedBy.length > 1 && (number === undefined || sharedBy[number - 1] === undefined);
}
