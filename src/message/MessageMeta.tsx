import { Fragment, type ReactNode } from 'react';
import { type FactRenderers, renderFacts, toFacts } from '../domain/facts/facts.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import type { Communication } from '../domain/history/communication.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { FoundText } from './FoundText.tsx';
import { VendorText } from './VendorText.tsx';
import type { CardSettings } from './card-settings.ts';
import classes from './MessageMeta.module.css';
import { WarningSign } from './StatusBadge.tsx';

type Part = { readonly node: ReactNode; readonly isOdd?: true };

/** The small line under a text: to whom, from whom, what for, delivered how much later, and whatever is odd. */
export function MessageMeta({
  communication,
  settings,
}: {
  readonly communication: Communication;
  readonly settings: CardSettings;
}): ReactNode {
  const parts = renderFacts(toFacts(communication, settings), renderers, settings);
  if (parts.length === 0) return null;
  return (
    <p className={classes['meta']}>
      {parts.map(({ node, isOdd }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one message never change their order
        <Fragment key={index}>
          {index > 0 && <span aria-hidden> · </span>}
          <span className={isOdd === true ? classes['odd'] : undefined}>
            {isOdd === true && <WarningSign />} {node}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

/** What a row says of each fact; what it leaves out, its details say. */
const renderers: FactRenderers<CardSettings, Part | undefined> = {
  receiver: ({ address, maskedAtSource }, { mask, words }) => ({
    node: <>to {maskedAtSource ? maskedWords : identity(mask.receiver(address), words)}</>,
  }),
  sender: ({ address, maskedAtSource }, { mask, words }) => ({
    node: <>from {maskedAtSource ? maskedWords : identity(mask.sender(address), words)}</>,
  }),
  // The badge beside the text says it.
  status: () => undefined,
  point: ({ point: { kind, gap } }) => (gap === undefined ? undefined : { node: `${kind} ${gap}` }),
  doubt: ({ sentence }, { mask }) => ({ node: <VendorText>{mask.id(sentence)}</VendorText>, isOdd: true }),
  repair: () => undefined,
  // It stands in the place of the time.
  undated: () => undefined,
  noText: () => ({ node: 'no text given' }),
  titleOnly: () => ({ node: 'title only' }),
  score: ({ score }, { mask }) => ({ node: <>score {identity(mask.id(score))} of 10</> }),
  place: ({ latitude, longitude }, { mask }) => ({ node: identity(mask.id(`${latitude}, ${longitude}`)) }),
  campaign: ({ campaign }, { mask }) =>
    campaign === undefined ? undefined : { node: <>campaign {identity(mask.id(campaign))}</> },
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : { node: <VendorText>{mask.id(networkLabel(network))}</VendorText> },
  user: () => undefined,
  id: () => undefined,
  listedTwice: ({ times }) => ({ node: `listed ${times} times` }),
  sharedId: () => ({ node: 'another message has the same id', isOdd: true }),
};

/** What stands in place of an identity that the vendor itself has masked. */
const maskedWords = '••••• (masked by Capillary)';

function identity(text: SafeText, words: readonly string[] = []): ReactNode {
  return <FoundText words={words}>{text}</FoundText>;
}
