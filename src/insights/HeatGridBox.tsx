import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './HeatGrid.module.css';

/** At which edges something is cut off. */
type CutEdges = { readonly start: boolean; readonly end: boolean };

/**
 * A box that its content may be wider than: begins at its end, where the newest stands; fades, and has a way on, at each edge
 * that cuts something off. The keyboard moves it by moving through the grid.
 */
export function HeatGridBox({ children }: { readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState<CutEdges>({ start: false, end: false });
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    current.scrollTo({ left: current.scrollWidth });
    const look = (): void => setCut((before) => same(before, cutEdges(current)));
    const observer = new ResizeObserver(look);
    observer.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, []);
  const move = (direction: -1 | 1): void => {
    const { current } = box;
    current?.scrollBy({ left: direction * current.clientWidth * 0.5, behavior: 'smooth' });
  };
  return (
    <div className={classes['frame']} data-cut-start={cut.start} data-cut-end={cut.end}>
      <div className={classes['box']} ref={box}>
        {children}
      </div>
      {cut.start && (
        <button
          type="button"
          tabIndex={-1}
          className={classes['arrow']}
          data-edge="start"
          aria-label="Earlier columns"
          onClick={() => move(-1)}
        >
          <IconChevronLeft size="0.875rem" aria-hidden />
        </button>
      )}
      {cut.end && (
        <button
          type="button"
          tabIndex={-1}
          className={classes['arrow']}
          data-edge="end"
          aria-label="Later columns"
          onClick={() => move(1)}
        >
          <IconChevronRight size="0.875rem" aria-hidden />
        </button>
      )}
    </div>
  );
}

function cutEdges({ scrollLeft, scrollWidth, clientWidth }: Element): CutEdges {
  return { start: scrollLeft > 1, end: scrollLeft + clientWidth < scrollWidth - 1 };
}

function same(before: CutEdges, now: CutEdges): CutEdges {
  return before.start === now.start && before.end === now.end ? before : now;
}
