import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowScroller } from './windowing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createRowScroller', () => {
  it('scrolls by index where there is a windowed list', () => {
    const scrollTo = vi.fn<(index: number) => void>();
    const scroller = createRowScroller();
    scroller.scrollTo(1);
    scroller.set(scrollTo);
    scroller.scrollTo(2);
    scroller.set(null);
    scroller.scrollTo(3);
    expect(scrollTo.mock.calls).toEqual([[2]]);
  });

  it('is busy from a scroll on, for as long as rows are measured, and a little longer', () => {
    const scroller = createRowScroller();
    scroller.set(() => undefined);
    expect(scroller.isBusy()).toBe(false);
    scroller.scrollTo(7);
    vi.advanceTimersByTime(240);
    expect(scroller.isBusy()).toBe(true);
    scroller.measured();
    vi.advanceTimersByTime(240);
    expect(scroller.isBusy()).toBe(true);
    vi.advanceTimersByTime(20);
    expect(scroller.isBusy()).toBe(false);
  });

  it('is not made busy by rows that are measured while nothing scrolls', () => {
    const scroller = createRowScroller();
    scroller.set(() => undefined);
    scroller.measured();
    expect(scroller.isBusy()).toBe(false);
  });

  it('is never busy where all rows are in the page', () => {
    const scroller = createRowScroller();
    scroller.scrollTo(7);
    expect(scroller.isBusy()).toBe(false);
  });
});
