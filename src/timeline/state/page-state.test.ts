import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../../domain/testing/factories.ts';
import { wholeView } from '../../domain/view/view.ts';
import { type PageAction, type PageState, initialState, reducePage } from './page-state.ts';

const opened = { tab: 'answer', isFolded: false } as const;
const start = initialState(wholeView, [], opened);

/** The state after these actions, from the beginning or from `state`. */
function after(actions: readonly PageAction[], state: PageState = start): PageState {
  return actions.reduce(reducePage, state);
}

const one = history(channel('sms', [item({ id: '1' })]));
const same = history(channel('sms', [item({ id: '1' })]));
const two = history(channel('sms', [item({ id: '1' }), item({ id: '2' })]));
const newest = { kind: 'newest', newest: one, read: 1, total: 2 } as const;

describe('reducePage', () => {
  describe('what is there of a history', () => {
    it('goes from nothing to the newest to the whole', () => {
      const part = after([newest]);
      expect(part.shown).toMatchObject({ kind: 'newest', read: 1, total: 2 });
      const whole = after([{ kind: 'whole', history: two, reading: false }], part);
      expect(whole.shown).toEqual({ kind: 'whole', history: two, fresh: undefined });
    });

    it('never goes back from the whole to a part of it', () => {
      const whole = after([{ kind: 'whole', history: two, reading: false }]);
      expect(after([newest], whole)).toBe(whole);
    });

    it('takes a later history at once where nobody reads', () => {
      const state = after([
        { kind: 'whole', history: one, reading: false },
        { kind: 'whole', history: two, reading: false },
      ]);
      expect(state.shown).toEqual({ kind: 'whole', history: two, fresh: undefined });
    });

    it('holds a later history back while somebody reads, however often they ask', () => {
      const held = after([
        { kind: 'whole', history: one, reading: false },
        { kind: 'whole', history: two, reading: true },
      ]);
      expect(held.shown).toEqual({ kind: 'whole', history: one, fresh: two });
      const three = history(channel('sms', [item({ id: '1' }), item({ id: '2' }), item({ id: '3' })]));
      const again = after([{ kind: 'whole', history: three, reading: true }], held);
      expect(again.shown).toEqual({ kind: 'whole', history: one, fresh: three });
      expect(after([{ kind: 'showFresh' }], again).shown).toEqual({
        kind: 'whole',
        history: three,
        fresh: undefined,
      });
    });

    it('takes a later history while somebody reads where it moves no row', () => {
      const state = after([
        { kind: 'whole', history: one, reading: false },
        { kind: 'whole', history: same, reading: true },
      ]);
      expect(state.shown).toEqual({ kind: 'whole', history: same, fresh: undefined });
    });

    it('holds back a history that lacks a row which somebody may read', () => {
      const state = after([
        { kind: 'whole', history: two, reading: false },
        { kind: 'whole', history: one, reading: true },
      ]);
      expect(state.shown).toEqual({ kind: 'whole', history: two, fresh: one });
    });

    it('is the same state for the same history', () => {
      const state = after([{ kind: 'whole', history: one, reading: false }]);
      expect(after([{ kind: 'whole', history: one, reading: true }], state)).toBe(state);
      expect(after([{ kind: 'showFresh' }], state)).toBe(state);
    });
  });

  describe('the view', () => {
    it('follows the address, and forgets what was being typed', () => {
      const typing = after([{ kind: 'typed', words: 'ord' }]);
      const view = { ...wholeView, channel: 'sms', words: 'code' };
      const state = after([{ kind: 'addressed', view, ignored: ['zone'] }], typing);
      expect(state).toMatchObject({ view, typed: 'code', ignored: ['zone'] });
    });

    it('is the same state for an address that says the same', () => {
      const state = after([{ kind: 'changed', changes: { statuses: [{ family: 'failed' }] } }]);
      const again = { ...wholeView, statuses: [{ family: 'failed' }] } as const;
      expect(after([{ kind: 'addressed', view: again, ignored: [] }], state)).toBe(state);
    });

    it('keeps what is being typed when something else is chosen', () => {
      const state = after([
        { kind: 'typed', words: 'order' },
        { kind: 'changed', changes: { channel: 'sms' } },
      ]);
      expect(state).toMatchObject({ typed: 'order', view: { channel: 'sms', words: 'order' } });
    });

    it('shows in the field what words were changed to elsewhere', () => {
      const state = after([
        { kind: 'typed', words: 'order' },
        { kind: 'changed', changes: { words: '' } },
      ]);
      expect(state).toMatchObject({ typed: '', view: { words: '' } });
    });

    it('lets the list follow what was typed', () => {
      const typed = after([{ kind: 'typed', words: 'or' }]);
      expect(typed.view.words).toBe('');
      const followed = after([{ kind: 'followed' }], typed);
      expect(followed.view.words).toBe('or');
      expect(after([{ kind: 'followed' }], followed)).toBe(followed);
    });

    it('opens the message that an address points at, and leaves open what was', () => {
      const state = after([
        { kind: 'toggled', id: 'a' },
        { kind: 'addressed', view: { ...wholeView, message: 'b' }, ignored: [] },
      ]);
      expect([...state.opened]).toEqual(['a', 'b']);
      expect([...initialState({ ...wholeView, message: 'b' }, [], opened).opened]).toEqual(['b']);
    });
  });

  describe('rows', () => {
    it('open and close', () => {
      const open = after([{ kind: 'toggled', id: 'a' }]);
      expect([...after([{ kind: 'opened', ids: ['b', 'c'] }], open).opened]).toEqual(['b', 'c']);
      expect([...open.opened]).toEqual(['a']);
      expect([...after([{ kind: 'toggled', id: 'a' }], open).opened]).toEqual([]);
      expect([...after([{ kind: 'unfolded', id: 'a' }]).unfolded]).toEqual(['a']);
    });

    it('are chosen one by one, and a range at once', () => {
      const range = after([{ kind: 'chose', ids: ['a', 'b'] }]);
      expect([...(range.chosen ?? [])]).toEqual(['a', 'b']);
      expect([...(after([{ kind: 'chose', ids: ['a'] }], range).chosen ?? [])]).toEqual(['b']);
      expect([...(after([{ kind: 'chose', ids: ['a'], all: true }], range).chosen ?? [])]).toEqual([
        'a',
        'b',
      ]);
    });

    it('stay chosen until choosing ends', () => {
      const choosing = after([
        { kind: 'choosing', on: true },
        { kind: 'chose', ids: ['a'] },
        { kind: 'choosing', on: true },
      ]);
      expect([...(choosing.chosen ?? [])]).toEqual(['a']);
      expect(after([{ kind: 'choosing', on: false }], choosing).chosen).toBeUndefined();
    });
  });

  describe('the rest', () => {
    it('opens the inspector with what is asked, also where it was folded', () => {
      const folded = after([{ kind: 'inspectorFolded', folded: true }]);
      expect(after([{ kind: 'inspected', tab: 'fetched' }], folded).inspector).toEqual({
        tab: 'fetched',
        isFolded: false,
        isOpen: true,
      });
    });

    it('keeps what is asked while another tab is looked at, and while none is', () => {
      const question = { missed: 'code', channel: 'SMS', day: undefined } as const;
      const asked = after([
        { kind: 'inquired', changes: { question } },
        { kind: 'inquired', changes: { overviewOf: 'shown' } },
        { kind: 'inspected', tab: 'overview' },
        { kind: 'inspectorOpened', open: false },
      ]);
      expect(asked.inquiry).toEqual({ question, overviewOf: 'shown', identities: [] });
    });

    it('knows each identity that was asked for once, however it is spelled, and where it stood', () => {
      const mobile = { identifierName: 'mobile', identifierValue: '447700900101' } as const;
      const email = { identifierName: 'email', identifierValue: 'a@example.com' } as const;
      const asking = { kind: 'asking' } as const;
      const failed = { kind: 'failed', why: 'No answer. Try again.' } as const;
      const spelled = { ...mobile, identifierValue: '+44 7700 900101' };
      const { inquiry } = after([
        { kind: 'identityAsked', asked: { identifier: mobile, isTyped: false, state: asking } },
        { kind: 'identityAsked', asked: { identifier: email, isTyped: true, state: asking } },
        { kind: 'identityAsked', asked: { identifier: spelled, isTyped: false, state: failed } },
      ]);
      expect(inquiry.identities).toEqual([
        { identifier: spelled, isTyped: false, state: failed },
        { identifier: email, isTyped: true, state: asking },
      ]);
    });

    it('says each sentence as a new one', () => {
      const said = after([{ kind: 'said', words: 'Copied.' }]);
      const again = after([{ kind: 'said', words: 'Copied.' }], said);
      expect(again.said).toEqual({ words: 'Copied.' });
      expect(again.said).not.toBe(said.said);
      expect(after([{ kind: 'said', words: undefined }], again).said).toBeUndefined();
    });

    it('is the same state where nothing changes', () => {
      expect(after([{ kind: 'masked', masked: false }])).toBe(start);
      expect(after([{ kind: 'typed', words: '' }])).toBe(start);
    });
  });
});
