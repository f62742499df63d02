import { describe, expect, it } from 'vitest';
import type { History } from '../history/history.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { countChannels } from './channel-counts.ts';
import { selectCommunications } from './select.ts';
import { type View, wholeView } from './view.ts';

const kolkata = zone('Asia/Kolkata');

function count(of: History, view: Partial<View> = {}): readonly (readonly [string, number])[] {
  const selection = selectCommunications(of.communications, { ...wholeView, ...view }, kolkata);
  return countChannels(of, selection).map((each) => [each.name, each.count]);
}

describe('countChannels', () => {
  it('counts a card of two channels in both', () => {
    const same = item({ id: '7' });
    expect(count(history(channel('phone', [same]), channel('sms', [same, item({ id: '8' })])))).toEqual([
      ['sms', 2],
      ['phone', 1],
    ]);
  });

  it('takes the vendor’s count only where nothing is listed', () => {
    expect(
      count(
        history(channel('tweet', [], { count: 10 }), channel('viber', [item({ id: '1' })], { count: 99 })),
      ),
    ).toEqual([
      ['viber', 1],
      ['tweet', 10],
    ]);
  });

  it('names empty and unknown channels too, the unknown last', () => {
    expect(
      count(history(channel('__proto__', [item({ id: '1' })]), channel('line', [], { count: undefined }))),
    ).toEqual([
      ['line', 0],
      ['__proto__', 1],
    ]);
  });

  it('adds up what two networks only count', () => {
    const tweets = history(channel('tweet', [], { count: 3 }));
    expect(count({ ...tweets, channels: [...tweets.channels, ...tweets.channels] })).toEqual([['tweet', 6]]);
  });

  it('counts under all other filters, and leaves out what is only counted while any is on', () => {
    const all = history(
      channel('sms', [item({ id: '1', status: 'FAILED' }), item({ id: '2' })]),
      channel('viber', [item({ id: '3' })]),
      channel('tweet', [], { count: 10 }),
    );
    expect(count(all, { statuses: [{ family: 'failed' }], channel: 'viber' })).toEqual([
      ['sms', 1],
      ['viber', 0],
      ['tweet', 0],
    ]);
    expect(count(all, { channel: 'viber' })).toEqual([
      ['sms', 2],
      ['viber', 1],
      ['tweet', 10],
    ]);
  });

  it('says which channels hold nothing at all, whatever is filtered away', () => {
    const all = history(
      channel('sms', [item({ id: '1' })]),
      channel('line', []),
      channel('tweet', [], { count: 1 }),
    );
    const selection = selectCommunications(all.communications, { ...wholeView, words: 'zzz' }, kolkata);
    expect(countChannels(all, selection).map(({ name, empty }) => [name, empty])).toEqual([
      ['sms', false],
      ['line', true],
      ['tweet', false],
    ]);
  });
});
