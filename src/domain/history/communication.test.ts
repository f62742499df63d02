import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../testing/factories.ts';
import { isToCustomer, outcomeOf } from './communication.ts';

describe('isToCustomer', () => {
  it.each([
    ['sms', {}, true],
    ['feedback', {}, false],
    ['new one', {}, true],
    ['survey', { kind: 'survey', completed: '12-05-2025 10:00:00' }, true],
  ] as const)('asks whether %s was sent to them', (name, fields, is) => {
    expect(history(channel(name, [item(fields)])).communications.map(isToCustomer)).toEqual([is]);
  });
});

describe('outcomeOf', () => {
  it.each([
    ['DELIVERED', 'arrived'],
    ['OPENED', 'arrived'],
    ['CLICKED', 'arrived'],
    ['FAILED', 'failed'],
    ['HARD_BOUNCED', 'failed'],
    ['NDNC_BLOCKED', 'failed'],
    ['SENT', undefined],
    ['MARKED_SPAM', undefined],
    ['SOMETHING_NEW', undefined],
    [undefined, undefined],
  ])('takes %s for %s', (status, outcome) => {
    const { communications } = history(channel('sms', [item({ status })]));
    expect(communications.map(outcomeOf)).toEqual([outcome]);
  });
});
