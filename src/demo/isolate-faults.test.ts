import { describe, expect, it } from 'vitest';
import { isolateFaults } from './isolate-faults.ts';

/** Clients that count one another: each answers with its own number. */
function isolated() {
  let made = 0;
  const closed: number[] = [];
  const client = isolateFaults<{ readonly identifierValue: string }, number>(() => {
    made += 1;
    const number = made;
    return {
      ask: () => Promise.resolve(number),
      close: () => {
        closed.push(number);
        return Promise.resolve();
      },
    };
  });
  const ask = (identifierValue: string) => client.ask({ identifierValue }, new AbortController().signal);
  return { ask, close: client.close, closed, made: () => made };
}

describe('isolateFaults', () => {
  it('makes no client before somebody is asked for', () => {
    expect(isolated().made()).toBe(0);
  });

  it('gives all customers one client, known or not, but for those who fail', async () => {
    const { ask } = isolated();
    expect([await ask('919988221100'), await ask('447700900101'), await ask('nobody')]).toEqual([1, 1, 1]);
    expect([await ask('447700900313'), await ask('447700900413'), await ask('447700900139')]).toEqual([
      2, 3, 4,
    ]);
    expect([await ask('447700900313'), await ask('919988221100')]).toEqual([2, 1]);
  });

  it('closes every client that it made', async () => {
    const { ask, close, closed } = isolated();
    await ask('919988221100');
    await ask('447700900313');
    await close();
    expect(closed).toEqual([1, 2]);
  });
});
