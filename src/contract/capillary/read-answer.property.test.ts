import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isRecord } from '../json.ts';
import { parseJson } from '../parse-json.ts';
import { anyJson } from '../testing/any-json.ts';
import { findChannel, listItems } from '../testing/find-channel.ts';
import { fixture } from '../testing/fixture.ts';
import { listNodes } from '../testing/list-nodes.ts';
import { mutated } from '../testing/mutated.ts';
import { numbered } from '../testing/numbered.ts';
import {
  type ChannelContent,
  type NetworkContent,
  anyChannel,
  anyNetwork,
  toFlat,
  toNested,
} from '../testing/shapes.ts';
import { valueAt } from '../testing/value-at.ts';
import type { Answer, ChannelAnswer, Field, Notice } from './answer.ts';
import { foldChannel } from './names.ts';
import { readOutcome } from './outcome.ts';
import { readAnswer } from './read-answer.ts';

const samples = ['flat-viber', 'nested-email', 'collapsed-2013'].map(
  (name) => [name, fixture(name)] as const,
);

/** Reads what the vendor would send: through text, as the product does. */
function readSent(body: unknown): Answer {
  const parsed = parseJson(JSON.stringify(body));
  return readAnswer(parsed.ok ? parsed.value : undefined);
}

/** ReadingLog of an answer whose path does not lead to their raw value. */
function listLost(body: unknown): readonly Notice[] {
  return readAnswer(body).notices.filter(({ at, raw }) => !Object.is(valueAt(body, at), raw));
}

