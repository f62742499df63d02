import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { describeReading } from './describe-reading.ts';
import { loadNormaliser, type Normaliser } from './load-normaliser.ts';
import { readDraft, toDraft } from './read-draft.ts';
import type { Search } from './search.ts';
import type { SearchDraft } from './search-draft.ts';
import classes from './SearchForm.module.css';
import { SearchOptions } from './SearchOptions.tsx';

type Props = {
  readonly draft: SearchDraft;
  readonly onDraft: (draft: SearchDraft) => void;
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
  const [normalise, setNormalise] = useState<Normaliser>();
  const [problem, setProblem] = useState<string>();
  const search = readDraft(draft);
  const load = async (): Promise<Normaliser | undefined> => {
    const loaded = await loadNormaliser();
    setNormalise(() => loaded);
    return loaded;
  };
  const change = (changed: Partial<SearchDraft>): void => {
    setProblem(undefined);
    onDraft({ ...draft, ...changed });
  };
  const submit = async (): Promise<void> => {
    if (search === undefined)
      return setProblem('Type or paste a mobile number, an e-mail address or an external id.');
    // Now, not when it is read: somebody may be typing the next one by then.
    onDraft(toDraft(search));
    const read = (await load())?.(search.identifierName, search.text, defaultCountry);
    if (read?.ok === false) return setProblem(read.message);
    onSearch(search);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  const options = <SearchOptions draft={draft} onChange={change} compact={compact} />;
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
          description={compact ? undefined : describeReading(search, normalise, defaultCountry)}
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
