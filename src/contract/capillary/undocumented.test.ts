import { describe, expect, it } from 'vitest';
import { findUndocumentedLists } from './undocumented.ts';

const like = { id: 1, text: 'A page' };

describe('findUndocumentedLists', () => {
  it('finds the value itself', () => {
    expect(findUndocumentedLists([like], 'feedbackList')).toEqual([
      { entries: [like], at: 'feedbackList', raw: [like], by: 'place', beside: [] },
    ]);
  });

  it('finds a list within a wrapper of any name, and keeps what stands beside it', () => {
    expect(findUndocumentedLists({ total: 3, like: [like] }, 'likes')).toEqual([
      { entries: [like], at: 'likes.like', raw: [like], by: 'place', beside: [{ name: 'total', raw: 3 }] },
    ]);
  });

  it('tells what stands beside several lists once', () => {
    const lists = findUndocumentedLists({ total: 3, a: [like], b: [like] }, 'likes');
    expect(lists.map(({ at, beside }) => [at, beside.length])).toEqual([
      ['likes.a', 1],
      ['likes.b', 0],
    ]);
  });

  it('finds lists with numeric keys, the value itself or within a wrapper', () => {
    const numbered = { 4: like, 98231: like };
    expect(findUndocumentedLists(numbered, 'feedbackList').map(({ at, entries }) => [at, entries])).toEqual([
      ['feedbackList', [like, like]],
    ]);
    expect(findUndocumentedLists({ like: { ...numbered, total: 2 }, more: true }, 'likes')).toMatchObject([
      {
        at: 'likes.like',
        entries: [like, like],
        beside: [
          { name: 'like.total', raw: 2 },
          { name: 'more', raw: true },
        ],
      },
    ]);
  });

  it('finds lists in a list, such as one a year', () => {
    expect(findUndocumentedLists({ 2024: [like], 2025: [like] }, 'feedbackList')).toMatchObject([
      { entries: [[like], [like]], by: { keys: ['2024', '2025'] } },
    ]);
  });

  it.each([
    ['numbers beside the fields of an entry', { 0: 'A page', text: 'A page' }],
    ['numbers that count no items', { 0: { rel: 'next' }, 1: 'x' }],
    ['links', [{ rel: 'next', href: '/v2/x' }]],
    ['entries with an id alone', [{ id: 1 }, { id: 2 }]],
    ['texts', ['a', 'b']],
    ['an empty list', []],
    ['an object', { name: 'gupshup' }],
    ['a message with its replies', { text: 'A question', replies: [like] }],
    ['a text', 'a'],
    ['nothing', null],
  ])('invents no events from %s', (_, value) => {
    expect(findUndocumentedLists(value, 'x')).toEqual([]);
  });
});
