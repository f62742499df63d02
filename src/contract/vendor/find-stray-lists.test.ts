import { describe, expect, it } from 'vitest';
import { findStrayLists } from './find-stray-lists.ts';

const like = { id: 1, text: 'A page' };

describe('findStrayLists', () => {
  it('finds the value itself', () => {
    expect(findStrayLists([like], 'feedbackList')).toEqual([
      { entries: [like], at: 'feedbackList', isCollapsed: false, beside: [] },
    ]);
  });

  it('finds a list within a wrapper of any name, and keeps what stands beside it', () => {
    expect(findStrayLists({ total: 3, like: [like] }, 'likes')).toEqual([
      { entries: [like], at: 'likes.like', isCollapsed: false, beside: [{ name: 'total', raw: 3 }] },
    ]);
  });

  it('tells what stands beside several lists once', () => {
    const lists = findStrayLists({ total: 3, a: [like], b: [like] }, 'likes');
    expect(lists.map(({ at, beside }) => [at, beside.length])).toEqual([
      ['likes.a', 1],
      ['likes.b', 0],
    ]);
  });

  it.each([
    ['links', [{ rel: 'next', href: '/v2/x' }]],
    ['entries with an id alone', [{ id: 1 }, { id: 2 }]],
    ['texts', ['a', 'b']],
    ['an empty list', []],
    ['an object', { name: 'gupshup' }],
    ['a message with its replies', { text: 'A question', replies: [like] }],
    ['a text', 'a'],
    ['nothing', null],
  ])('invents no events from %s', (_, value) => {
    expect(findStrayLists(value, 'x')).toEqual([]);
  });
});
