import { describe, expect, it } from 'vitest';
import type { NetworkAnswer, Notice } from './answer.ts';
import { collectNotices } from './notices.ts';
import { readNetwork } from './read-network.ts';

function read(record: Record<string, unknown>): { answer: NetworkAnswer; notices: readonly Notice[] } {
  const notices = collectNotices();
  return { answer: readNetwork(record, '', notices), notices: notices.all };
}

describe('readNetwork', () => {
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
