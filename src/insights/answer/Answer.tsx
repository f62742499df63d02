import type { ReactNode } from 'react';
import type { Masker } from '../../domain/masking/masker.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import { WarningSign } from '../../message/StatusBadge.tsx';
import { VendorText } from '../../message/VendorText.tsx';
import { withKeys } from '../../ui/with-keys.ts';
import classes from './DidTheyGetIt.module.css';

type Props = { readonly verdict: Verdict; readonly mask: Masker };

/** The answer in sentences and what limits it, announced when it changes. */
export function Answer({ verdict: { sentences, caveats }, mask }: Props): ReactNode {
  const fetched = caveats.length - 1;
  return (
    <div role="status" className={classes['verdict']}>
      {withKeys(sentences, (sentence) => sentence).map(({ key, item: sentence }, index) => (
        <p key={key} className={index === 0 ? classes['first'] : undefined}>
          <VendorText>{mask.text(sentence)}</VendorText>
        </p>
      ))}
      {withKeys(caveats, (caveat) => caveat).map(({ key, item: caveat }, index) => (
        <p key={key} className={index === fetched ? classes['note'] : classes['caveat']}>
          {index !== fetched && <WarningSign />} <VendorText>{mask.text(caveat)}</VendorText>
        </p>
      ))}
    </div>
  );
}
