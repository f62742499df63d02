import { describe, expect, it } from 'vitest';
import { finish } from '../steps.ts';
import { fixture } from '../testing/fixture.ts';
import type { NetworkAnswer, Notice } from './answer.ts';
import { findCustomers } from './customers.ts';
import { type Listed, entryPath } from './lists.ts';
import { findNetworks, isNetworkRecord, readNetwork } from './networks.ts';
import { createReadingLog } from './reading-log.ts';

const capillary = { name: 'capillary', interaction: [] };

function find(body: unknown): Listed | undefined {
  return findNetworks(body, findCustomers(body)[0]);
}

function firstPath(body: unknown): string | undefined {
  const found = find(body);
  return found && entryPath(found, 0);
}

describe('findNetworks', () => {
  it('finds the networks of the nested shape', () => {
    expect(find(fixture('nested-email'))?.entries).toHaveLength(1);
    expect(firstPath(fixture('nested-email'))).toBe('response.customer.interactions.network[0]');
  });

  it('takes the flat shape for the network itself', () => {
    const body = fixture('flat-viber');
    expect(find(body)?.entries).toEqual([body]);
    expect(firstPath(body)).toBe('');
  });

  it('does without the envelope', () => {
    expect(firstPath({ customer: { interactions: { network: [capillary] } } })).toBe(
      'customer.interactions.network[0]',
    );
  });

  it('finds a network that stands alone', () => {
    expect(firstPath({ customer: { interactions: { network: capillary } } })).toBe(
      'customer.interactions.network',
    );
    expect(firstPath({ customer: { interactions: capillary } })).toBe('customer.interactions');
  });

  it('takes a list of flat answers', () => {
    expect(find([capillary, 5])?.entries).toEqual([capillary, 5]);
    expect(firstPath([capillary])).toBe('[0]');
  });

  it('reads networks with numbers as keys', () => {
    const networks = { 0: capillary, 2: { name: 'facebook' } };
    for (const interactions of [networks, { network: networks }]) {
      expect(find({ customer: { interactions } })?.entries).toEqual([capillary, { name: 'facebook' }]);
    }
    expect(firstPath({ customer: { interactions: { network: networks } } })).toBe(
      'customer.interactions.network.0',
    );
    expect(find({ 0: capillary, 1: 5 })?.entries).toEqual([capillary, 5]);
    expect(firstPath({ 0: capillary })).toBe('0');
  });

  it('does not take a network that also has a number as a key for a list', () => {
    const odd = { ...capillary, 0: { name: 'x' } };
    expect(find(odd)?.entries).toEqual([odd]);
    expect(find({ customer: { interactions: { name: 'capillary', 0: { x: 1 } } } })?.entries).toEqual([
      { name: 'capillary', 0: { x: 1 } },
    ]);
  });

  it('knows no networks where a list of them would only look empty', () => {
    expect(find({ customer: { interactions: { networks: [capillary] } } })).toBeUndefined();
    expect(find({ customer: { id: 1 } })).toBeUndefined();
  });
});

describe('isNetworkRecord', () => {
  it('needs a name or a list of interactions', () => {
    expect([capillary, { name: 'facebook' }, { interaction: '' }].every(isNetworkRecord)).toBe(true);
    expect([{}, { networks: [] }, [], 'capillary', null].some(isNetworkRecord)).toBe(false);
  });
});

