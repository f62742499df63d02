import { describe, expect, it } from 'vitest';
import { explainStatus, familyLabels, foldStatus, meaningFor, readStatus, statusFamilies } from './status.ts';

/** The vendor’s list of delivery statuses, word for word. */
const documented = {
  opened: 'OPENED CLICKED OPENED_INTOUCH CLICKED_INTOUCH',
  delivered: 'DELIVERED',
  sent: 'SENT IN_GTW GTW_PROCESSED SENT_TO_NSADMIN SENT_TO_CALL_TASK DELAYED_DELIVERY SENDING PRIORITY_QUEUE',
  failed:
    'FAILED NOT-DELIVERED NOT_DELIVERED GTW_NOT_FOUND HANDLER_NOT_FOUND TIMEOUT RETRY_TIMEOUT RELEVENCE_TIMEOUT ' +
    'EMAIL_BODY_EMPTY ORG_DISABLED SUBSCRIPTION_SERVICE_ERROR CREDIT_LIMIT_EXCEEDED RATE_LIMIT_EXCEEDED',
  bounced: 'SOFT_BOUNCED HARD_BOUNCED',
  blocked: 'BLOCKED DND_BLOCKED NDNC_BLOCKED MOBILE_WHITELISTED_BLOCKED',
  'opted-out': 'MARKED_SPAM MARKED_UNSUBSCRIBED',
  other: 'QUEUE UNKNOWN BOUNCED X',
};
const pairs = Object.entries(documented).flatMap(([family, raws]) =>
  raws.split(' ').map((raw) => [raw, family] as const),
);

describe('readStatus', () => {
  it.each(pairs)('takes %s for %s', (raw, family) => {
    expect(readStatus(raw).family).toBe(family);
  });

  it.each(pairs)('reads %s whatever its case, hyphens and blanks', (raw, family) => {
    expect(readStatus(` ${raw.toLowerCase().replaceAll('_', '-')}\n`).family).toBe(family);
    expect(readStatus(raw.replaceAll('_', ' ')).family).toBe(family);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'चला गया', '<b>SENT</b>', 'SENT?'])(
    'shows %j as it came, in a family of its own',
    (raw) => {
      expect(readStatus(raw)).toMatchObject({ family: 'other', label: raw });
    },
  );

  it('says what every documented value means, as a sentence', () => {
    for (const [raw] of pairs) expect(readStatus(raw).meaning).toMatch(/^[A-Z].+\.$/);
  });

  it.each(pairs)('says how sure %s is, as a phrase, unless its meaning does (%s)', (raw, family) => {
    expect(readStatus(raw).certainty ?? '').toMatch(family === 'opened' ? /^$/ : /^[a-z].+[^.]$/);
  });

  it.each(pairs)(
    'gives a reason, as a phrase, where %s (%s) did not arrive and Capillary says why',
    (raw) => {
      const says = new Set([...documented.failed.split(' '), ...documented.bounced.split(' ')]);
      for (const each of documented.blocked.split(' ')) says.add(each);
      for (const bare of ['FAILED', 'NOT-DELIVERED', 'NOT_DELIVERED', 'BLOCKED']) says.delete(bare);
      expect(readStatus(raw).reason ?? '').toMatch(says.has(raw) ? /^[a-z].+[^.]$/ : /^$/);
    },
  );

  it.each([
    ['GTW_NOT_FOUND', 'no gateway for this number'],
    ['HANDLER_NOT_FOUND', 'no way set up to send this kind'],
    ['RELEVENCE_TIMEOUT', 'it waited too long and was dropped'],
    ['SOFT_BOUNCED', 'mailbox full or its server down'],
    ['HARD_BOUNCED', 'no such address'],
    ['DND_BLOCKED', 'do-not-disturb'],
    ['MOBILE_WHITELISTED_BLOCKED', 'the number is not on the allowed list'],
  ])('gives the reason of %s: %s', (raw, reason) => {
    expect(readStatus(raw).reason).toBe(reason);
  });

  it.each([
    ['DELIVERED', 'a receipt from the gateway or the mailbox’s server says so'],
    ['OPENED', undefined],
    ['SENT', 'nobody knows whether it arrived'],
    ['IN_GTW', 'nobody knows yet whether it arrived'],
    ['PRIORITY_QUEUE', 'nobody knows yet whether it arrived'],
    ['DND_BLOCKED', 'as the gateway reports'],
    ['SOMETHING', 'what became of it is not known'],
  ])('says of %s: %s', (raw, certainty) => {
    expect(readStatus(raw).certainty).toBe(certainty);
  });

  it('never says that a failure was delivered, nor that a sending was', () => {
    for (const [raw, family] of pairs.filter(([, each]) => each === 'failed' || each === 'sent')) {
      expect(readStatus(raw).label).toBe(familyLabels[family === 'sent' ? 'sent' : 'failed']);
    }
  });

  it('has a label for every family', () => {
    expect(Object.keys(familyLabels).toSorted()).toEqual([...statusFamilies].toSorted());
  });
});

describe('meaningFor', () => {
  it('doubts an opened email, and no receipt of reading', () => {
    const opened = readStatus('OPENED');
    expect(meaningFor(opened, ['emailbulk'])).toBe(
      'Opened, as reported. Some mail programs open messages by themselves.',
    );
    expect(meaningFor(opened, ['whatsapp'])).toBe('Opened, as reported.');
    expect(meaningFor(readStatus('SENT'), ['email'])).toBe(readStatus('SENT').meaning);
  });
});

describe('explainStatus', () => {
  it.each([
    ['DND_BLOCKED', 'Blocked by do-not-disturb; it did not arrive. As the gateway reports.'],
    ['FAILED', 'Not delivered; Capillary gives no reason. As Capillary or the gateway reports.'],
    ['OPENED', 'Opened, as reported.'],
    ['DELIVERED', 'A receipt from the gateway or the mailbox’s server says so.'],
    [
      'SENT',
      'Handed to the gateway; no receipt came back. Normal for promotional SMS. Nobody knows whether it arrived.',
    ],
    [
      'PARKED',
      'Capillary does not document this status; it is shown as it came. What became of it is not known.',
    ],
  ])('explains %s', (raw, words) => {
    expect(explainStatus(readStatus(raw), ['sms'])).toBe(words);
  });
});

describe('foldStatus', () => {
  it('makes one of all spellings', () => {
    const spellings = [
      ' not-delivered',
      'NOT_DELIVERED',
      'Not  Delivered\n',
      'NOT—DELIVERED',
      'NOT−DELIVERED\u200b',
      'ＮＯＴ＿ＤＥＬＩＶＥＲＥＤ',
    ];
    expect(new Set(spellings.map(foldStatus))).toEqual(new Set(['NOT_DELIVERED']));
  });
});
