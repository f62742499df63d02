import { describe, expect, it } from 'vitest';
import { largestSavedAnswer } from '../contract/read-saved-answer.ts';
import { savedAnswerFormat } from '../contract/saved-answer.ts';
import { fixture } from '../contract/testing/fixture.ts';
import { openFile } from './open-file.ts';

const lastModified = Date.UTC(2025, 5, 30, 12);
const viber = fixture('flat-viber');

function file(value: unknown): File {
  return new File([JSON.stringify(value)], 'a.json', { lastModified });
}

function saved(sourceTimeZone: string): unknown {
  const part = {
    network: null,
    type: null,
    fetchedAt: '2025-06-30T12:00:00Z',
    requestId: 'r1',
    answer: viber,
  };
  return {
    format: savedAnswerFormat,
    version: 1,
    mode: 'real',
    sourceTimeZone,
    hidden: false,
    answers: [part],
  };
}

describe('openFile', () => {
  it('opens a saved answer', async () => {
    expect(await openFile(file(saved('UTC')))).toMatchObject({
      kind: 'opened',
      opened: { fileName: 'a.json', history: { origin: { kind: 'file', mode: 'real' }, sent: undefined } },
    });
  });

  it('asks for the zone of an answer straight from Capillary, and takes the file’s own date', async () => {
    expect(await openFile(file(viber))).toEqual({
      kind: 'unzoned',
      fileName: 'a.json',
      answer: viber,
      changes: [],
      date: lastModified,
    });
  });

  it('says that a zone is unknown rather than guess', async () => {
    expect(await openFile(file(saved('Mars/Phobos')))).toEqual({ kind: 'failure', failure: 'unknown-zone' });
  });

  it('says what else is wrong', async () => {
    expect(await openFile(file({}))).toEqual({ kind: 'failure', failure: 'not-an-answer' });
  });

  it('does not read a file that is too large', async () => {
    const huge = Object.defineProperty(file({}), 'size', { value: largestSavedAnswer + 1 });
    expect(await openFile(huge)).toEqual({ kind: 'failure', failure: 'too-large' });
  });

  it('says that a file is gone', async () => {
    const gone = Object.defineProperty(file({}), 'arrayBuffer', {
      value: async () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect(await openFile(gone)).toEqual({ kind: 'failure', failure: 'not-readable' });
  });
});
