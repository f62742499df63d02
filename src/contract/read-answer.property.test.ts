import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, ChannelAnswer, Field, Notice } from './answer.ts';
import { parseJson } from './parse-json.ts';
import { readAnswer } from './read-answer.ts';
import { readOutcome } from './read-outcome.ts';
import { anyJson } from './testing/any-json.ts';
import { findChannel, listItems } from './testing/find-channel.ts';
import { fixture } from './testing/fixture.ts';
import { listNodes } from './testing/list-nodes.ts';
import { mutated } from './testing/mutated.ts';
import { toFlat } from './testing/to-flat.ts';
import { toNested } from './testing/to-nested.ts';
import { told, type Told, toldChannel, type ToldChannel } from './testing/told.ts';
import { valueAt } from './testing/value-at.ts';

const samples = ['flat-viber', 'nested-email', 'collapsed-2013'].map(
  (name) => [name, fixture(name)] as const,
);

/** Reads what the vendor would send: through text, as the product does. */
function readSent(body: unknown): Answer {
  const parsed = parseJson(JSON.stringify(body));
  return readAnswer(parsed.ok ? parsed.value : undefined);
}

/** Notices of an answer whose path does not lead to their raw value. */
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

function readAlone(channel: ToldChannel): ChannelAnswer {
  const channels = [{ ...channel, name: 'sms' }];
  return findChannel(readSent(toFlat({ network: 'capillary', channels })), 'sms');
}

describe('a list', () => {
  const withMessages = toldChannel.filter(({ messages }) => messages.length > 0);

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
      fc.property(told, (all) => {
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
      fc.property(told, (all) => {
        expect(listFacts(readSent(toNested(all, { isOld })))).toEqual(listFacts(readSent(toFlat(all))));
      }),
      { numRuns: 200 },
    );
  });

  it('say what was told', () => {
    fc.assert(
      fc.property(told, (all) => {
        expect(listCounts(readSent(toFlat(all)))).toEqual(countTold(all));
        expect(listCounts(readSent(toNested(all, { isOld: true })))).toEqual(countTold(all));
      }),
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

function countTold({ channels }: Told): unknown {
  return [channels.map(({ count, messages }) => [count, messages.length])];
}
