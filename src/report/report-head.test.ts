import { describe, expect, it } from 'vitest';
import type { History } from '../domain/history/history.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { channel, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import { wholeView } from '../domain/view/view.ts';
import {
  type ReportSource,
  type Typed,
  describeAmount,
  describePeriod,
  toReportHead,
} from './report-head.ts';

describe('report head', () => {
  const kolkata = zone('Asia/Kolkata');
  const shown = history(
    channel('sms', [item({ id: '1' })]),
    channel('viber', [item({ id: '2' })], { count: 9 }),
  );
  const origin = { kind: 'service', mode: 'real' } as const;
  const untyped: Typed = { title: '', reference: '', preparedBy: '' };
  const mask = maskerOf((text) => text.replaceAll('447700900101', '••••0101'));
  const sent = { identifierName: 'mobile', identifierValue: '447700900101' } as const;

  const real: History = { ...shown, sent, origin };

  function head(fields: Partial<ReportSource> = {}, typed: Partial<Typed> = {}) {
    const source: ReportSource = {
      history: real,
      view: wholeView,
      zone: kolkata,
      filters: [],
      mask,
      version: '0.1.0',
      answers: [{ network: undefined, requestId: 'r1', answer: {} }],
      ...fields,
    };
    return toReportHead(
      source,
      shown.communications,
      { ...untyped, ...typed },
      source.answers.map(() => 'ab12'),
    );
  }
  const factOf = (label: string, fields?: Partial<ReportSource>, typed?: Partial<Typed>) =>
    head(fields, typed).facts.find((fact) => fact.label === label)?.value;

  describe('toReportHead', () => {
    it('says of whom, of when, what narrows it, how much, how complete, and where from', () => {
      expect(head().facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
        'Customer: ••••••••0101 (as searched)',
        'Period: 28 May 2025, 13:52:07 (Kolkata +5:30)',
        'Times in: Asia/Kolkata; each day prints its offset',
        'Filters: none; newest first',
        'Messages: 2 of 2 messages; SMS 1, Viber 1',
        'Networks: Asked: Capillary. Not asked: Facebook, Twitter and Foursquare.',
        'Completeness: SMS 1 of 1; Viber: 1 of 9',
        'Fetched: 30 Jun 2025, 17:30:00 (Kolkata +5:30), from Capillary, call “Get Customer Interactions”; request r1',
        'Fingerprint of Capillary’s answer (SHA-256): ab12',
        'Made with: Customer Timeline 0.1.0',
      ]);
    });

    it('names the channel and the filters', () => {
      const view = { ...wholeView, channel: 'sms', order: 'oldest' } as const;
      expect(factOf('Filters', { view, filters: ['May 2025', '“447700900101”'] })).toBe(
        'Channel SMS · May 2025 · “••••0101”; oldest first',
      );
    });

    it('says how complete the chosen channel is, and only that', () => {
      const view = { ...wholeView, channel: 'sms' };
      expect(factOf('Completeness', { view })).toBe('SMS 1 of 1');
      expect(head({ view }).caveats).toEqual([]);
    });

    it('says what may be missing', () => {
      const failed = { network: 'facebook', state: 'failed', why: 'No answer in time' } as const;
      expect(head({ history: { ...real, networks: [failed] } }).caveats).toEqual([
        'Facebook failed: No answer in time. Its communications are missing here.',
        'The list may be incomplete (Viber: 1 of 9).',
      ]);
    });

    it('says a warning once that came twice', () => {
      const warning = { code: '1', message: 'Slow' };
      const warned = { ...shown, channels: [], warnings: [warning, warning] };
      expect(head({ history: warned }).caveats).toEqual(['Capillary warns: Slow']);
    });

    it('says whose clocks wrote the times where they are others', () => {
      expect(factOf('Times in', { zone: zone('UTC') })).toBe(
        'UTC; each day prints its offset. Capillary’s own times are of Asia/Kolkata',
      );
    });

    it('says that it is masked', () => {
      expect(head().mark).toContain('texts may still name people');
      expect(head().isClear).toBe(false);
      expect(head().running).toMatch(/ · masked$/);
    });

    it.each([
      ['masked', 'Identities are shown in full. One-time codes were masked before they reached this page.'],
      ['shown', 'Identities and one-time codes are shown in full.'],
      [undefined, 'Identities are shown in full. One-time codes stand here as they reached this page.'],
    ] as const)('says that identities are in clear, and of codes (%s) only what is known', (codes, words) => {
      const open = head({ mask: unmasked, codes });
      expect(open).toMatchObject({ mark: words, isClear: true });
      expect(open.running).toContain('+44 7700 900101');
      expect(open.running).toContain('identities shown in full');
    });

    it('claims nothing of the codes in a file', () => {
      const saved = { ...real, origin: { kind: 'file', mode: 'real', datedBy: 'file' } } as const;
      expect(head({ mask: unmasked, codes: 'masked', history: saved }).mark).toBe(
        'Identities are shown in full. One-time codes stand here as the file has them.',
      );
    });

    it('says that messages were chosen, and no filter', () => {
      expect(factOf('Messages', { isChosen: true })).toContain('2 chosen of 2 messages; ');
      expect(factOf('Filters', { isChosen: true })).toBe('none, each message was chosen; newest first');
    });

    it('stamps what is of the demo', () => {
      const demo = { ...real, origin: { kind: 'service', mode: 'demo' } } as const;
      expect(head({ history: demo }).isDemo).toBe(true);
      expect(head({ history: demo }).running).toMatch(/^DEMO · /);
      expect(factOf('Fetched', { history: demo })).toContain('from the demo of Capillary');
      expect(head().isDemo).toBe(false);
    });

    it.each(['demo', 'real', undefined] as const)('claims nothing for a file that says %s', (mode) => {
      const saved = { ...real, origin: { kind: 'file', mode, datedBy: 'file' } } as const;
      expect(factOf('Fetched', { history: saved, answers: [] })).toBe(
        '30 Jun 2025, 17:30:00 (Kolkata +5:30), according to the file that this is out of, dated by the file, since the answer is not dated',
      );
    });

    it('holds what was typed, masked like everything else', () => {
      const typed = { title: 'Complaint of 447700900101', reference: 'T-1', preparedBy: 'Ann' };
      expect(head({}, typed).title).toBe('Complaint of ••••0101');
      expect(factOf('Reference', {}, typed)).toBe('T-1');
      expect(factOf('Prepared by', {}, typed)).toBe('Ann');
      expect(head({}, typed).running).toContain('T-1');
      expect(head().title).toBe('Communication report');
    });

    it('holds no identifier while masked', () => {
      expect(JSON.stringify(head({ filters: ['447700900101'] }))).not.toContain('447700900101');
    });
  });

  describe('describePeriod', () => {
    const period = (...times: readonly (string | undefined)[]) =>
      describePeriod(
        history(
          channel(
            'sms',
            times.map((text, index) => item({ id: String(index), sent: text })),
          ),
        ).communications,
        kolkata,
      );

    it('goes from the first to the last, whatever their order', () => {
      expect(period('28-05-2025 13:52:07', '01-01-2025 00:00:00', '26-05-2025 16:17:07')).toBe(
        '1 Jan 2025, 00:00:00 (Kolkata +5:30) to 28 May 2025, 13:52:07 (Kolkata +5:30)',
      );
    });

    it('is one moment where there is but one', () => {
      expect(period('28-05-2025 13:52:07')).toBe('28 May 2025, 13:52:07 (Kolkata +5:30)');
    });

    it('says how many have no date', () => {
      expect(period('28-05-2025 13:52:07', 'soon')).toBe(
        '28 May 2025, 13:52:07 (Kolkata +5:30); 1 message without a date',
      );
      expect(period(undefined)).toBe('1 message without a date');
    });

    it('says that there is nothing', () => {
      expect(period()).toBe('no messages');
    });
  });

  describe('describeAmount', () => {
    it('counts what is shown out of what there is, and per channel in the order of the tabs', () => {
      const { communications } = history(
        channel('email', [item({ id: '1' })]),
        channel('sms', [item({ id: '2' }), item({ id: '3', text: 'Other' })]),
      );
      expect(describeAmount(communications, 1412, false)).toBe('3 of 1,412 messages; SMS 2, Email 1');
    });

    it('counts a message that two channels list in the first of them, and says so', () => {
      const both = item({ id: '1' });
      const { communications } = history(channel('sms', [both]), channel('phone', [both]));
      expect(describeAmount(communications, 1, false)).toBe(
        '1 of 1 message; SMS 1; 1 in more than one channel, counted in the first',
      );
    });

    it('says that nothing is shown', () => {
      expect(describeAmount([], 412, false)).toBe('0 of 412 messages');
    });
  });
});
