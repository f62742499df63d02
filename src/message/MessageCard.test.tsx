import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Item } from '../contract/capillary/answer.ts';
import type { Communication } from '../domain/history/communication.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import type { CardSettings } from './card-settings.ts';
import { MessageCard } from './MessageCard.tsx';

const settings: CardSettings = {
  sourceZone: zone('Asia/Kolkata'),
  displayZone: zone('Asia/Kolkata'),
  fetchedAt,
  mask: unmasked,
  ownAddresses: new Set(['447700900101']),
  words: [],
  contextOf: undefined,
  linkTo: (id) => `https://example.com/${id}`,
};
function one(fields: Partial<Item>, name = 'sms'): Communication {
  const [communication] = history(channel(name, [item({ id: '1', ...fields })])).communications;
  if (communication === undefined) throw new Error('no communication');
  return communication;
}
function draw(communication: Communication, more: Partial<Parameters<typeof MessageCard>[0]> = {}): string {
  const card: ReactNode = (
    <MessageCard
      communication={communication}
      settings={settings}
      open={false}
      marked={false}
      selected={undefined}
      tabStop={false}
      repeats={[]}
      unfolded={false}
      repeated={false}
      position={3}
      count={-1}
      onToggle={() => undefined}
      onUnfold={() => undefined}
      onSelect={() => undefined}
      {...more}
    />
  );
  return renderToStaticMarkup(card);
}
const countElements = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;

describe('MessageCard', () => {
  it.each([
    ['delivered, of a campaign', { delivered: '28-05-2025 13:52:09', campaign: '261540' }],
    ['failed, with its reason', { status: 'GTW_NOT_FOUND', campaign: '261540' }],
    ['without a status', { status: undefined }],
    ['in another script, from another', { text: 'आपका ऑर्डर तैयार है 📦', sender: 'दुकान', status: 'चला गया' }],
    ['to another number, with an odd date', { receiver: '447700900102', delivered: '28-05-2025 13:52:00' }],
  ])('is of at most 15 elements: %s', (_name, fields) => {
    expect(countElements(draw(one(fields)))).toBeLessThanOrEqual(15);
    expect(draw(one(fields))).not.toMatch(/<svg|style=/);
  });

  it('says what it is, and where in the list', () => {
    const html = draw(one({ status: 'DND_BLOCKED', text: 'Hello\n\nthere' }), { tabStop: true });
    expect(html).toContain('aria-label="SMS, Wednesday 28 May 2025 13:52:07, Blocked: Hello there"');
    expect(html).toContain('aria-posinset="3" aria-setsize="-1"');
    expect(html).toContain('tabindex="0"');
    expect(html).toContain('data-message-id="1" data-direction="out" data-open="false" data-marked="false"');
    expect(html).toContain('aria-label="Details of SMS, Wednesday 28 May 2025 13:52:07"');
  });

  it('separates the parts of the line, signs apart', () => {
    const html = draw(
      one({
        status: 'DND_BLOCKED',
        receiver: '447700900102',
        campaign: '7',
        delivered: '28-05-2025 13:52:00',
      }),
    );
    const [line = ''] = /<p class="[^"]*meta[^"]*"[^>]*>.*<\/p>/.exec(html) ?? [];
    expect(line.replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')).toBe(
      'do-not-disturb · to 447700900102, another number · campaign 7 · Delivered 7 s before it was sent; the status says that it was blocked',
    );
    expect(line).not.toMatch(/odd[^"]*">\u00a0·/);
  });

  it('isolates whatever is not plain, and nothing else', () => {
    expect(draw(one({ text: 'Hello', sender: 'AB-SHOP' }))).not.toMatch(/<bdi|dir=/);
    const html = draw(one({ text: 'مرحبا', sender: 'متجر', status: 'وصل' }));
    expect(html).toContain('dir="auto">مرحبا');
    expect(html).toContain('from <bdi dir="auto">متجر</bdi>');
    expect(html).toContain('<bdi dir="auto">وصل</bdi>');
  });

  it('marks the words that are searched for, in text, receiver and sender', () => {
    const html = draw(one({ text: 'Your coupon', receiver: '447700900102', sender: 'Coupons' }), {
      settings: { ...settings, words: ['coupon', '900102'] },
    });
    const marked = [...html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, words]) => words);
    expect(marked).toEqual(['coupon', '900102', 'Coupon']);
  });

  it('offers to select it while somebody selects', () => {
    const html = draw(one({}), { selected: true });
    expect(html).toContain('data-selected="true"');
    expect(html).toContain('aria-label="Select SMS, Wednesday 28 May 2025 13:52:07" checked=""');
  });

  it('tells repeats by a button that unfolds them', () => {
    const repeats = [one({ id: '2' }), one({ id: '3' })];
    const html = draw(one({}), { repeats, unfolded: true });
    expect(html).toMatch(
      /<button[^>]*aria-expanded="true"[^>]*>sent 3 times at once, all delivered<\/button>/,
    );
  });

  it('shows no identity that is masked, closed or open', () => {
    const mask = maskerOf((text) => text.replaceAll('900102', '••••'));
    const communication = one({
      text: 'Call 447700900102',
      receiver: '447700900102',
      status: 'TO_447700900102',
      sent: '447700900102',
      campaign: '447700900102',
    });
    for (const open of [false, true]) {
      expect(draw(communication, { open, settings: { ...settings, mask } })).not.toContain('900102');
    }
  });

  it('opens to its story, what it means, copies and every field', () => {
    const html = draw(one({ status: 'DND_BLOCKED' }), { open: true });
    expect(html).toContain('Blocked by do-not-disturb; it did not arrive. As the gateway reports.');
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain(
      'Sent 28 May 2025, 13:52:07 Kolkata +5:30Blocked, no time given',
    );
    expect(html).toMatch(/Copy text.*Copy link.*More for this message/s);
    expect(html).toContain(' fields and JSON, as Capillary writes them');
  });
});
