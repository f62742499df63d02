import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type PropsWithChildren,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { historyOf } from '../../timeline/state/derived.ts';
import { type Inspection, inspections } from '../../timeline/state/page-state.ts';
import { usePage, usePageStore } from '../../timeline/state/page-store.ts';
import { Button } from '../../ui/Button.tsx';
import { PagePart } from '../../ui/ErrorBoundary.tsx';
import { openAsModal } from '../../ui/open-as-modal.ts';
import { whenIdle } from '../page-start.ts';
import { Inspected } from './Inspected.tsx';
import { focusName } from './keep-focus.ts';
import type { Live } from './live.ts';
import { narrow, wide } from './room.ts';
import classes from './Inspector.module.css';

/** What the tabs say, and what they say where there is less room: words of their names, since people say what they see. */
const labels = {
  answer: { label: 'Did they get it?', short: 'Get it?' },
  overview: { label: 'Overview', short: 'Overview' },
  identities: { label: 'Other identities', short: 'Identities' },
  fetched: { label: 'Fetched', short: 'Fetched' },
} as const satisfies Record<Inspection, { readonly label: string; readonly short: string }>;

const panelId = 'inspection';

function useIsWide(): boolean {
  return useMediaQuery(wide, undefined, { getInitialValueInEffect: false });
}

type Props = { readonly live: Live | undefined };

/**
 * What can be asked of the whole history: beside the list where there is room, else in a drawer over it, on a phone in a sheet. The
 * list keeps its place and its width.
 */
export function Inspector({ live }: Props): ReactNode {
  const isWide = useIsWide();
  const isNarrow = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false });
  const { isFolded, isOpen } = usePage((state) => state.inspector);
  const isWanted = useWhenWanted();
  const { dispatch } = usePageStore();
  // Beside the list nothing is opened over it: nor is it, then, where there is less room again.
  useEffect(() => {
    if (isWide && isOpen) dispatch({ kind: 'inspectorOpened', open: false });
  }, [isWide, isOpen, dispatch]);
  const panel = <TabPanel live={live} isWanted={isWanted} />;
  if (isWide) {
    return isFolded ? null : (
      <aside className={classes['aside']} aria-label="About this customer">
        <InspectorTabs isBeside />
        {panel}
      </aside>
    );
  }
  if (!isOpen) return null;
  return isNarrow ? <Sheet>{panel}</Sheet> : <Drawer>{panel}</Drawer>;
}

/** Over the list, which can still be read and pressed. Escape closes it, and the focus goes back to what opened it. */
function Drawer({ children }: PropsWithChildren): ReactNode {
  const { dispatch } = usePageStore();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack(heading);
  const close = (): void => dispatch({ kind: 'inspectorOpened', open: false });
  const closeOnEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isForOthers(event.target)) close();
  });
  useEffect(() => {
    // Wherever the focus is: it may be under it.
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <aside className={classes['drawer']} aria-label="About this customer">
      <Head headingRef={heading} onClose={close} />
      {children}
    </aside>
  );
}

/** What lies over the drawer closes first, and a field for words is emptied first. */
function isForOthers(target: EventTarget | null): boolean {
  const isFilled = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  return isFilled || document.querySelector('dialog[open], [role=dialog], :popover-open') !== null;
}

/** Over the whole of a phone's screen but its top: the browser's own dialog. */
function Sheet({ children }: PropsWithChildren): ReactNode {
  const { dispatch } = usePageStore();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack(heading);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press beside it; Escape is the dialog's own
    <dialog
      ref={openAsModal}
      className={classes['sheet']}
      aria-label="About this customer"
      onClose={() => dispatch({ kind: 'inspectorOpened', open: false })}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className={classes['sheetBody']}>
        <Head headingRef={heading} onClose={() => dispatch({ kind: 'inspectorOpened', open: false })} />
        {children}
      </div>
    </dialog>
  );
}

