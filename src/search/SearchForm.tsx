import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, type SetStateAction, useState } from 'react';
import type { IdentifierReader } from '../domain/identity/identifier-reader.ts';
import { describeReading } from './describe-reading.ts';
import { loadedReader, loadReader } from './load-reader.ts';
import { isPlain, readDraft, toDraft } from './read-draft.ts';
import type { Search } from './search.ts';
import type { SearchDraft } from './search-draft.ts';
import classes from './SearchForm.module.css';
import { SearchOptions } from './SearchOptions.tsx';

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
