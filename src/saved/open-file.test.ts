import { describe, expect, it } from 'vitest';
import { largestSavedAnswer } from '../contract/protocol/read-saved-answer.ts';
import { type SavedAnswer, savedAnswerFormat } from '../contract/protocol/saved-answer.ts';
import { fixture } from '../contract/testing/fixture.ts';
import { zone } from '../domain/testing/factories.ts';
import { toInstant } from '../domain/time/instant.ts';
import { openFile, openSaved, openVendorAnswer } from './open-file.ts';

const lastModified = Date.UTC(2025, 5, 30, 12);
const viber = fixture('flat-viber');
const part = {
  network: null,
  type: null,
  fetchedAt: '2025-06-30T12:00:00.000Z',
  requestId: 'r1',
  answer: viber,
};

/** A file of ours, as it is written. */
function savedFile(sourceTimeZone: string): File {
  const rest = { mode: 'real', sourceTimeZone, hidden: false, answers: [part] };
  return file({ format: savedAnswerFormat, version: 1, ...rest });
}

/** The same as it is read. */
const saved: SavedAnswer = {
  mode: 'demo',
  sourceTimeZone: 'Asia/Kolkata',
  hidden: false,
  sent: { identifierName: 'mobile', identifierValue: '917385022695' },
  answers: [part],
};

function file(value: unknown): File {
  return new File([JSON.stringify(value)], 'a.json', { lastModified });
}

describe('openFile', () => {
  it('opens a saved answer', async () => {
    expect(await openFile(savedFile('UTC'))).toMatchObject({
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
    expect(await openFile(savedFile('Mars/Phobos'))).toEqual({
      kind: 'failure',
      failure: 'unknown-zone',
    });
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

function sms(subject: string): unknown {
  return { name: 'capillary', interaction: [{ name: 'sms', messageList: [{ id: 1, subject }] }] };
}

describe('openSaved', () => {
  it('gives a file the meaning that the live answer had', async () => {
    const opened = await openSaved('a.json', saved);
    expect(opened).toMatchObject({
      fileName: 'a.json',
      masked: false,
      history: { origin: { kind: 'file', mode: 'demo', datedBy: 'answer' } },
    });
    expect(opened?.history.sent).toEqual(saved.sent);
    expect(opened?.history.communications).toHaveLength(7);
    expect(opened?.history).toMatchObject({
      sourceZone: 'Asia/Kolkata',
      fetchedAt: Date.UTC(2025, 5, 30, 12),
    });
  });

  it('joins the networks, no fresher than the oldest', async () => {
    const older = { ...part, network: 'twitter', fetchedAt: '2025-06-29T12:00:00Z', answer: sms('Hello') };
    const opened = await openSaved('a.json', { ...saved, answers: [part, older] });
    expect(opened?.history.communications).toHaveLength(8);
    expect(opened?.history.fetchedAt).toBe(Date.UTC(2025, 5, 29, 12));
  });

  it('knows the networks that had not answered when it was saved', async () => {
    const missing: NonNullable<SavedAnswer['missing']> = [
      { network: 'facebook', state: 'failed', why: 'Capillary is not working right now' },
      { network: 'twitter', state: 'unknown-there' },
    ];
    const opened = await openSaved('a.json', { ...saved, missing });
    for (const each of missing) expect(opened?.history.networks).toContainEqual(each);
  });

  it('masks OTPs, whoever wrote the file', async () => {
    const answers: SavedAnswer['answers'] = [{ ...part, answer: sms('Your OTP is 482913.') }];
    const opened = await openSaved('a.json', { ...saved, answers });
    expect(JSON.stringify(opened)).not.toContain('482913');
  });

  it('opens nothing in a zone that this browser does not know', async () => {
    expect(await openSaved('a.json', { ...saved, sourceTimeZone: 'Mars/Phobos' })).toBeUndefined();
  });
});

describe('openVendorAnswer', () => {
  it('takes the zone that a person said and the file’s own date, and claims no more', async () => {
    const date = toInstant(Date.UTC(2026, 0, 1));
    const opened = await openVendorAnswer('a.json', viber, zone('UTC'), date, []);
    expect(opened.history).toMatchObject({
      origin: { kind: 'file', mode: undefined, datedBy: 'file' },
      sent: undefined,
      sourceZone: 'UTC',
      fetchedAt: date,
    });
    expect(opened.history.communications[0]?.sentAt).toBe(Date.UTC(2025, 4, 28, 13, 52, 7));
  });

  it('masks OTPs', async () => {
    const opened = await openVendorAnswer(
      'a.json',
      sms('Your OTP is 482913.'),
      zone('UTC'),
      toInstant(0),
      [],
    );
    expect(JSON.stringify(opened)).not.toContain('482913');
  });
});
