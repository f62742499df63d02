import { describe, expect, it } from 'vitest';
import type { NetworkAnswer, Notice } from '../answer.ts';
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
    expect(answer.channels).toHaveLength(1);
    expect(notices).toEqual([
      { kind: 'unreadable-channel', at: 'interaction[0]', channel: undefined, raw: 'sms' },
    ]);
  });

  it('says that the channels are no list', () => {
    expect(read({ name: 'capillary', interaction: 5 }).notices).toEqual([
      { kind: 'unreadable-list', at: 'interaction', channel: undefined, raw: 5 },
    ]);
  });

  it('says that the channels may stand under another name', () => {
    const raw = [{ name: 'sms' }];
    const { answer, notices } = read({ name: 'capillary', interactions: raw });
    expect(answer.extras).toEqual([{ name: 'interactions', raw }]);
    expect(notices).toEqual([{ kind: 'unreadable-list', at: 'interactions', channel: undefined, raw }]);
  });

  it('says nothing of lists beside the channels, nor of lists that hold none', () => {
    expect(read({ name: 'capillary', interaction: [], links: [{ rel: 'next' }] }).notices).toEqual([]);
    expect(read({ name: 'capillary', tags: ['a', 'b'] }).notices).toEqual([]);
  });

  it('says nothing of a network that has no channels', () => {
    expect(read({ name: 'facebook', source: 'social' })).toEqual({
      answer: { name: 'facebook', channels: [], extras: [{ name: 'source', raw: 'social' }] },
      notices: [],
    });
  });

  it('keeps errors that say something', () => {
    expect(read({ name: 'capillary', interaction: [], errors: [] }).answer.extras).toEqual([]);
    expect(read({ name: 'capillary', interaction: [], errors: ['x'] }).answer.extras).toEqual([
      { name: 'errors', raw: ['x'] },
    ]);
  });

  it('says that its name cannot be read', () => {
    const { answer, notices } = read({ name: ['capillary'], interaction: [] });
    expect(answer.name).toBe('');
    expect(notices.map(({ at }) => at)).toEqual(['name']);
  });
});
