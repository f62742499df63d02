import { IconChevronDown, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../domain/text/wording.ts';
import { type FilterChip, describeFilters, noFilters, withoutFilter } from '../../domain/view/filters.ts';
import type { View } from '../../domain/view/view.ts';
import { VendorText, useMask, useMaybeMask } from '../../message/VendorText.tsx';
import { Button } from '../../ui/Button.tsx';
import { PagePart } from '../../ui/ErrorBoundary.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { historyOf, selectionOf, zoneOf } from '../state/derived.ts';
import type { PageState } from '../state/page-state.ts';
import { usePage, usePageStore } from '../state/page-store.ts';
import type { MenuDimension } from './FilterMenu.tsx';
import classes from './FilterButtons.module.css';

const choices = lazyPart(async () => import('./FilterMenu.tsx'));

const menus = [
  { dimension: 'status', label: 'Status', isFirst: true },
  { dimension: 'date', label: 'Dates', isFirst: true },
  { dimension: 'campaign', label: 'Campaign', isFirst: false },
  { dimension: 'direction', label: 'Direction', isFirst: false },
] as const satisfies readonly {
  dimension: MenuDimension;
  label: string;
  isFirst: boolean;
}[];

/**
 * What narrows the list beside its tab and the words: a button for each dimension, which says what of it is on. On a phone one for
 * all of them.
 */
export function FilterButtons(): ReactNode {
  const store = usePageStore();
  const on = usePage(({ view }) => view);
  const isThere = usePage(isCounted);
  const count = menus.filter(({ dimension }) => valueOf(on, dimension).length > 0).length;
  const countOn = count + askedForLess(on).length;
  const moreOn = menus.filter((menu) => !menu.isFirst && valueOf(on, menu.dimension).length > 0).length;
  const moreOff = menus.filter((menu) => !menu.isFirst).length - moreOn;
  const isAnyOn = count > 0 || on.words !== '';
  return (
    <>
      <span
        className={classes['buttons']}
        data-any={isAnyOn}
        onPointerEnter={choices.preload}
        onFocus={choices.preload}
      >
        {menus.map((menu) => (
          <FilterButton key={menu.dimension} {...menu} />
        ))}
        <span className={classes['more']} data-rest={moreOff > 0}>
          <PopoverButton
            label={
              <span>More filters{moreOn > 0 && <span className={classes['moreOn']}> {moreOn}</span>}</span>
            }
            name={moreOn === 0 ? 'More filters' : `More filters ${moreOn} on`}
            active={moreOn > 0}
            disabled={!isThere}
          >
            {(id) => <AllFilters popover={id} of={menus.filter(({ isFirst }) => !isFirst)} />}
          </PopoverButton>
        </span>
        <AskedForLess />
        {isAnyOn && (
          <Button variant="subtle" data-clear onClick={() => store.update(noFilters)}>
            Clear
          </Button>
        )}
      </span>
      <span className={classes['one']} onPointerEnter={choices.preload} onFocus={choices.preload}>
        <PopoverButton
          label={countOn === 0 ? 'Filters' : `Filters ${countOn}`}
          name={countOn === 0 ? 'Filters' : `Filters ${countOn} on`}
          menuName="All filters"
          active={countOn > 0}
          disabled={!isThere}
          isBare
        >
          {(id) => <AllFilters popover={id} of={menus} />}
        </PopoverButton>
      </span>
    </>
  );
}

type ButtonProps = (typeof menus)[number];

/** What could be chosen is known. */
function isCounted(state: PageState): boolean {
  return selectionOf(state) !== undefined;
}

function FilterButton({ dimension, label, isFirst }: ButtonProps): ReactNode {
  const isThere = usePage(isCounted);
  const words = usePage(({ view }) => valueOf(view, dimension).join('\n'));
  const store = usePageStore();
  const mask = useMaybeMask();
  const values = words === '' ? [] : words.split('\n');
  return (
    <span className={classes['filter']} data-first={isFirst} data-on={values.length > 0}>
      <PopoverButton
        name={`Filter: ${label}`}
        description={mask?.text(values.join(', '))}
        title={mask?.text(values.join(', '))}
        active={values.length > 0}
        disabled={!isThere}
        className={classes['button']}
        label={values.length > 0 ? `${label}:` : label}
        isBare={values.length > 0}
      >
        {() => <Menu dimension={dimension} />}
      </PopoverButton>
      {values.length > 0 && mask !== undefined && <Value values={values} />}
      {values.length > 0 && (
        <Button
          square
          data-active
          className={classes['remove']}
          aria-label={`Remove filter: ${label}`}
          icon={<IconX size="0.8125rem" aria-hidden />}
          onClick={() => store.update(withoutFilter[dimension])}
        />
      )}
    </span>
  );
}

/** `Not delivered +1`, over its button, which is described by all of it. */
function Value({ values }: { readonly values: readonly string[] }): ReactNode {
  const mask = useMask();
  const [first = '', ...others] = values;
  return (
    <span className={classes['value']} aria-hidden>
      <span className={classes['words']}>
        <VendorText>{mask.text(first)}</VendorText>
      </span>
      {others.length > 0 && <span>+{others.length}</span>}
      <IconChevronDown size="0.875rem" />
    </span>
  );
}

/** What of a dimension is on, in words. */
function valueOf(view: View, dimension: MenuDimension): readonly string[] {
  return describeFilters(view)
    .filter((chip) => chip.dimension === dimension)
    .map(({ words }) => words.replaceAll('\n', ' '));
}

/** The choices of one dimension with their counts. */
function Menu({ dimension }: { readonly dimension: MenuDimension }): ReactNode {
  return (
    <PagePart pending={<p>Loading…</p>}>
      <Choices dimension={dimension} />
    </PagePart>
  );
}

function Choices({ dimension }: { readonly dimension: MenuDimension }): ReactNode {
  const { FilterMenu } = choices.use();
  const store = usePageStore();
  const [history, selection, zone] = [usePage(historyOf), usePage(selectionOf), usePage(zoneOf)];
  const view = usePage((state) => state.view);
  if (history === undefined || selection === undefined || zone === undefined) return null;
  return (
    <FilterMenu
      dimension={dimension}
      selection={selection}
      view={view}
      zone={zone}
      now={history.fetchedAt}
      onChange={store.update}
    />
  );
}

/** That the vendor was asked for less than it has, and a way to ask for all. */
function AskedForLess(): ReactNode {
  const store = usePageStore();
  const view = usePage((state) => state.view);
  const mask = useMaybeMask();
  if (mask === undefined) return null;
  return askedForLess(view).map(({ key, words, without }) => (
    <Button
      key={key}
      data-active
      className={classes['asked']}
      aria-label={`Remove filter: ${words}`}
      title="Capillary was asked for no more than this"
      onClick={() => store.update(without)}
    >
      <VendorText>{mask.text(words)}</VendorText>
      <IconX size="0.8125rem" aria-hidden />
    </Button>
  ));
}

function askedForLess(view: View): readonly FilterChip[] {
  return describeFilters({ ...view, network: view.network === 'all' ? undefined : view.network }).filter(
    ({ dimension }) => dimension === 'asked',
  );
}

type AllProps = { readonly popover: string; readonly of: readonly ButtonProps[] };

/** Dimensions under each other, and what they leave. */
function AllFilters({ popover, of }: AllProps): ReactNode {
  const store = usePageStore();
  const shown = usePage((state) => selectionOf(state)?.shown.length);
  return (
    <div className={classes['all']}>
      {of.length === menus.length && <AskedForLess />}
      {of.map(({ dimension, label }) => (
        <section key={dimension} aria-label={`Filter: ${label}`}>
          <h2 className={classes['title']}>{label}</h2>
          <Menu dimension={dimension} />
        </section>
      ))}
      <div className={classes['done']}>
        <Button onClick={() => store.update(noFilters)}>Clear</Button>
        <Button variant="filled" popoverTarget={popover} popoverTargetAction="hide">
          Show {formatCount(shown ?? 0)}
        </Button>
      </div>
    </div>
  );
}
