import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareChannels } from '../channels/channel.ts';
import { channel, history, item } from '../testing/factories.ts';
import { toChannelStrip } from './to-channel-strip.ts';

const entries = fc.array(
  fc.record({
    status: fc.constantFrom(
      'DELIVERED',
      'OPENED',
      'FAILED',
      'SOFT_BOUNCED',
      'BLOCKED',
      'SENT',
      'X',
      undefined,
    ),
    sent: fc.constantFrom('2025-05-27 10:00:00', '2025-05-28 10:00:00', '2025-05-29 10:00:00', undefined),
  }),
  { maxLength: 8 },
);

describe('toChannelStrip', () => {
  it('says how many, the last that arrived, the last that failed, and the share', () => {
    const strip = toChannelStrip(
      history(
        channel('sms', [
          item({ id: '1', sent: '2025-05-01 10:00:00' }),
          item({ id: '2', sent: '2025-05-02 10:00:00', status: 'OPENED' }),
          item({ id: '3', sent: '2025-05-03 10:00:00', status: 'FAILED' }),
          item({ id: '4', sent: '2025-05-04 10:00:00', status: 'SENT' }),
          item({ id: '5', sent: '2025-05-05 10:00:00', status: undefined }),
        ]),
      ),
    );
    expect(strip).toMatchObject([
      {
        channel: 'sms',
        count: 5,
        lastDelivered: { id: '2' },
        lastFailed: { id: '3' },
        share: { delivered: 2, of: 4 },
      },
    ]);
  });

  it('leaves what came from the customer out of the share', () => {
    const [line] = toChannelStrip(history(channel('feedback', [item({ status: 'DELIVERED' })])));
    expect(line).toMatchObject({ count: 1, share: { delivered: 0, of: 0 } });
  });

  it('points at one without a date where no other arrived', () => {
    const [line] = toChannelStrip(history(channel('sms', [item({ id: '1', sent: 'soon' })])));
    expect(line?.lastDelivered).toEqual({ id: '1', sentAt: undefined });
  });

  it('agrees with asking for each channel by itself', () => {
    fc.assert(
      fc.property(entries, entries, entries, (sms, email, other) => {
        const all = history(
          channel('zzz', other.map(item)),
          channel('email', email.map(item)),
          channel('sms', sms.map(item)),
        );
        const strip = toChannelStrip(all);
        expect(strip.map((line) => line.channel)).toEqual(
          strip.map((line) => line.channel).toSorted(compareChannels),
        );
        for (const line of strip) {
          const cards = all.communications.filter(({ channels }) => channels.includes(line.channel));
          const inFamilies = (...families: readonly string[]) =>
            cards.filter(({ status }) => status !== undefined && families.includes(status.family));
          const arrived = inFamilies('delivered', 'opened');
          expect(line).toMatchObject({
            count: cards.length,
            share: {
              delivered: arrived.length,
              of: cards.filter(({ status }) => status !== undefined).length,
            },
          });
          expect(line.lastDelivered?.id).toBe(arrived[0]?.id);
          expect(line.lastFailed?.id).toBe(inFamilies('failed', 'bounced', 'blocked')[0]?.id);
        }
        expect(strip.length).toBe(new Set(all.communications.flatMap(({ channels }) => channels)).size);
      }),
    );
  });
});
