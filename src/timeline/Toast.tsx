import { type ReactNode, useEffect } from 'react';
import { usePage, usePageStore } from './state/page-store.ts';
import classes from './Toast.module.css';

/** Long enough to be read, short enough not to stand in the way; ms. */
const shownFor = 3500;

/** A short sentence about what was just done, to the eye and to screen readers, which goes by itself. */
export function Toast(): ReactNode {
  const said = usePage((state) => state.said);
  const { dispatch } = usePageStore();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => dispatch({ kind: 'said', words: undefined }), shownFor);
    return () => clearTimeout(timer);
  }, [said, dispatch]);
  return (
    <div role="status" className={classes['toast']} data-empty={said === undefined}>
      {said?.words}
    </div>
  );
}
