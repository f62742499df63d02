import { describe, expect, it } from 'vitest';
import type { History } from '../../domain/history/history.ts';
import { channel, history, item } from '../../domain/testing/factories.ts';
import { joinAnswers } from '../../domain/history/join-histories.ts';
import { compareAsked } from './compare-asked.ts';

const capillary = history(channel('sms', [item({ id: '1' }), item({ id: '2' })]));

/** The same as another network says it. */
function of(network: string, { communications, channels, ...rest }: History): History {
  return {
    ...rest,
    communications: communications.map((one) => ({ ...one, network })),
    channels: channels.map((one) => ({ ...one, network })),
  };
}
const both = joinAnswers([capillary, of('facebook', history(channel('like', [item({ id: '3' })])))]);

describe('compareAsked', () => {
  it('leaves networks out that were not asked for the second identity', () => {
    const { both: count, onlyInFirst, leftOut } = compareAsked(both, capillary);
    expect([count, onlyInFirst, leftOut]).toEqual([2, [], ['facebook']]);
  });

  it('compares everything where both were asked, or the second has nothing at all', () => {
    expect(compareAsked(both, both)).toMatchObject({ both: 3, leftOut: [] });
    expect(compareAsked(both, history())).toMatchObject({ both: 0, leftOut: [] });
    expect(compareAsked(both, history()).onlyInFirst).toHaveLength(3);
  });
});
