import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { listTexts } from '../testing/find-channel.ts';
import { fixture, fixtureParts } from '../testing/fixture.ts';
import { valueAt } from '../testing/value-at.ts';
import type { Answer } from './answer.ts';
import { readOutcome } from './outcome.ts';
import { readAnswer } from './read-answer.ts';
import { mayHideMessages } from './reading-log.ts';

const message = { id: 9, subject: 'Lost', receiver: '447700900123', sentDate: '01-05-2025 10:00:00' };
const samples = ['flat-viber', 'nested-email', 'collapsed-2013'].map(
  (name) => [name, fixture(name)] as const,
);

/** The losses that an answer tells, as `kind path`. */
function losses({ notices }: Answer): readonly string[] {
  return notices.filter(mayHideMessages).map(({ kind, at }) => `${kind} ${at}`);
}

function nested(parts: {
  readonly root?: JsonRecord;
  readonly response?: JsonRecord;
  readonly customer?: JsonRecord;
  readonly interactions?: JsonRecord;
  readonly network?: JsonRecord;
  readonly channel?: JsonRecord;
}): unknown {
  const channel = { type: 'sms', count: 0, messages: { message: [] }, ...parts.channel };
  const network = { name: 'capillary', interaction: [channel], ...parts.network };
  const interactions = { network: [network], ...parts.interactions };
  const customer = { id: 1, mobile: '447700900123', interactions, ...parts.customer };
  return { response: { customer, ...parts.response }, ...parts.root };
}

/** Every object of an answer that may be given another key, each by its keys. */
function listRecords(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (isList(value)) return value.flatMap((entry, index) => listRecords(entry, [...path, String(index)]));
  if (!isRecord(value)) return [];
  return [path, ...Object.entries(value).flatMap(([key, child]) => listRecords(child, [...path, key]))];
}

function insert(value: unknown, [step, ...rest]: readonly string[], key: string, raw: unknown): unknown {
  if (isList(value))
    return value.map((entry, index) => (String(index) === step ? insert(entry, rest, key, raw) : entry));
  if (!isRecord(value)) return value;
  if (step === undefined) return { ...value, [key]: raw };
  return { ...value, [step]: insert(ownValue(value, step), rest, key, raw) };
}