describe('readAnswer', () => {
  it('reads any JSON, and every notice leads to its raw value', () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        expect(listLost(body)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads any JSON in the place of an interaction', () => {
    fc.assert(
      fc.property(fc.array(anyJson, { maxLength: 3 }), (interaction) => {
        const body = { name: 'capillary', interaction };
        expect(listLost(body)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(samples)('reads %s with any node dropped, renamed, retyped or wrapped', (_, sample) => {
    fc.assert(
      fc.property(mutated(sample), (body) => {
        expect(listLost(body)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(samples)('loses no message of %s in silence, whatever becomes of other nodes', (_, sample) => {
    const messages = listItems(readAnswer(sample)).map(({ raw }) => raw);
    fc.assert(
      fc.property(mutated(sample), (body) => {
        fc.pre(readOutcome(200, body).kind === 'success');
        const sent = listNodes(body);
        const shown = listNodes(listRaws(readAnswer(body)));
        expect(messages.filter((message) => sent.has(message) && !shown.has(message))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no prototype', () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        const answer = readAnswer(body);
        expect(Object.keys(Object.prototype)).toEqual([]);
        for (const item of listItems(answer)) expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
      }),
    );
  });
});

/** Every raw value that an answer shows. */
function listRaws({ networks, notices, customer }: Answer): readonly unknown[] {
  const channels = networks.flatMap((network) => network.channels);
  const extras: readonly (readonly Field[])[] = [
    ...[...networks, ...channels].map((one) => one.extras),
    customer?.extras ?? [],
  ];
  return [
    ...channels.flatMap(({ items }) => items.map(({ raw }) => raw)),
    ...extras.flat().map(({ raw }) => raw),
    ...notices.map(({ raw }) => raw),
  ];
}

function readAlone(channel: ChannelContent): ChannelAnswer {
  const channels = [{ ...channel, name: 'sms' }];
  return findChannel(readSent(toFlat({ network: 'capillary', channels })), 'sms');
}

describe('a list', () => {
  const withMessages = anyChannel.filter(({ messages }) => messages.length > 0);

  it('without one of its messages changes by that message alone', () => {
    fc.assert(
      fc.property(withMessages, fc.nat(), (channel, seed) => {
        const index = seed % channel.messages.length;
        const before = readAlone(channel);
        const after = readAlone({ ...channel, messages: channel.messages.toSpliced(index, 1) });
        expect(after).toEqual({ ...before, items: before.items.toSpliced(index, 1) });
      }),
    );
  });

  it('in another order changes the order of its items alone', () => {
    const withOrder = withMessages.chain((channel) => {
      const indices = channel.messages.map((_, index) => index);
      const order = fc.shuffledSubarray(indices, { minLength: indices.length });
      return fc.tuple(fc.constant(channel), order);
    });
    fc.assert(
      fc.property(withOrder, ([channel, order]) => {
        const { messages } = channel;
        const before = readAlone(channel);
        const after = readAlone({ ...channel, messages: order.flatMap((index) => messages[index] ?? []) });
        expect(after).toEqual({ ...before, items: order.flatMap((index) => before.items[index] ?? []) });
      }),
    );
  });

  it('of channels in another order changes the order of the channels alone', () => {
    fc.assert(
      fc.property(anyNetwork, (all) => {
        const [before] = readSent(toFlat(all)).networks;
        const [after] = readSent(toFlat({ ...all, channels: all.channels.toReversed() })).networks;
        expect(after?.channels).toEqual(before?.channels.toReversed());
      }),
    );
  });
});

describe('both shapes', () => {
  it.each([
    ['the nested shape of 2025', false],
    ['the nested shape of 2013', true],
  ])('%s says the same as the flat one', (_, isOld) => {
    fc.assert(
      fc.property(anyNetwork, (all) => {
        expect(listFacts(readSent(toNested(all, { isOld })))).toEqual(listFacts(readSent(toFlat(all))));
      }),
      { numRuns: 200 },
    );
  });

  it('say what was sent', () => {
    fc.assert(
      fc.property(anyNetwork, (all) => {
        expect(listCounts(readSent(toFlat(all)))).toEqual(countSent(all));
        expect(listCounts(readSent(toNested(all, { isOld: true })))).toEqual(countSent(all));
      }),
    );
  });
});

describe('lists with numeric keys', () => {
  const step = fc.constantFrom(1, 3, 98_231_001_122_334);

  it.each(samples)('say the same as the lists of %s', (_, sample) => {
    fc.assert(
      fc.property(step, (by) => {
        expect(listSaid(readAnswer(numbered(sample, by)))).toEqual(listSaid(readAnswer(sample)));
      }),
    );
  });

  it.each(samples)('say the same as the lists of %s with any node changed', (_, sample) => {
    fc.assert(
      fc.property(mutated(sample), step, (body, by) => {
        expect(listSaid(readAnswer(numbered(body, by)))).toEqual(listSaid(readAnswer(body)));
      }),
      { numRuns: 500 },
    );
  });

  it('say the same as lists whatever is sent, in either shape', () => {
    fc.assert(
      fc.property(anyNetwork, step, (all, by) => {
        for (const body of [toFlat(all), toNested(all, { isOld: false }), [toFlat(all), toFlat(all)]]) {
          expect(listSaid(readSent(numbered(body, by)))).toEqual(listSaid(readSent(body)));
        }
      }),
    );
  });

  it('say the same as the lists of any JSON', () => {
    fc.assert(
      fc.property(anyJson, step, (body, by) => {
        expect(listSaid(readAnswer(numbered(body, by)))).toEqual(listSaid(readAnswer(body)));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What an answer says, without paths, raw values and warnings as they came: those are written otherwise. */
function listSaid(answer: Answer): unknown {
  const warnings = answer.warnings.map(({ message }) => (/^[[{]/.test(message) ? 'as it came' : message));
  return withoutRaw({ ...answer, warnings });
}

function withoutRaw(value: unknown): unknown {
  if (isList(value)) return value.map(withoutRaw);
  if (!isRecord(value)) return value;
  const said = Object.entries(value).filter(([key]) => key !== 'raw' && key !== 'at');
  return Object.fromEntries(said.map(([key, child]) => [key, withoutRaw(child)]));
}

describe('names of channels', () => {
  const spelled = fc.constantFrom(
    'SMS',
    ' sms',
    'Sms',
    'E-mail',
    'email',
    'Missed Call',
    'missed_call',
    'RCS',
    'rcs ',
  );

  it('in another spelling change nothing but the spelling', () => {
    fc.assert(
      fc.property(anyChannel, spelled, (channel, name) => {
        const read = (one: string): ChannelAnswer =>
          findChannel(
            readSent(toFlat({ network: 'capillary', channels: [{ ...channel, name: one }] })),
            name,
          );
        expect({ ...read(name), spelling: undefined }).toEqual({ ...read(foldChannel(name)) });
      }),
    );
  });
});

describe('what cannot be read', () => {
  it('is counted: none is said to be there only where every list and entry was read', () => {
    fc.assert(
      fc.property(fc.array(anyJson, { maxLength: 4 }), (interaction) => {
        const { networks, notices, unreadable } = readAnswer({ name: 'capillary', interaction });
        const channels = networks.flatMap((network) => network.channels);
        const counted = [
          ...networks.map((network) => network.unreadable),
          ...channels.map((channel) => channel.unreadable + channel.unreadableLists),
          notices.filter(({ kind }) => kind === 'unreadable-count').length,
        ];
        expect(unreadable).toBe(counted.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What an answer says, without raw values; times are written alike. */
function listFacts({ networks, notices, warnings }: Answer): unknown {
  return {
    notices,
    warnings,
    networks: networks.map(({ name, channels }) => ({
      name,
      channels: channels.map(({ items, ...channel }) => ({
        ...channel,
        items: items.map(({ sent, delivered, ...facts }) => ({
          ...facts,
          raw: undefined,
          sent: sent?.replace(/^(\d\d)-(\d\d)-(\d{4}) /, '$3-$2-$1 '),
          delivered: delivered?.replace(/T(.+)Z$/, ' $1'),
        })),
      })),
    })),
  };
}

function listCounts({ networks }: Answer): unknown {
  return networks.map(({ channels }) => channels.map(({ count, items }) => [count, items.length]));
}

function countSent({ channels }: NetworkContent): unknown {
  return [channels.map(({ count, messages }) => [count, messages.length])];
}
