import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, type SetStateAction, useId, useRef, useState } from 'react';
import type { IdentifierReader } from '../domain/identity/identifier-reader.ts';
import { Button } from '../ui/Button.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
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
import { SearchOptions } from './SearchOptions.tsx';
import { useTypedBefore } from './typed-before.ts';
import classes from './SearchForm.module.css';

/** The field's id wherever the form stands: there is one on a page. */
const searchFieldId = 'customer-identifier';

export type SearchFormProps = {
  readonly draft: SearchDraft;
  readonly onDraft: (draft: SetStateAction<SearchDraft>) => void;
  readonly onSearch: (search: Search) => void;
  readonly defaultCountry: string | undefined;
  readonly pending: boolean;
  /** Somebody types: time to fetch what a search will need. */
  readonly onUse: () => void;
  /** In the bar: one line, its options behind a chip in the field. */
  readonly compact: boolean;
};

/** Finds a customer by what people paste. Wrong input is explained beside the field before anything is sent. */
export function SearchForm(props: SearchFormProps): ReactNode {
  const { draft, onDraft, onSearch, defaultCountry, pending, onUse, compact } = props;
  const [reader, setReader] = useState(loadedReader);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const wordsId = useId();
  const search = readDraft(draft, reader);
  const load = async (): Promise<IdentifierReader | undefined> => {
    const loaded = await loadReader();
    setReader(loaded);
    return loaded;
  };
  const change = (changed: Partial<SearchDraft>): void => {
    setProblem(undefined);
    onDraft((before) => ({ ...before, ...changed }));
  };
  useTypedBefore(form, draft, (typed) => {
    void load();
    change(typed);
  });
  const submit = async (): Promise<void> => {
    const loaded = reader ?? (await load());
    const asked = readDraft(draft, loaded);
    if (asked === undefined)
      return setProblem('Type or paste a mobile number, an email address or an external id.');
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
  const words = problem ?? describeReading(search, reader, defaultCountry);
  const kind = search === undefined ? 'Automatic' : identifierLabels[search.identifierName];
  const options = <SearchOptions draft={draft} onChange={change} />;
  return (
    <form
      ref={form}
      role="search"
      aria-label="Find a customer"
      className={classes['form']}
      data-compact={compact}
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
    >
      {!compact && (
        <label className={classes['label']} htmlFor={searchFieldId}>
          Customer identifier
        </label>
      )}
      <div className={classes['line']}>
        <div className={classes['box']}>
          {compact && <IconSearch className={classes['glass']} size="1rem" aria-hidden />}
          <input
            id={searchFieldId}
            // Before the page is alive, too: whoever types at once types here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that this page is for
            autoFocus={!compact}
            ref={compact ? undefined : focusOnMount}
            aria-label={compact ? 'Customer identifier' : undefined}
            aria-describedby={words === '' ? undefined : wordsId}
            aria-invalid={problem === undefined ? undefined : true}
            className={classes['field']}
            type="text"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            maxLength={2000}
            value={draft.text}
            placeholder={compact ? 'Next customer' : ''}
            onFocus={(event) => {
              if (compact) event.currentTarget.select();
            }}
            onChange={(event) => {
              void load();
              onUse();
              change({ text: event.currentTarget.value });
            }}
          />
          {compact && (
            <PopoverButton
              variant="subtle"
              className={classes['chip']}
              name={`Search options: ${kind}`}
              label={<span>{kind}</span>}
            >
              {() => options}
            </PopoverButton>
          )}
        </div>
        <Button
          type="submit"
          variant="filled"
          className={classes['submit']}
          aria-label="Show timeline"
          aria-busy={pending}
          icon={compact && <IconArrowRight className={classes['arrow']} size="1.125rem" aria-hidden />}
        >
          <span>Show timeline</span>
        </Button>
      </div>
      {(words !== '' || !compact) && (
        <p id={wordsId} className={classes['words']} data-problem={problem !== undefined}>
          {words}
        </p>
      )}
      {!compact && (
        <details className={classes['more']}>
          <summary>More options</summary>
          {options}
        </details>
      )}
    </form>
  );
}

/** Unless somebody was there first, before this page came alive. */
function focusOnMount(field: HTMLInputElement | null): void {
  if (document.activeElement === document.body) field?.focus();
}
