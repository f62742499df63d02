import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../testing/factories.ts';
import { askableChannels } from './askable-channels.ts';

describe('askableChannels', () => {
  it('names each channel to the customer once, empty and unknown ones too', () => {
    const answer = history(
      channel('new one', [item()]),
      channel('whatsapp', []),
      channel('feedback', [item()]),
      channel('sms', [item({ id: '1' }), item({ id: '2' })]),
      channel('tweet', [], { count: 3 }),
    );
    expect(askableChannels(answer)).toEqual(['sms', 'whatsapp', 'new one']);
  });
});
