import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../contract/capillary/read-answer.ts';
import { addChanges } from '../contract/change.ts';
import { decodeBytes } from '../contract/decode-bytes.ts';
import { isList, isRecord } from '../contract/json.ts';
import { parseJson } from '../contract/parse-json.ts';
import { readSavedAnswer } from '../contract/protocol/read-saved-answer.ts';
import { fixture } from '../contract/testing/fixture.ts';
import { historyState } from '../domain/history/completeness.ts';
import type { History } from '../domain/history/history.ts';
import { joinParts, type NetworkPart } from '../domain/history/join.ts';
import { toHistory } from '../domain/history/to-history.ts';
import { createMasker } from '../domain/masking/create-masker.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { overviewOf } from '../domain/overview/overview.ts';
import { source } from '../domain/testing/factories.ts';
import { toVerdict } from '../domain/verdict/verdict.ts';
import { wholeView } from '../domain/view/view.ts';
import { reportState, toReportHead } from '../report/report-head.ts';
import { type FileKind, writeFile } from './file.ts';
import { writeOverview } from './overview.ts';
import { writeSavedAnswer } from './saved-answer.ts';
import { writeVerdict } from './verdict.ts';
import { writeView } from './view.ts';

/** What goes wrong on the way, and the words that must then stand in everything that is handed on. */
type Fault = { readonly name: string; readonly parts: readonly NetworkPart[]; readonly said: RegExp };

const samples = ['nested-email', 'flat-viber'].map((name) => JSON.stringify(fixture(name)));
const unread = /\d+ parts? of the answer could not be read as expected/;

/** A sample with one of its values, chosen by number, changed where it stands. */
function changed(
  text: string,
  chosen: number,
  isMeant: (value: unknown, key: string) => boolean,
  to: unknown,
): string {
  const places: (() => void)[] = [];
  const walk = (value: unknown): void => {
    if (!isList(value) && !isRecord(value)) return;
    for (const [key, child] of Object.entries(value)) {
      if (isMeant(child, key)) places.push(() => void Reflect.set(value, key, to));
      walk(child);
    }
  };
  const copy: unknown = JSON.parse(text);
  walk(copy);
  const place = places[chosen % Math.max(1, places.length)];
  if (place === undefined) throw new Error('the sample has no such place');
  place();
  return JSON.stringify(copy);
}

const isItem = (value: unknown): boolean => isRecord(value) && Object.hasOwn(value, 'subject');
const lists = new Set(['messageList', 'message', 'interaction']);
const facts = new Set(['subject', 'status', 'sentDate', 'sent_time', 'receiver', 'reciever', 'count']);
const junk = fc.constantFrom<unknown>(5, true, 'oops', 'null and void');
const odd = fc.constantFrom<unknown>({ odd: 1 }, [[1]], { a: { b: [1] } });

const sample = fc.constantFrom(...samples);
const place = fc.nat(1000);