describe('readNetwork', () => {
  function read(record: Record<string, unknown>): { answer: NetworkAnswer; notices: readonly Notice[] } {
    const log = createReadingLog();
    return { answer: finish(readNetwork(record, '', log)), notices: log.notices };
  }

  it('reads its channels in their order', () => {
    const { answer } = read({ name: 'capillary', interaction: [{ name: 'sms' }, { name: 'email' }] });
    expect([answer.name, ...answer.channels.map(({ channel }) => channel)]).toEqual([
      'capillary',
      'sms',
      'email',
    ]);
  });

  it('reads a channel that stands alone', () => {
    expect(read({ interaction: { type: 'checkin' } }).answer.channels).toHaveLength(1);
  });

  it('says which channels cannot be read', () => {
    const { answer, notices } = read({ name: 'capillary', interaction: ['sms', { name: 'sms' }] });
    expect([answer.channels.length, answer.unreadable]).toEqual([1, 1]);
    expect(notices).toEqual([
      { kind: 'unreadable-channel', at: 'interaction[0]', channel: undefined, raw: 'sms' },
    ]);
  });

  it.each([5, 'oops', true])('says that the channels are no list: %j', (raw) => {
    const { answer, notices } = read({ name: 'capillary', interaction: raw });
    expect([answer.channels, answer.unreadable]).toEqual([[], 1]);
    expect(notices).toEqual([{ kind: 'unreadable-list', at: 'interaction', channel: undefined, raw }]);
  });

  it('reads channels with numeric keys, and keeps what stands beside them', () => {
    const { answer } = read({ interaction: { 1: { name: 'email' }, 0: { name: 'sms' }, total: 2 } });
    expect(answer.channels.map(({ channel }) => channel)).toEqual(['sms', 'email']);
    expect(answer.extras).toEqual([{ name: 'interaction.total', raw: 2 }]);
  });

  it('says that the channels may stand under another name', () => {
    const channels = [{ name: 'sms' }];
    for (const raw of [channels, { 0: channels[0] }, { interaction: channels }]) {
      const { answer, notices } = read({ name: 'capillary', interactions: raw });
      expect(answer.extras).toEqual([{ name: 'interactions', raw }]);
      expect(answer.unreadable).toBe(1);
      expect(notices).toEqual([{ kind: 'unreadable-list', at: 'interactions', channel: undefined, raw }]);
    }
  });

  it('says that more channels stand beside the channels', () => {
    const raw = [{ type: 'sms', messages: { message: [{ id: 1 }] } }];
    const { answer, notices } = read({ name: 'capillary', interaction: [], interactions: raw });
    expect(answer.unreadable).toBe(1);
    expect(notices).toEqual([{ kind: 'unreadable-list', at: 'interactions', channel: undefined, raw }]);
  });

  it('says nothing of lists beside the channels, nor of lists that hold none', () => {
    expect(read({ name: 'capillary', interaction: [], links: [{ rel: 'next' }] }).notices).toEqual([]);
    expect(read({ name: 'capillary', tags: ['a', 'b'] }).notices).toEqual([]);
  });

  it('says nothing of a network that has no channels', () => {
    expect(read({ name: 'facebook', source: 'social' })).toEqual({
      answer: {
        name: 'facebook',
        spelling: undefined,
        channels: [],
        unreadable: 0,
        extras: [{ name: 'source', raw: 'social' }],
      },
      notices: [],
    });
  });

  it('keeps errors that say something', () => {
    expect(read({ name: 'capillary', interaction: [], errors: [] }).answer.extras).toEqual([]);
    expect(read({ name: 'capillary', interaction: [], errors: ['x'] }).answer.extras).toEqual([
      { name: 'errors', raw: ['x'] },
    ]);
  });

  it('has one name, however it is spelled, and keeps how the vendor spells it', () => {
    const names = ['capillary', ' capillary\n', 'Capillary', 'FOUR SQUARE', 'Instagram'].map((name) => {
      const { answer } = read({ name, interaction: [] });
      return [answer.name, answer.spelling, answer.extras.length];
    });
    expect(names).toEqual([
      ['capillary', undefined, 0],
      ['capillary', undefined, 0],
      ['capillary', 'Capillary', 0],
      ['foursquare', 'FOUR SQUARE', 0],
      ['instagram', 'Instagram', 0],
    ]);
  });

  it('says that its name cannot be read', () => {
    const { answer, notices } = read({ name: ['capillary'], interaction: [] });
    expect(answer.name).toBe('');
    expect(notices.map(({ at }) => at)).toEqual(['name']);
  });
});

describe('channels under their names', () => {
  const message = (id: number) => ({ id, subject: 'Hello', sentDate: '26-05-2025 15:52:03' });
  const read = (interaction: unknown) => {
    const log = createReadingLog();
    const { channels, unreadable } = finish(readNetwork({ name: 'capillary', interaction }, '', log));
    const notices = log.notices.map(({ kind, at }) => `${kind} ${at}`);
    return {
      channels: channels.map(({ channel, count, items }) => [channel, count, items.length]),
      unreadable,
      notices,
    };
  };

  it('are read as entries, or as their list alone, each under its own name', () => {
    expect(
      read({
        SMS: [message(1), message(2)],
        email: { count: 3, messageList: [message(3)] },
        telegram: [message(4)],
        missed_call: { count: 2 },
        note: 'x',
        tags: ['x'],
      }),
    ).toEqual({
      channels: [
        ['sms', undefined, 2],
        ['email', 3, 1],
        ['telegram', undefined, 1],
        ['missed_call', 2, 0],
      ],
      unreadable: 0,
      notices: ['unexpected-list interaction.SMS', 'unexpected-list interaction.telegram'],
    });
  });

  it('hide no failure and no message beside them', () => {
    expect(read({ sms: message(1), errors: [{ code: 500, status: false }] })).toEqual({
      channels: [['sms', undefined, 0]],
      unreadable: 1,
      notices: ['refused interaction.errors', 'unreadable-list interaction.sms'],
    });
  });
});