/** The focus is in what was opened, and goes back to where it was. */
function useFocusBack(heading: RefObject<HTMLElement | null>): void {
  // Before a dialog takes it.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return () => {
      // Beside the list its tab is what opened it; what stood in a menu is gone with that.
      const tab = document.querySelector<HTMLElement>('[data-inspection][aria-selected=true]');
      if (tab !== null) tab.focus({ preventScroll: true });
      else if (before instanceof HTMLElement && before.checkVisibility())
        before.focus({ preventScroll: true });
      else focusName();
    };
  }, [heading, before]);
}

function Head({
  headingRef,
  onClose,
}: {
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
}): ReactNode {
  const tab = usePage((state) => state.inspector.tab);
  return (
    <div className={classes['head']}>
      <h2 ref={headingRef} tabIndex={-1} className={classes['title']}>
        {labels[tab].label}
      </h2>
      <Button
        square
        variant="subtle"
        aria-label="Close"
        icon={<IconX size="1rem" aria-hidden />}
        onClick={onClose}
      />
    </div>
  );
}

/** The four of them: tabs beside the list, else buttons that open what they say. */
export function InspectorTabs({ isBeside }: { readonly isBeside: boolean }): ReactNode {
  const isWide = useIsWide();
  const { tab, isOpen, isFolded } = usePage((state) => state.inspector);
  const isThere = usePage((state) => historyOf(state) !== undefined);
  const { dispatch } = usePageStore();
  if (isBeside !== (isWide && !isFolded)) return null;
  if (!isBeside) {
    return (
      <div className={classes['openers']} role="group" aria-label="About this customer">
        {inspections.map((one) => (
          <Button
            key={one}
            variant="subtle"
            aria-label={labels[one].label}
            aria-expanded={isOpen && tab === one}
            data-active={isOpen && tab === one}
            disabled={!isThere}
            onClick={() =>
              isOpen && tab === one
                ? dispatch({ kind: 'inspectorOpened', open: false })
                : dispatch({ kind: 'inspected', tab: one })
            }
          >
            {labels[one].short}
          </Button>
        ))}
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = inspections.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : inspections.at(to % inspections.length);
    if (next === undefined) return;
    event.preventDefault();
    dispatch({ kind: 'inspected', tab: next });
    event.currentTarget.querySelector<HTMLElement>(`[data-inspection=${next}]`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs take the focus, one of them at a time
    <div role="tablist" aria-label="About this customer" className={classes['tabs']} onKeyDown={onKeyDown}>
      {inspections.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-inspection={one}
          aria-selected={tab === one}
          aria-controls={panelId}
          aria-label={labels[one].label}
          tabIndex={tab === one ? 0 : -1}
          className={classes['tab']}
          data-label={one === 'identities' ? labels[one].short : labels[one].label}
          onClick={() => dispatch({ kind: 'inspected', tab: one })}
        >
          {one === 'identities' ? labels[one].short : labels[one].label}
        </button>
      ))}
    </div>
  );
}

/** What the chosen tab shows: fetched when it is, and none costs the others. */
function TabPanel({ live, isWanted }: Props & { readonly isWanted: boolean }): ReactNode {
  const tab = usePage((state) => state.inspector.tab);
  const history = usePage(historyOf);
  return (
    <div
      id={panelId}
      role={useIsWide() ? 'tabpanel' : undefined}
      aria-label={labels[tab].label}
      className={classes['panel']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      {history === undefined || !isWanted ? null : (
        <PagePart key={tab} pending={<p role="status">Loading…</p>}>
          <Inspected tab={tab} live={live} />
        </PagePart>
      )}
    </div>
  );
}

/** Whether the panel is to be drawn: at once where somebody asked for it, else when the list has come and there is time. */
function useWhenWanted(): boolean {
  const isThere = usePage((state) => historyOf(state) !== undefined);
  const isOpen = usePage((state) => state.inspector.isOpen);
  const [isWanted, setWanted] = useState(false);
  if (isOpen && !isWanted) setWanted(true);
  useEffect(() => {
    if (isThere) whenIdle(() => setWanted(true));
  }, [isThere]);
  return isOpen || isWanted;
}