/** Bytes of an answer, as the vendor sends them. */
const spoilt: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.tuple(sample, place, junk).map(([text, at, to]) => bytes(changed(text, at, isItem, to))),
  fc
    .tuple(sample, place, junk)
    .map(([text, at, to]) =>
      bytes(changed(text, at, (value, key) => lists.has(key) && isList(value) && value.length > 0, to)),
    ),
  fc
    .tuple(sample, place, odd)
    .map(([text, at, to]) => bytes(changed(text, at, (_, key) => facts.has(key), to))),
  sample.map((text) => bytes(text.replace(/"(status)":"/, '"$1":"AN EARLIER ONE","$1":"'))),
  sample.map((text) =>
    bytes(
      text.replace(
        /"(interaction)":/,
        '"$1":[{"name":"zalo","type":"zalo","messageList":[{"id":1,"subject":"x"}]}],"$1":',
      ),
    ),
  ),
  sample.map((text) => withBadByte(bytes(text))),
);

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One letter of the first text becomes a byte that is no letter in UTF-8. */
function withBadByte(all: Uint8Array): Uint8Array {
  const key = new TextEncoder().encode('"subject":"');
  const at = all.findIndex((_, index) => key.every((byte, offset) => all[index + offset] === byte));
  return all.map((byte, index) => (index === at + key.length ? 0xe9 : byte));
}

function read(answer: Uint8Array): History {
  const { text, changes } = decodeBytes(answer);
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error('not JSON any more');
  const all = addChanges(changes, parsed.changes);
  return toHistory(readAnswer(parsed.value, all), source({ changes: all }));
}

const whole = read(bytes(samples[1] ?? ''));
const answered = (history: History): NetworkPart => ({ state: 'answered', history });

const faults: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom('facebook', 'twitter', 'foursquare').map((network): Fault => ({
    name: `${network} failed`,
    parts: [answered(whole), { network, state: 'failed', why: 'No answer in time' }],
    said: new RegExp(`${network} failed: No answer in time\\. Its communications are missing here`, 'i'),
  })),
  fc.constantFrom('facebook', 'twitter', 'foursquare').map((network): Fault => ({
    name: `${network} is pending`,
    parts: [answered(whole), { network, state: 'pending' }],
    said: new RegExp(`${network} has not answered yet: its communications are missing here`, 'i'),
  })),
  spoilt.map((answer): Fault => ({
    name: 'an answer is spoilt',
    parts: [answered(read(answer))],
    said: unread,
  })),
);

/** Everything that is handed on of a history, as text. */
function outputsOf(history: History): ReadonlyMap<string, string> {
  const { communications: shown, sourceZone: zone, fetchedAt } = history;
  const mask = createMasker('share', history);
  const exported = { history, view: wholeView, zone, filters: [], shown };
  const settings = { zone, sourceZone: zone, fetchedAt, mask };
  const question = { missed: { words: '' }, channel: undefined, day: undefined };
  const file = (kind: FileKind): string =>
    Array.from(writeFile(exported, kind, 'share'), ({ text }) => text).join('');
  const report = toReportHead(
    { history, view: wholeView, zone, filters: [], mask, version: '1', answers: [] },
    shown,
    { title: '', reference: '', preparedBy: '' },
    [],
  );
  return new Map([
    ['the copy as text', writeView(exported, settings, 'text')],
    ['the copy as Markdown', writeView(exported, settings, 'markdown').replaceAll('\\', '')],
    ['the verdict', writeVerdict(question, toVerdict(question, history, zone), history, settings)],
    ['the overview', writeOverview(overviewOf(shown, { zone, fetchedAt }), history, { zone, filters: [] })],
    ['the report', report.caveats.join('\n')],
    ['CSV', file('csv')],
    ['JSON', file('json')],
    ['Markdown', file('md').replaceAll('\\', '')],
  ]);
}

describe('what goes wrong with an answer', () => {
  it('is said in everything that is handed on', () => {
    fc.assert(
      fc.property(faults, ({ name, parts, said }) => {
        const history = joinParts(parts);
        if (history === undefined) throw new Error(name);
        const silent = [...outputsOf(history)]
          .filter(([, text]) => !said.test(text))
          .map(([output]) => output);
        expect(silent).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is said to whoever drives a report or reads an export, in data', () => {
    fc.assert(
      fc.property(faults, ({ parts, name }) => {
        const history = joinParts(parts);
        if (history === undefined) throw new Error(name);
        const state = historyState(history);
        expect(reportState(history, 0)['data-report-state']).toBe(state);
        const json = Array.from(
          writeFile(
            { history, view: wholeView, zone: history.sourceZone, filters: [], shown: [] },
            'json',
            'none',
          ),
          ({ text }) => text,
        ).join('');
        expect(JSON.parse(json)).toMatchObject({ state });
      }),
    );
  });

  it('is known again when a saved answer is opened', () => {
    fc.assert(
      fc.property(faults, ({ parts }) => {
        const history = joinParts(parts);
        if (history === undefined) throw new Error('no history');
        const part = {
          network: null,
          type: null,
          fetchedAt: '2025-06-30T12:00:00.000Z',
          requestId: 'r',
          answer: fixture('flat-viber'),
        };
        const saved = readSavedAnswer(writeSavedAnswer([part], history, unmasked));
        const missing = saved.kind === 'saved' ? (saved.saved.missing ?? []) : [];
        const lacking = history.networks.filter(({ state }) => state === 'failed' || state === 'pending');
        expect(missing.map(({ network }) => network)).toEqual(lacking.map(({ network }) => network));
      }),
    );
  });

  it('is not said of what is whole', () => {
    for (const [, text] of outputsOf(whole)) {
      expect(text).not.toMatch(unread);
      expect(text).not.toMatch(/communications are missing/);
    }
  });
});
