import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type View, wholeView } from '../../domain/view/view.ts';
import { initialState } from './page-state.ts';
import { createPageStore } from './page-store.ts';

describe('createPageStore', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function open() {
    const written: View[] = [];
    const store = createPageStore(initialState(wholeView, [], { tab: 'answer', isFolded: false }), {
      write: (view) => void written.push(view),
    });
    return { store, written };
  }

  it('tells those who listen of what changes, and of nothing else', () => {
    const { store } = open();
    const listener = vi.fn<() => void>();
    const unsubscribe = store.subscribe(listener);
    store.dispatch({ kind: 'masked', masked: false });
    expect(listener).not.toHaveBeenCalled();
    store.dispatch({ kind: 'masked', masked: true });
    expect(listener).toHaveBeenCalledTimes(1);
    unsubscribe();
    store.dispatch({ kind: 'masked', masked: false });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('writes a choice into the address before the next one', () => {
    const { store, written } = open();
    store.update({ channel: 'sms' });
    expect(written).toEqual([{ ...wholeView, channel: 'sms' }]);
  });

  it('gives the field what is typed at once, the list next, the address when the typing pauses', () => {
    const { store, written } = open();
    store.type('o');
    store.type('or');
    expect(store.get()).toMatchObject({ typed: 'or', view: { words: '' } });
    vi.advanceTimersByTime(1);
    expect(store.get().view.words).toBe('or');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(250);
    expect(written).toEqual([{ ...wholeView, words: 'or' }]);
  });

  it('writes what was typed together with a choice, and once', () => {
    const { store, written } = open();
    store.type('or');
    store.update({ channel: 'sms' });
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([{ ...wholeView, words: 'or', channel: 'sms' }]);
  });

  it('forgets what was typed when somebody goes elsewhere', () => {
    const { store, written } = open();
    store.type('or');
    store.dispatch({ kind: 'addressed', view: { ...wholeView, channel: 'sms' }, ignored: [] });
    vi.advanceTimersByTime(1000);
    expect(store.get()).toMatchObject({ typed: '', view: { words: '', channel: 'sms' } });
    expect(written).toEqual([]);
  });
});
