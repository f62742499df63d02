import { describe, expect, it } from 'vitest';
import { channel, history, item } from '../testing/factories.ts';
import { isContradictory, isToCustomer, outcomeOf } from './communication.ts';

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

describe('isContradictory', () => {
  const delivered = '28-05-2025 13:52:09';
  it.each([
    ['FAILED', delivered, true],
    ['SOFT_BOUNCED', delivered, true],
    ['DND_BLOCKED', delivered, true],
    ['SENT', delivered, true],
    ['SENT', undefined, false],
    ['FAILED', undefined, false],
    ['DELIVERED', delivered, false],
    ['OPENED', delivered, false],
    ['MARKED_SPAM', delivered, false],
    ['SOMETHING_NEW', delivered, false],
    [undefined, delivered, false],
    ['FAILED', '0000-00-00 00:00:00', false],
    ['FAILED', '1970-01-01 05:30:00', false],
    ['FAILED', '-', false],
  ])('asks whether %s and a delivery at %s contradict each other', (status, time, is) => {
    const { communications } = history(channel('sms', [item({ status, delivered: time })]));
    expect(communications.map(isContradictory)).toEqual([is]);
  });

  it.each([
    ['FAILED', true],
    ['SENT', false],
  ])('takes a survey that came back for a contradiction of %s: %s', (status, is) => {
    const survey = item({ kind: 'survey', status, completed: delivered });
    expect(history(channel('survey', [survey])).communications.map(isContradictory)).toEqual([is]);
  });
});
