import { Group, NativeSelect, Radio } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { type IdentifierName, identifierNames, isIdentifierName } from '../contract/identifier.ts';
import { interactionTypes, isInteractionType, isNetwork, networks } from '../contract/network.ts';
import { channelLabel } from '../domain/channels/channel.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { identifierLabels } from './identifier-labels.ts';
import type { SearchDraft } from './search-draft.ts';
import classes from './SearchForm.module.css';

type Props = {
  readonly draft: SearchDraft;
  /** How the text is taken while its type is automatic. */
  readonly understood: IdentifierName | undefined;
  readonly onChange: (changed: Partial<SearchDraft>) => void;
  readonly compact: boolean;
};

const networkChoices = [
  { value: '', label: 'Capillary’s default' },
  ...networks.map((network) => ({ value: network, label: networkLabel(network) })),
  { value: 'all', label: 'All four networks' },
];
const typeChoices = [
  { value: '', label: 'All types' },
  ...interactionTypes.map((type) => ({ value: type, label: channelLabel(type) })),
];

/** How to take the text, and what to ask the vendor for: in full on the search page, in a pop-over in the bar. */
export function SearchOptions({ draft, understood, onChange, compact }: Props): ReactNode {
  const popover = useId();
  const fields = (
    <>
      <Radio.Group
        label="Identifier type"
        value={draft.as}
        onChange={(value) => onChange({ as: isIdentifierName(value) ? value : 'auto' })}
      >
        <Group gap="md" mt="xs">
          <Radio value="auto" label="Automatic" />
          {identifierNames.map((name) => (
            <Radio key={name} value={name} label={identifierLabels[name]} />
          ))}
        </Group>
      </Radio.Group>
      <div className={classes['selects']}>
        <NativeSelect
          label="Network"
          data={networkChoices}
          value={draft.network ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ network: value === 'all' || isNetwork(value) ? value : undefined })
          }
        />
        <NativeSelect
          label="Interaction type"
          data={typeChoices}
          value={draft.type ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ type: isInteractionType(value) ? value : undefined })
          }
        />
      </div>
    </>
  );
  if (!compact) return <div className={classes['options']}>{fields}</div>;
  return (
    <>
      <button type="button" className={classes['opener']} popoverTarget={popover}>
        {understood === undefined ? 'Automatic' : identifierLabels[understood]}
        <IconChevronDown size={14} aria-hidden />
      </button>
      <div
        id={popover}
        popover="auto"
        className={classes['popover']}
        role="group"
        aria-label="Search options"
      >
        {fields}
      </div>
    </>
  );
}
