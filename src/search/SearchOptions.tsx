import { type ReactNode, useId } from 'react';
import { identifierNames } from '../contract/identifier.ts';
import { interactionTypes, isInteractionType, isNetwork, networks } from '../contract/network.ts';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import { type SearchDraft, identifierLabels } from './search-draft.ts';
import classes from './SearchForm.module.css';

type Props = {
  readonly draft: SearchDraft;
  readonly onChange: (changed: Partial<SearchDraft>) => void;
};

/** How to take the text, and what to ask the vendor for. */
export function SearchOptions({ draft, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <div className={classes['options']}>
      <div role="radiogroup" aria-labelledby={`${id}type`} className={classes['types']}>
        <span id={`${id}type`} className={classes['label']}>
          Identifier type
        </span>
        {(['auto', ...identifierNames] as const).map((as) => (
          <label key={as}>
            <input
              type="radio"
              name={id}
              value={as}
              checked={draft.as === as}
              onChange={() => onChange({ as })}
            />
            {as === 'auto' ? 'Automatic' : identifierLabels[as]}
          </label>
        ))}
      </div>
      <div className={classes['selects']}>
        <label>
          <span className={classes['label']}>Network</span>
          <select
            data-holds="network"
            value={draft.network ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ network: value === 'all' || isNetwork(value) ? value : undefined })
            }
          >
            <option value="">Capillary (messages)</option>
            {networks.map((network) => (
              <option key={network} value={network}>
                {networkLabel(network)}
              </option>
            ))}
            <option value="all">All four networks</option>
          </select>
        </label>
        <label>
          <span className={classes['label']}>Interaction type</span>
          <select
            data-holds="type"
            value={draft.type ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ type: isInteractionType(value) ? value : undefined })
            }
          >
            <option value="">All types</option>
            {interactionTypes.map((type) => (
              <option key={type} value={type}>
                {channelLabel(type)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
