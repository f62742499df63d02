import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readOutcome } from '../contract/capillary/outcome.ts';
import { isList, isRecord } from '../contract/json.ts';
import { parseJson } from '../contract/parse-json.ts';
import { readInteractionsEnvelope } from '../contract/protocol/envelope.ts';
import type { History } from '../domain/history/history.ts';
import { type HistorySource, readHistory, readSharingCustomer } from '../domain/history/to-history.ts';
import { toInstant } from '../domain/time/instant.ts';
import { toZoneName } from '../domain/time/zone.ts';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { call } from '../proxy/testing/test-handler.ts';
import { type App, startApp } from './app.ts';
import { listen } from './http/listen.ts';
import { testConfig } from './testing/test-config.ts';

// Processes and servers of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

/** Every answer that the rooms keep as a fixture, in the vendor's own bytes, whoever added it. */
const files = import.meta.glob<string>(
  ['../contract/fixtures/*.json', '../domain/**/fixtures/*.json', '../demo/data/*.json'],
  { query: '?raw', import: 'default', eager: true },
);
const longList = JSON.stringify({
  name: 'capillary',
  interaction: [
    {
      count: 301,
      name: 'sms',
      messageList: Array.from({ length: 301 }, (_none, index) => ({
        id: index + 1,
        receiver: '447700900123',
        subject: `Message number ${index + 1}`,
        status: 'DELIVERED',
        sentDate: `${String((index % 28) + 1).padStart(2, '0')}-01-2025 10:00:00`,
      })),
    },
  ],
});
const answers = [
  ...Object.entries(files).flatMap(([path, text]) =>
    answersIn(text).map((answer, part) => [`${path.split('/').at(-1)} ${part + 1}`, answer] as const),
  ),
  ['a list of 301', longList] as const,
];

/** The whole product in front of a vendor that answers with the text of that number. */
let app: App;
let close: () => Promise<void>;
beforeAll(async () => {
  const vendor = await listen(
    ({ url = '/' }, response) => {
      const asked = new URL(url, 'http://vendor.test').searchParams.get('identifierValue');
      response.setHeader('Content-Type', 'application/json;charset=UTF-8');
      response.end(answers[Number(asked)]?.[1]);
    },
    '127.0.0.1',
    0,
  );
  const config = testConfig({
    CAPILLARY_BASE_URL: vendor.origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    CAPILLARY_USERNAME: 'till.example-4711',
    CAPILLARY_PASSWORD: 'example-password-Zk8',
    MASK_OTP: 'off',
  });
  app = await startApp(config, captureLog().log);
  close = async () => {
    await app.close();
    await vendor.close(0);
  };
});
afterAll(async () => close());

it('has answers of every room', () => {
  expect(answers.length).toBeGreaterThan(30);
});

describe('an answer that goes through the service', () => {
  it.each(answers.map(([name, text], index) => ({ name, text, index })))(
    'reaches the page whole: $name',
    async ({ text, index }) => {
      const histories = await ask(index);
      const kept = JSON.stringify(histories);
      const lost = leavesOf(JSON.parse(text)).filter(
        (leaf) => !kept.includes(JSON.stringify(leaf).slice(1, -1)),
      );
      expect(lost).toEqual([]);
    },
  );

  it('keeps each of 301 messages a message', async () => {
    const [{ communications }] = await ask(answers.length - 1);
    expect(communications).toHaveLength(301);
    expect(new Set(communications.map(({ id }) => id)).size).toBe(301);
  });
});

/** What the page makes of the service's answer: a history, and one of each customer who shares the identifier. */
async function ask(index: number): Promise<readonly [History, ...History[]]> {
  const request = call({ identifierName: 'external_id', identifierValue: String(index) });
  const response = await app.handle(request);
  expect(response.status).toBe(200);
  const envelope = readInteractionsEnvelope(await response.json());
  const sourceZone = toZoneName(envelope?.sourceTimeZone ?? '');
  if (envelope === undefined || sourceZone === undefined) throw new Error('no envelope');
  const source: HistorySource = {
    origin: { kind: 'service', mode: envelope.mode },
    sent: envelope.sent,
    network: undefined,
    type: undefined,
    changes: envelope.changes ?? [],
    sourceZone,
    fetchedAt: toInstant(Date.parse(envelope.fetchedAt)),
  };
  const { answer } = envelope;
  const history = await readHistory(answer, source);
  const others = history.sharedBy.map((each) => readSharingCustomer(answer, source, each.index + 1));
  return [history, ...others];
}

/** The answers that a fixture holds: itself, or those that it keeps under names. */
function answersIn(text: string): readonly string[] {
  const read = parseJson(text);
  if (!read.ok) return [];
  if (isAnswer(read.value)) return [text];
  const parts = isRecord(read.value) ? Object.values(read.value) : [];
  return parts.filter(isAnswer).map((part) => JSON.stringify(part));
}

function isAnswer(value: unknown): boolean {
  return readOutcome(200, value).kind === 'success';
}

/**
 * Every text within an answer that says something: not the vendor's words for "nothing" or of the call itself, nor the name of
 * a network without interactions.
 */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const text = value.trim();
    return text.length < 4 || /^(?:null|true|false)$/.test(text) ? [] : [text];
  }
  if (isList(value)) return value.flatMap(leavesOf);
  if (!isRecord(value) || !listsSomething(value['interaction'] ?? [0])) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:item_)?status$/.test(key) && isRecord(inner) ? [] : leavesOf(inner),
  );
}

function listsSomething(value: unknown): boolean {
  return typeof value === 'object' && Object.keys(value ?? {}).length > 0;
}
