import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isGone, longestSilence, readOwner, thisProcess } from './lock.ts';

const ended = { ...thisProcess, pid: spawnSync(process.execPath, ['--version']).pid };

describe('readOwner', () => {
  it('reads what an owner wrote, and nothing else', () => {
    expect(readOwner(JSON.stringify(thisProcess))).toEqual(thisProcess);
    for (const text of ['', '{', '{}', 'null', '{"host":1,"pid":"2","start":""}'])
      expect(readOwner(text)).toBeUndefined();
  });
});

describe('isGone', () => {
  it('is false of a process that runs, true of one that has ended', () => {
    expect(isGone(thisProcess, 0)).toBe(false);
    expect(isGone(ended, 0)).toBe(true);
  });

  it('tells a later process of the same number', () => {
    expect(isGone({ ...thisProcess, start: 'another boot 12' }, 0)).toBe(true);
  });

  it('waits for silence where it cannot see', () => {
    for (const owner of [{ ...ended, host: 'another.example' }, undefined, { ...thisProcess, start: '' }]) {
      expect(isGone(owner, longestSilence)).toBe(false);
      expect(isGone(owner, longestSilence + 1)).toBe(true);
    }
  });
});
