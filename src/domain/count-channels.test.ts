import { describe, expect, it } from 'vitest';
import { countChannels } from './count-channels.ts';
import { channel, history, item } from './testing/factories.ts';

describe('countChannels', () => {
  it('counts a card of two channels in both', () => {
    const same = item({ id: '7' });
    expect(
      countChannels(history(channel('phone', [same]), channel('sms', [same, item({ id: '8' })]))),
    ).toEqual([
      { name: 'sms', count: 2 },
      { name: 'phone', count: 1 },
    ]);
  });

  it('takes the vendor’s count only where nothing is listed', () => {
    expect(
      countChannels(
        history(channel('tweet', [], { count: 10 }), channel('viber', [item({ id: '1' })], { count: 99 })),
      ),
    ).toEqual([
      { name: 'viber', count: 1 },
      { name: 'tweet', count: 10 },
    ]);
  });

  it('names empty and unknown channels too, the unknown last', () => {
    expect(
      countChannels(
        history(channel('__proto__', [item({ id: '1' })]), channel('line', [], { count: undefined })),
      ),
    ).toEqual([
      { name: 'line', count: 0 },
      { name: '__proto__', count: 1 },
    ]);
  });

  it('adds up what two networks only count', () => {
    const tweets = history(channel('tweet', [], { count: 3 }));
    expect(countChannels({ ...tweets, channels: [...tweets.channels, ...tweets.channels] })).toEqual([
      { name: 'tweet', count: 6 },
    ]);
  });
});
