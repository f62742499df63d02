import { describe, expect, it } from 'vitest';
import { readFact } from './read-fact.ts';

describe('readFact', () => {
  it('takes the first spelling that says something', () => {
    expect(readFact({ reciever: '2', receiver: '1' }, 'receiver')).toBe('1');
    expect(readFact({ reciever: 0 }, 'receiver')).toBe(0);
  });

  it.each(['', 'null', '  ', null, {}, ['x'], Infinity])(
    'does not let %j hide another spelling',
    (nothing) => {
      expect(readFact({ receiver: nothing, reciever: '917385022695' }, 'receiver')).toBe('917385022695');
    },
  );

  it('gives what cannot be read where nothing else is said', () => {
    expect(readFact({ receiver: { number: 1 }, reciever: 'null' }, 'receiver')).toEqual({ number: 1 });
  });

  it('is undefined where nothing is said', () => {
    expect(readFact({ receiver: '', reciever: null }, 'receiver')).toBeUndefined();
    expect(readFact({}, 'receiver')).toBeUndefined();
  });
});