describe('messages where no reader looks', () => {
  const messages = fc.array(
    fc.record({
      id: fc.nat(),
      subject: fc.constantFrom('Hello', 'Your order', '1'),
      sentDate: fc.constant('01-05-2025 10:00:00'),
      status: fc.constantFrom('SENT', 'FAILED'),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const shape = fc.constantFrom(
    (list: readonly JsonRecord[]): unknown => list,
    (list: readonly JsonRecord[]): unknown => Object.fromEntries(list.entries()),
    (list: readonly JsonRecord[]): unknown => ({ total: list.length, data: { page: list } }),
    (list: readonly JsonRecord[]): unknown => [list],
  );
  const key = fc.constantFrom('archive', 'older', 'data', 'x y', '__more', 'Messages');

  it.each(samples)('are never lost without a word, wherever in %s they stand', (_, sample) => {
    const paths = listRecords(sample);
    fc.assert(
      fc.property(fc.constantFrom(...paths), key, messages, shape, (path, name, list, toShape) => {
        const body = insert(sample, path, name, toShape(list));
        fc.pre(readOutcome(200, body).kind === 'success');
        const answer = readAnswer(body);
        const isShown = answer.networks.some(({ channels }) =>
          channels.some(({ items }) => list.every((one) => items.some(({ raw }) => raw === one))),
        );
        expect(isShown || losses(answer).length > losses(readAnswer(sample)).length).toBe(true);
        for (const { at, raw } of answer.notices) expect(valueAt(body, at)).toBe(raw);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['around the answer', { root: { archive: [message] } }, 'archive'],
    ['beside the customer', { response: { messages: [message] } }, 'response.messages'],
    ['in the customer', { customer: { old: { deep: [message] } } }, 'response.customer.old.deep'],
    ['collapsed to one', { response: { messages: { message } } }, 'response.messages.message'],
    ['collapsed, without a time', { root: { a: { id: 1, subject: 'x' } } }, 'a'],
    ['that are texts', { response: { messages: ['Hello'] } }, 'response.messages'],
    ['written into a text', { response: { messageList: '[{"id":1}]' } }, 'response.messageList'],
    ['keyed by names', { response: { all: { a: message, b: message } } }, 'response.all'],
    [
      'beside the networks',
      { interactions: { archive: [message] } },
      'response.customer.interactions.archive',
    ],
    [
      'deep in a network',
      { network: { a: { b: { c: { d: [message] } } } } },
      'response.customer.interactions.network[0].a.b.c.d',
    ],
    [
      'deep in a channel',
      { channel: { a: { b: { c: [message] } } } },
      'response.customer.interactions.network[0].interaction[0].a.b.c',
    ],
    [
      'beside the messages',
      { channel: { messages: { message: [], archive: { a: { b: [message] } } } } },
      'response.customer.interactions.network[0].interaction[0].messages.archive.a.b',
    ],
  ])('%s are told', (_, parts, at) => {
    expect(losses(readAnswer(nested(parts)))).toEqual([`unreadable-list ${at}`]);
  });

  it('of a channel are counted with it', () => {
    const answer = readAnswer(nested({ channel: { a: { b: { c: [message] } } } }));
    expect(answer.networks[0]?.channels[0]?.unreadableLists).toBe(1);
    expect(answer.unreadable).toBe(1);
  });

  it('are not supposed where lists are of another kind', () => {
    const parts = {
      root: { links: [{ rel: 'next', href: '/x' }], server: { name: 'a', tags: ['a', 'b'] } },
      response: { requestId: 'r1', paging: { total: 0, pages: [] } },
      customer: { custom_fields: { field: [{ name: 'age', value: '12' }] }, loyalty: { points: 12 } },
      channel: {
        messages: {
          message: [
            { ...message, attachments: [{ id: 1, name: 'a.pdf', url: 'x' }], buttons: [{ text: 'Yes' }] },
            { ...message, id: 10, history: [{ status: 'SENT', time: '2025-05-01 10:00:00' }] },
          ],
        },
      },
    };
    expect(readAnswer(nested(parts)).notices).toEqual([]);
  });

  it('are not told of one customer where they are of another', () => {
    const [mine, others] = [nested({}), nested({ customer: { id: 2, old: { deep: [message] } } })];
    const customer = [valueAt(mine, 'response.customer'), valueAt(others, 'response.customer')];
    const body = { response: { customer } };
    expect(losses(readAnswer(body, [], { which: 0 }))).toEqual([]);
    expect(losses(readAnswer(body, [], { which: 1 }))).toHaveLength(1);
  });
});

describe('fields around the answer', () => {
  it('are kept', () => {
    const body = nested({ root: { requestId: 'r1' }, response: { server: 'x', status: { code: 200 } } });
    expect(readAnswer(body).extras).toEqual([
      { name: 'requestId', raw: 'r1' },
      { name: 'response.server', raw: 'x' },
    ]);
  });

  it('are the fields of the network where the answer is one', () => {
    const answer = readAnswer({ name: 'capillary', interaction: [], requestId: 'r1' });
    expect([answer.extras, answer.networks[0]?.extras]).toEqual([[], [{ name: 'requestId', raw: 'r1' }]]);
  });
});

describe('networks under their names', () => {
  const capillary = { interaction: [{ type: 'sms', count: 1, messages: { message: [message] } }] };

  it.each([
    ['as the interactions', nested({ customer: { interactions: { capillary, facebook: '' } } })],
    ['in the place of the list', nested({ interactions: { network: { capillary } } })],
    ['as the whole answer', { capillary, total: 1 }],
  ])('are read %s', (_, body) => {
    const answer = readAnswer(body);
    expect(answer.networks.map(({ name }) => name)).toEqual(['capillary']);
    expect(listTexts(answer)).toEqual(['Lost']);
    expect(losses(answer)).toEqual([]);
    expect(readOutcome(200, body).kind).toBe('success');
  });

  it('are told where one of them cannot be read', () => {
    const body = nested({ customer: { interactions: { capillary, facebook: [{ x: 1 }] } } });
    expect(losses(readAnswer(body))).toEqual(['unreadable-network response.customer.interactions.facebook']);
  });
});

describe('what the vendor says of a part that failed', () => {
  const status = { success: 'false', code: 500, message: 'Down' };
  it.each([
    [{ success: false }, 'success'],
    [{ success: 'false', message: 'Down' }, 'message'],
    [{ status }, 'status'],
    [{ item_status: status }, 'item_status'],
    [{ status: 'FAILED' }, 'status'],
    [{ error: 'Down' }, 'error'],
    [{ errors: [{ code: 1, message: 'Down' }] }, 'errors'],
    [{ fault: { faultstring: 'Down' } }, 'fault'],
  ])('is a loss: %j', (parts, key) => {
    const at = 'response.customer.interactions.network[0]';
    const ofNetwork = readAnswer(nested({ network: parts }));
    expect(losses(ofNetwork)).toContain(`refused ${at}.${key}`);
    expect(ofNetwork.networks[0]?.unreadable).toBe(1);
    expect(losses(readAnswer(nested({ channel: parts })))).toContain(`refused ${at}.interaction[0].${key}`);
    expect(losses(readAnswer(nested({ interactions: parts })))).toContain(
      `refused response.customer.interactions.${key}`,
    );
  });

  it.each([
    { success: true },
    { status: { success: 'true', code: 200, message: 'Success' } },
    { status: 'SUCCESS' },
    { error: '', errors: [], fault: null },
    { error: false, errors: {} },
  ])('is none where it worked: %j', (parts) => {
    for (const body of [
      nested({ network: parts }),
      nested({ channel: parts }),
      nested({ interactions: parts }),
    ])
      expect(readAnswer(body).notices).toEqual([]);
  });
});

describe('a count that cannot be read', () => {
  it.each(['1,234', 'many', -1, [1]])('is told, since the list cannot be checked: %j', (count) => {
    const answer = readAnswer({ name: 'capillary', interaction: [{ name: 'sms', count, messageList: [] }] });
    expect(losses(answer)).toEqual(['unreadable-count interaction[0].count']);
  });
});

describe('answers as they come', () => {
  it.each(['flat-viber', 'nested-email', 'collapsed-2013', 'beside-the-list', 'as-it-comes'])(
    '%s: nothing is supposed to be missing',
    (name) => {
      expect(losses(readAnswer(fixture(name)))).toEqual([]);
    },
  );

  it('nor in an empty one', () => {
    for (const body of fixtureParts('empty-but-valid').values()) expect(readAnswer(body).extras).toEqual([]);
  });
});

describe('an answer that says it is cut', () => {
  const list = { name: 'sms', count: 1, messageList: [{ id: 1, subject: 'Hello' }] };
  const flat = (fields: object, channel: object = {}) => ({
    name: 'capillary',
    interaction: [{ ...list, ...channel }],
    ...fields,
  });
  const inCustomer = (around: object, customer: object = {}) => ({
    response: { customer: { ...customer, interactions: { network: flat({}) } }, ...around },
  });
  const cutsOf = (body: unknown) =>
    readAnswer(body)
      .notices.filter(({ kind }) => kind === 'cut')
      .map(({ at }) => at);

  it.each([
    [flat({ hasMore: true }), ['hasMore']],
    [flat({ pagination: { total: 500, next: '/v2/x?offset=50' } }), ['pagination.next']],
    [flat({}, { has_more: 'true' }), ['interaction[0].has_more']],
    [flat({}, { truncated: 1 }), ['interaction[0].truncated']],
    [inCustomer({ nextPageToken: 'abc' }), ['response.nextPageToken']],
    [inCustomer({}, { has_next: true }), ['response.customer.has_next']],
  ])('keeps that (%#)', (body, paths) => {
    expect(cutsOf(body)).toEqual(paths);
    expect(readAnswer(body).unreadable).toBe(1);
  });

  it.each([
    flat({ hasMore: false, next: null, nextPage: '' }),
    flat({ pagination: { hasMore: 'false', limit: 50, next: 'null' } }),
    inCustomer({ meta: { more: 0 } }),
  ])('says nothing where it says that it is whole (%#)', (body) => {
    expect(cutsOf(body)).toEqual([]);
  });
});
