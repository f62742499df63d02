import { Button, Group, NativeSelect, Radio, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, type SetStateAction, useId, useState } from 'react';
import { type IdentifierName, identifierNames, isIdentifierName } from '../contract/identifier.ts';
import { interactionTypes, isInteractionType, isNetwork, networks } from '../contract/network.ts';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import type { IdentifierReader } from '../domain/identity/identifier-reader.ts';
import { loadReader, loadedReader } from './load-reader.ts';
import {
  type Search,
  type SearchDraft,
  describeReading,
  identifierLabels,
  isPlain,
  readDraft,
  toDraft,
} from './search-draft.ts';
import classes from './SearchForm.module.css';

type Props = {
  readonly draft: SearchDraft;
  readonly onDraft: (draft: SetStateAction<SearchDraft>) => void;
  readonly onSearch: (search: Search) => void;
  readonly defaultCountry: string | undefined;
  readonly pending: boolean;
  /** Somebody types: time to fetch what a search will need. */
  readonly onUse: () => void;
  /** In the bar: one line, its options in a pop-over. */
  readonly compact: boolean;
};

/** Finds a customer by what people paste. Wrong input is explained beside the field before anything is sent. */
export function SearchForm(props: Props): ReactNode {
  const { draft, onDraft, onSearch, defaultCountry, pending, onUse, compact } = props;
  const [reader, setReader] = useState(loadedReader);
  const [problem, setProblem] = useState<string>();
  const search = readDraft(draft, reader);
  const load = async (): Promise<IdentifierReader | undefined> => {
    const loaded = await loadReader();
    setReader(loaded);
    return loaded;
  };
  const change = (changed: Partial<SearchDraft>): void => {
    setProblem(undefined);
    onDraft({ ...draft, ...changed });
  };
  const submit = async (): Promise<void> => {
    const loaded = reader ?? (await load());
    const asked = readDraft(draft, loaded);
    if (asked === undefined)
      return setProblem('Type or paste a mobile number, an e-mail address or an external id.');
    if (loaded === undefined && !isPlain(draft, asked))
      return setProblem(
        'This can only be read while the page is connected. Choose its type, or try again later.',
      );
    // Somebody may be typing the next one by now.
    onDraft((now) => (now === draft ? toDraft(asked, loaded) : now));
    const read = loaded?.normalise(asked.identifierName, asked.text, defaultCountry);
    if (read?.ok === false) return setProblem(read.message);
    onSearch(asked);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  const options = (
    <SearchOptions draft={draft} understood={search?.identifierName} onChange={change} compact={compact} />
  );
  return (
    <form
      role="search"
      aria-label="Find a customer"
      className={classes['form']}
      data-compact={compact}
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
    >
      <div className={classes['line']}>
        <TextInput
          {...(compact ? { 'aria-label': 'Customer identifier' } : { label: 'Customer identifier' })}
          className={classes['field'] ?? ''}
          size={compact ? 'sm' : 'md'}
          ref={compact ? undefined : focusOnMount}
          type="text"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          maxLength={2000}
          value={draft.text}
          leftSection={compact ? <IconSearch size={16} aria-hidden /> : undefined}
          placeholder={compact ? 'Next customer' : ''}
          description={compact ? undefined : describeReading(search, reader, defaultCountry)}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          error={problem}
          onFocus={(event) => {
            if (compact) event.currentTarget.select();
          }}
          onChange={(event) => {
            void load();
            onUse();
            change({ text: event.currentTarget.value });
          }}
        />
        {compact && options}
        <Button
          type="submit"
          size={compact ? 'sm' : 'md'}
          className={classes['button'] ?? ''}
          aria-busy={pending}
        >
          Show timeline
        </Button>
      </div>
      {!compact && options}
    </form>
  );
}

function focusOnMount(field: HTMLInputElement | null): void {
  field?.focus();
}

type SearchOptionsProps = {
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
function SearchOptions({ draft, understood, onChange, compact }: SearchOptionsProps): ReactNode {
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
